#pragma once

#include "core/base/result.h"
#include "core/crypto/openssl.h"
#include "core/model/keyalgorithm.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace sandbox {

/// A root, the intermediate that it signed, and the intermediate's key. All certificates of the
/// authority are valid within these years.
struct Hierarchy
{
    static constexpr int firstYear = 2015;
    static constexpr int lastYear = 2045; ///< Ends with its first second.

    core::openssl::KeyPtr intermediateKey;
    core::openssl::X509Ptr intermediate;
    core::openssl::X509Ptr root;
    QByteArray intermediatePem;
    QByteArray rootPem;
};

/// Reads the hierarchy's file, or makes the hierarchy and writes it, readable by its owner only.
/// FileUnreadable for a damaged file, FileUnwritable; `detail` is the path.
[[nodiscard]] core::Result<Hierarchy> openHierarchy(const QString &path,
                                                    core::KeyAlgorithm algorithm);

/// Replaces a file in one step. With `isSecret` only its owner can read it.
[[nodiscard]] core::Result<void> writeFile(const QString &path, const QByteArray &content,
                                           bool isSecret);

} // namespace sandbox
