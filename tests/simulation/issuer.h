#pragma once

#include "core/crypto/certificaterequest.h"
#include "tests/support/testauthority.h"

#include <QHash>

namespace simulation {

/// The CA behind the cloud of every schedule: one certificate, and one download, for each key and
/// name, since they are slow to make.
class Issuer
{
public:
    /// Valid from the day before schedules begin, 190 days long. PEM.
    QByteArray leaf(const core::PrivateKey &key, const QString &domain);
    /// For the public key of a CSR that can be read.
    QByteArray leafFor(const QByteArray &csrPem, const QString &domain);
    /// What is downloaded; `keyPem` may be empty.
    core::Result<QByteArray> zip(const QString &domain, const QByteArray &leafPem,
                                 const core::Secret &keyPem);

private:
    TestAuthority m_authority{QStringLiteral("Simulated CA")};
    QHash<QByteArray, QByteArray> m_leaves; ///< By the hash of the key, and the name.
    QHash<QByteArray, QByteArray> m_zips; ///< By leaf.
};

} // namespace simulation
