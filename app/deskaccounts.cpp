// Which account a window of the Desk belongs to.
#include "app/accountsession.h"
#include "app/desk.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"

#include <QDialog>

#include <algorithm>

namespace app {

void Desk::enterSession(AccountSession &session)
{
    m_sessions += &session;
    connect(&session.renewals(), &core::Renewals::issued, this,
            [this, &session](const core::RenewalId &id) { announceIssued(session, id); });
    connect(&session.watch(), &core::ProofWatch::news, this,
            [this, &session](const core::ProofNews &news) { announceProof(session, news); });
    connect(&session.renewals(), &core::Renewals::issued, this, &Desk::showKeys);
    connect(&session.certificates(), &core::CertificateList::changed, this, &Desk::showKeys);
}

void Desk::leaveSession(AccountSession &session)
{
    session.renewals().disconnect(this);
    session.certificates().disconnect(this);
    session.watch().disconnect(this);
    m_sessions.removeOne(&session);
    const auto isItsOwn = [&session](const Window &window) { return window.session == &session; };
    for (const Window &window : std::as_const(m_open))
        if (isItsOwn(window))
            delete window.dialog;
    m_open.removeIf([&](const auto &entry) { return isItsOwn(entry.value()); });
    closeLogOfAll();
    dropDrafts(session);
}

// It reads every account's.
void Desk::closeLogOfAll()
{
    const auto log = m_open.constFind(logWindow);
    if (log == m_open.cend() || log->session)
        return;
    delete log->dialog;
    m_open.remove(logWindow);
}

void Desk::closeAll()
{
    for (const Window &window : std::as_const(m_open))
        delete window.dialog;
    m_open.clear();
}

// An unfinished renewal decides: where two keys of one account are connected, nobody shall begin a
// second one in the other's name.
AccountSession *Desk::sessionOf(const core::CertificateId &certificate) const
{
    const auto first = [this](auto has) {
        const auto found = std::ranges::find_if(m_sessions, has);
        return found == m_sessions.end() ? nullptr : *found;
    };
    AccountSession *session = first([&](AccountSession *each) {
        const core::Renewal *renewal = each->renewals().findFor(certificate);
        return renewal && !core::isFinal(renewal->state);
    });
    if (const core::Account *account = m_viewModel.accountOf(certificate); account && !session)
        session = first([&](AccountSession *each) { return each->account().id == account->id; });
    if (!session)
        session = first([&](AccountSession *each) {
            return each->certificates().find(certificate).has_value();
        });
    if (!session)
        session =
            first([&](AccountSession *each) { return each->renewals().findFor(certificate); });
    return session;
}

AccountSession *Desk::currentSession() const
{
    AccountSession *session = sessionOf(m_window.currentCertificate());
    if (const auto only = m_viewModel.account(); only && !session) // it has no rows
        for (AccountSession *each : m_sessions)
            if (each->account().id == only->id)
                session = each;
    return session || m_sessions.isEmpty() ? session : m_sessions.first();
}

QList<ui::HostableSearch::Answer> Desk::askHostable(QObject *owner)
{
    QList<ui::HostableSearch::Answer> answers;
    for (AccountSession *session : std::as_const(m_sessions))
        for (const ui::ShownAccount &shown : m_viewModel.shown())
            if (shown.account.id == session->account().id)
                answers += session->hostable(owner);
    return answers;
}

void Desk::showKeys()
{
    std::optional<QSet<core::CertificateId>> keys;
    for (AccountSession *session : std::as_const(m_sessions)) {
        const auto own = session->keysHere();
        if (own)
            keys = keys ? *keys + *own : *own;
    }
    m_viewModel.setKeysHere(keys);
}

} // namespace app
