#pragma once

#include "core/model/certificate.h"

#include <QSet>

#include <optional>

namespace ui {

/// Where the private key of a certificate is, as far as this computer knows.
enum class KeyPresence {
    Unknown, ///< Not looked yet, or the keychain was locked.
    Here, ///< In this computer's keychain.
    NotHere, ///< Made elsewhere: this computer can't hand it to a server.
    AtProvider ///< The provider made it and gives it out with the download.
};

/// `here`: the certificates whose keys are in this computer's keychain; none as long as that is not
/// known.
KeyPresence keyPresence(const core::Certificate &certificate,
                        const std::optional<QSet<core::CertificateId>> &here);

} // namespace ui
