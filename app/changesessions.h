#pragma once

#include "core/model/ids.h"
#include "ui/operations/changecalls.h"

#include <QHash>
#include <QPointer>

namespace app {

class AccountSession;

/// The account that each certificate of a change belongs to; null once that account is closed.
using ChangeSessions = QHash<core::CertificateId, QPointer<AccountSession>>;

/// Calls that go to the account of each certificate; `callsOf` makes those of one account. Where
/// one account's request fails, that is the outcome of its own certificates only. BadInput with
/// code "account/closed" for those whose account is closed.
ui::ChangeCalls callsInEach(const ChangeSessions &sessions,
                            std::function<ui::ChangeCalls(AccountSession &)> callsOf);

/// Each account once.
QList<AccountSession *> openSessions(const ChangeSessions &sessions);

} // namespace app
