#pragma once

#include "ui/renewal/ordertask.h"
#include "ui/renewal/renewalcontacts.h"

namespace ui {

/// What a person typed and chose before anything was prepared, so that it is there again when the
/// window was closed meanwhile. Personal data: it is kept in memory only.
struct OrderDraft
{
    OrderTask task = OrderTask::Renew;
    QString names; ///< As typed.
    core::RenewalPlan plan;
    RenewalContacts::Typed typed;
};

} // namespace ui
