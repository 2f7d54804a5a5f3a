#pragma once

#include "ui/models/certificatecells.h"
#include "ui/operations/updateviewmodel.h"

#include <QString>

namespace ui {

// What an update of cloud resources says. Names and reasons are the provider's: plain text only.

/// "Load balancer (CLB)"; the provider's own word for kinds that are not known.
QString cloudKindName(const QString &type);
/// "example.com · aB3dE6gH · expires 25 Feb 2027"
QString olderText(const core::Certificate &certificate);
/// How one resource stands, with the provider's words where it failed.
QString updateItemText(const core::UpdateItem &item);
Tone updateItemTone(core::UpdateStatus status);
/// "27 Nov 2026 14:05 · in place of aB3dE6gH · something failed"
QString updateRecordText(const core::UpdateRecord &record);
/// What is known now and what it means: "3 of 5 have the new certificate. 2 failed. …"
QString updateSummary(const UpdateViewModel &viewModel);
/// What rolling back does, as a question that names how many.
QString rollBackQuestion(const UpdateViewModel &viewModel);

} // namespace ui
