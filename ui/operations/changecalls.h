#pragma once

#include "core/operations/boundresources.h"
#include "core/operations/certificatechanges.h"

#include <functional>

namespace ui {

/// What the person says of a change, where it needs more than a yes.
struct ChangeInput
{
    QString text; ///< The alias, or the reason.
    qint64 project = 0;
};

/// How one operation is sent to the provider.
struct ChangeCalls
{
    using Outcomes = QList<core::ChangeOutcome>;

    /// At most `mostAtOnce` certificates. The task fails where the whole request did.
    std::function<core::Task<Outcomes>(const QList<core::CertificateId> &, const ChangeInput &,
                                       QObject *owner)>
        send;
    qsizetype mostAtOnce = 1;
    /// Where cloud resources that use the certificate forbid the change; null otherwise.
    std::function<core::Task<core::BoundResources>(const QList<core::CertificateId> &,
                                                   QObject *owner)>
        lookForResources;
};

} // namespace ui
