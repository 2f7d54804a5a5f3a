#include "ui/models/counter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct CounterWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::CounterWording)
};

} // namespace

QString counterLabel(Counter counter)
{
    switch (counter) {
    case Counter::NeedsAction:
        return CounterWording::tr("Needs action");
    case Counter::Expiring:
        return CounterWording::tr("Expiring");
    case Counter::PendingSubmission:
        return CounterWording::tr("Pending submission");
    case Counter::Validating:
        return CounterWording::tr("Validating");
    case Counter::Issued:
        return CounterWording::tr("Issued");
    case Counter::Rejected:
        return CounterWording::tr("Rejected");
    case Counter::Expired:
        return CounterWording::tr("Expired");
    }
    Q_UNREACHABLE();
}

QLatin1StringView counterName(Counter counter)
{
    switch (counter) {
    case Counter::NeedsAction:
        return "needsAction"_L1;
    case Counter::Expiring:
        return "expiring"_L1;
    case Counter::PendingSubmission:
        return "pendingSubmission"_L1;
    case Counter::Validating:
        return "validating"_L1;
    case Counter::Issued:
        return "issued"_L1;
    case Counter::Rejected:
        return "rejected"_L1;
    case Counter::Expired:
        return "expired"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace ui
