#pragma once

#include "core/model/account.h"
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
struct RowSource;

/// An account with what the main window shows of it.
struct ShownAccount
{
    core::Account account;
    core::CertificateList *certificates = nullptr;
    core::Renewals *renewals = nullptr;
};

/// What the table is made of: a certificate that several list is the one's whose unfinished renewal
/// it is in. Without tops where these are not to be shown (CertificateList::topView).
RowSource rowSource(const QList<ShownAccount> &all, bool withTops);
/// What the table has to know of each.
QList<RowAccount> rowAccounts(const QList<ShownAccount> &all);

/// What the renewals of all of them say about rows.
QHash<core::CertificateId, RenewalMark> mergedMarks(const QList<ShownAccount> &all);

} // namespace ui
