// The window of the Desk that changes what cloud resources use.
#include "app/accountsession.h"
#include "app/desk.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/operations/updatedialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr auto updatePollInterval = 3s;

bool sharesAName(const core::Certificate &one, const core::Certificate &other)
{
    const QStringList names = other.allNames();
    return std::ranges::any_of(one.allNames(),
                               [&](const QString &name) { return names.contains(name); });
}

// Those whose place it may take: the one that it renews, then those with a name in common.
QList<core::Certificate> olderThan(const core::Certificate &certificate,
                                   const core::CertificateId &predecessor,
                                   const core::PackedCertificates &all)
{
    QList<core::Certificate> older;
    for (const core::Certificate &each : all) {
        const bool isPossible = each.status == core::CertificateStatus::Issued
            || each.status == core::CertificateStatus::Expired;
        if (isPossible && each.id != certificate.id)
            older += each;
    }
    const auto rank = [&](const core::Certificate &each) {
        if (each.id == predecessor)
            return 0;
        return sharesAName(each, certificate) ? 1 : 2;
    };
    std::ranges::stable_sort(older, [&](const auto &one, const auto &other) {
        const int first = rank(one);
        const int second = rank(other);
        return first != second ? first < second : one.notAfter < other.notAfter;
    });
    return older;
}

ui::UpdateViewModel::Calls updateCalls(AccountSession &session)
{
    core::ResourceUpdates &updates = session.resourceUpdates();
    using Ids = QList<core::CertificateId>;
    return {
        [&session](const Ids &ids, QObject *owner) { return session.boundResources(ids, owner); },
        [&updates](const core::CertificateId &newOne, QObject *owner) {
            return updates.records(newOne, {}, owner);
        },
        [&updates](const core::UpdateRequest &request, QObject *owner) {
            return updates.start(request, owner);
        },
        [&updates](qint64 record, QObject *owner) { return updates.items(record, owner); },
        [&updates](qint64 record, QObject *owner) { return updates.retry(record, owner); },
        [&updates](qint64 record, QObject *owner) { return updates.rollBack(record, owner); }};
}

} // namespace

void Desk::openUpdate(const core::CertificateId &certificate)
{
    AccountSession *session = sessionOf(certificate);
    if (!session)
        return;
    // Of one that is renewed already the new one is meant.
    const core::CertificateList &list = session->certificates();
    const auto successor = list.find(m_viewModel.successor(certificate));
    const bool isReady = successor && successor->status == core::CertificateStatus::Issued;
    const auto row = isReady ? successor : list.find(certificate);
    if (!row)
        return;
    const QString name = u"update/"_s + row->id.value();
    if (raise(name))
        return;
    auto viewModel = std::make_unique<ui::UpdateViewModel>(
        *row, olderThan(*row, m_viewModel.predecessor(row->id), list.certificates()),
        session->account().site, updateCalls(*session), updatePollInterval);
    connect(viewModel.get(), &ui::UpdateViewModel::ended, session,
            [session] { session->certificates().refreshAfterChange(); });
    present(name, new ui::UpdateDialog(std::move(viewModel), &m_window), session);
}

} // namespace app
