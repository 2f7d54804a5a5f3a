#pragma once

#include "core/model/account.h"
#include "core/model/packedcertificates.h"
#include "ui/models/renewalmark.h"

#include <QHash>
#include <QList>

namespace core {
class CertificateList;
class Renewals;
struct Renewal;
} // namespace core

namespace ui {

struct RowAccount;

/// An account with what the main window shows of it.
struct ShownAccount
{
    core::Account account;
    core::CertificateList *certificates = nullptr;
    core::Renewals *renewals = nullptr;
};

/// The certificates of all of them, each once: as the one's whose unfinished renewal it is in, or
/// else the first one's. `accounts` is filled with what the table has to know of each.
core::PackedCertificates mergedRows(const QList<ShownAccount> &shown, QList<RowAccount> &accounts);

/// What the renewals of all of them say about rows.
QHash<core::CertificateId, RenewalMark> mergedMarks(const QList<ShownAccount> &shown);

} // namespace ui
