#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"

#include <QDateTime>
#include <QList>

namespace core {

/// A certificate whose proof is being watched, and what the person was told of it.
struct WatchedProof
{
    AccountId account;
    CertificateId certificate;
    QString domain;
    QDateTime startedAt; ///< UTC
    bool toldVisible = false;
    bool toldPassed = false;

    bool operator==(const WatchedProof &) const = default;
};

/// The watches of a profile, so that they go on after a restart.
class WatchBook
{
public:
    virtual ~WatchBook() = default;

    /// Adds it, or puts it in the place of the one for the same certificate.
    [[nodiscard]] virtual Result<void> save(const WatchedProof &watch) = 0;
    [[nodiscard]] virtual Result<void> end(const AccountId &account,
                                           const CertificateId &certificate) = 0;
    [[nodiscard]] virtual Result<QList<WatchedProof>> all(const AccountId &account) = 0;
};

} // namespace core
