#pragma once

#include "sandbox/state/domainscan.h"
#include "sandbox/state/provider.h"

#include <QTimer>

namespace sandbox {

/// Makes time pass: moves each certificate on when it is due, and scans the domains of those that
/// wait for it.
class Clockwork : public QObject
{
    Q_OBJECT

public:
    explicit Clockwork(Provider &provider);

    /// Call when a certificate's due time or the clock has changed.
    void arm();
    /// Looks an order's records up now, and passes it if all are there. What was seen is told
    /// after that.
    void scan(const QString &certificateId, const DomainScan::Done &done = {});

private:
    void tick();
    void apply(const QString &certificateId, const QList<ScannedDomain> &domains);

    Provider &m_provider;
    QTimer m_timer;
};

} // namespace sandbox
