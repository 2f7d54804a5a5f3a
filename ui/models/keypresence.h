#pragma once

namespace ui {

/// Where the private key of a certificate is, as far as this computer knows.
enum class KeyPresence {
    Unknown, ///< Not looked yet, or the keychain was locked.
    Here, ///< In this computer's keychain.
    NotHere, ///< Made elsewhere: this computer can't hand it to a server.
    AtProvider ///< The provider made it and gives it out with the download.
};

} // namespace ui
