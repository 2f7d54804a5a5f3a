// The windows of the Desk about changing certificates, one or many.
#include "app/accountsession.h"
#include "app/desk.h"
#include "ui/log/logdialog.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/consoletaskdialog.h"
#include "ui/operations/resourcesdialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using core::Operation;
using Outcomes = ui::ChangeCalls::Outcomes;

// A request about one certificate tells of that one.
core::Task<Outcomes> asOutcomes(const core::CertificateId &id, core::Task<void> task)
{
    return task.then([id](const core::Result<void> &result) -> core::Result<Outcomes> {
        return Outcomes{{id, result ? std::nullopt : std::optional(result.error()), {}}};
    });
}

core::Task<Outcomes> revocation(core::CertificateChanges &changes, const core::CertificateId &id,
                                const QString &reason, QObject *owner)
{
    return changes.revoke(id, reason, owner)
        .then([id](const core::Result<QList<core::ValidationRecord>> &records)
                  -> core::Result<Outcomes> {
            if (!records)
                return Outcomes{{id, records.error(), {}}};
            return Outcomes{{id, std::nullopt, *records}};
        });
}

ui::ChangeCalls callsOf(Operation operation, AccountSession &session)
{
    using Ids = QList<core::CertificateId>;
    using ui::ChangeInput;

    core::CertificateChanges &changes = session.changes();
    const auto oneByOne = [&changes](auto method) {
        return [&changes, method](const Ids &ids, const ChangeInput &, QObject *owner) {
            return asOutcomes(ids.first(), (changes.*method)(ids.first(), owner));
        };
    };
    switch (operation) {
    case Operation::EditAlias:
        return {[&changes](const Ids &ids, const ChangeInput &input, QObject *owner) {
                    return asOutcomes(ids.first(),
                                      changes.setAlias(ids.first(), input.text, owner));
                },
                1,
                {}};
    case Operation::MoveToProject:
        return {[&changes](const Ids &ids, const ChangeInput &input, QObject *owner) {
                    return changes.moveToProject(ids, input.project, owner);
                },
                core::mostInProjectChange,
                {}};
    case Operation::IgnoreNotices:
    case Operation::ResumeNotices:
        return {[&changes, operation](const Ids &ids, const ChangeInput &, QObject *owner) {
                    return changes.ignoreNotices(ids, operation == Operation::IgnoreNotices, owner);
                },
                core::mostInNoticeChange,
                {}};
    case Operation::Resubmit:
        return {oneByOne(&core::CertificateChanges::resubmit), 1, {}};
    case Operation::CancelReview:
        return {oneByOne(&core::CertificateChanges::cancelReview), 1, {}};
    case Operation::CancelOrder:
        return {oneByOne(&core::CertificateChanges::cancelOrder), 1, {}};
    case Operation::Revoke:
        return {[&changes](const Ids &ids, const ChangeInput &input, QObject *owner) {
                    return revocation(changes, ids.first(), input.text, owner);
                },
                1,
                [&session](const Ids &ids, QObject *owner) {
                    return session.boundResources(ids, owner);
                }};
    default:
        return {oneByOne(&core::CertificateChanges::remove), 1,
                [&session](const Ids &ids, QObject *owner) {
                    return session.boundResources(ids, owner);
                }};
    }
}

ui::ChangeCalls callsInEach(Operation operation, const ChangeSessions &sessions)
{
    return callsInEach(
        sessions, [operation](AccountSession &session) { return callsOf(operation, session); });
}

bool asksFirst(Operation operation)
{
    return operation != Operation::IgnoreNotices && operation != Operation::ResumeNotices;
}

/// What takes a finished change back, where the provider allows it.
struct Undo
{
    Operation operation;
    QList<core::Certificate> certificates; // as they are after the change
    ui::ChangeInput input;
};

std::optional<Undo> undoOf(const ui::ChangeViewModel &change)
{
    Undo undo{change.operation(), {}, {}};
    std::optional<core::Certificate> first;
    for (const ui::ChangeRow &row : change.rows()) {
        if (row.state != ui::ChangeRow::State::Done)
            continue;
        if (!first)
            first = row.certificate;
        core::Certificate after = row.certificate;
        after.ignored = change.operation() == Operation::IgnoreNotices;
        if (change.operation() == Operation::EditAlias)
            after.alias = change.input().text;
        if (change.operation() == Operation::MoveToProject)
            after.projectId = change.input().project;
        undo.certificates += after;
        if (row.certificate.projectId != first->projectId
            && change.operation() == Operation::MoveToProject)
            return std::nullopt; // they came from several
    }
    if (!first)
        return std::nullopt;
    undo.input.text = first->alias;
    undo.input.project = first->projectId;
    switch (change.operation()) {
    case Operation::EditAlias:
    case Operation::MoveToProject:
        return undo;
    case Operation::IgnoreNotices:
        undo.operation = Operation::ResumeNotices;
        return undo;
    case Operation::ResumeNotices:
        undo.operation = Operation::IgnoreNotices;
        return undo;
    default:
        return std::nullopt;
    }
}

// What went wrong, where it is the same for all: in one request, or of one certificate.
std::optional<core::Error> commonProblem(const ui::ChangeViewModel &change)
{
    const std::optional<core::Error> &first = change.rows().front().problem;
    const bool isCommon =
        first && std::ranges::all_of(change.rows(), [&](const ui::ChangeRow &row) {
            return row.problem && row.problem->kind == first->kind
                && row.problem->code == first->code && row.problem->requestId == first->requestId;
        });
    return isCommon ? first : std::nullopt;
}

} // namespace

void Desk::openChange(Operation operation, const QList<core::CertificateId> &ids)
{
    QString name = u"change/%1"_s.arg(static_cast<int>(operation));
    for (const core::CertificateId &id : ids) // another selection is another question
        name += u'/' + id.value();
    if (raise(name))
        return;
    QList<core::Certificate> certificates;
    ChangeSessions sessions;
    for (const core::CertificateId &id : ids) {
        AccountSession *session = sessionOf(id);
        const auto row = session ? session->certificates().find(id) : std::nullopt;
        if (!row)
            continue;
        certificates += *row;
        sessions.insert(id, session);
    }
    const QList<AccountSession *> open = openSessions(sessions);
    if (certificates.isEmpty())
        return;
    if (operation == Operation::MoveToProject && open.size() > 1) {
        m_window.showMessage(
            {ui::Message::Severity::Warning,
             tr("These certificates are of several accounts, and each account has its own "
                "projects."),
             tr("Select the certificates of one account and move them, then those of the next."),
             {},
             {},
             {}});
        return;
    }
    auto change = std::make_unique<ui::ChangeViewModel>(
        operation, certificates, callsInEach(operation, sessions), m_viewModel.now());
    if (!asksFirst(operation)) {
        runChange(std::move(change), sessions);
        return;
    }
    change->lookFirst();
    askForChange(std::move(change), sessions, name);
}

void Desk::askForChange(std::unique_ptr<ui::ChangeViewModel> change, const ChangeSessions &sessions,
                        const QString &name)
{
    const QList<AccountSession *> open = openSessions(sessions);
    ui::ChangeViewModel &shown = *change;
    auto *dialog = new ui::ChangeDialog(
        std::move(change), open.isEmpty() ? ui::ChangeDialog::Projects() : open.first()->projects(),
        &m_window);
    connect(&shown, &ui::ChangeViewModel::finished, dialog,
            [this, dialog, sessions] { takeChange(dialog->viewModel(), sessions, dialog); });
    present(name, dialog, open.size() == 1 ? open.first() : nullptr);
}

// Without a window, unless there is something to tell that a line can't: what became of each.
void Desk::runChange(std::unique_ptr<ui::ChangeViewModel> change, const ChangeSessions &sessions)
{
    ui::ChangeViewModel *running = change.release();
    running->setParent(this);
    connect(
        running, &ui::ChangeViewModel::finished, this,
        [this, running, sessions] {
            if (takeChange(*running, sessions, nullptr)) {
                running->deleteLater();
                return;
            }
            running->setParent(nullptr);
            askForChange(std::unique_ptr<ui::ChangeViewModel>(running), sessions,
                         u"told/%1/"_s.arg(static_cast<int>(running->operation()))
                             + running->rows().front().certificate.id.value());
        },
        Qt::SingleShotConnection);
    running->start();
}

// Whether all of it is told: a line can't say what became of each of several.
bool Desk::takeChange(const ui::ChangeViewModel &change, const ChangeSessions &sessions,
                      QDialog *dialog)
{
    for (AccountSession *session : openSessions(sessions))
        session->certificates().refreshAfterChange();
    using State = ui::ChangeRow::State;
    const bool isClean =
        change.count(State::Failed) + change.count(State::Unknown) + change.count(State::Stopped)
        == 0;
    const bool hasUndo = offerUndo(change, sessions);
    if (dialog) { // it shows what became of each
        if (hasUndo && isClean)
            dialog->accept();
        return true;
    }
    const auto problem = commonProblem(change);
    if (problem)
        m_window.showError(*problem);
    return isClean || problem;
}

bool Desk::offerUndo(const ui::ChangeViewModel &change, const ChangeSessions &sessions)
{
    const auto undo = undoOf(change);
    if (!undo)
        return false;
    // In the accounts it was done in; one that is closed by then says so.
    const auto takeBack = [this, undo, sessions] {
        auto back = std::make_unique<ui::ChangeViewModel>(undo->operation, undo->certificates,
                                                          callsInEach(undo->operation, sessions),
                                                          m_viewModel.now());
        back->setInput(undo->input);
        runChange(std::move(back), sessions);
    };
    m_window.showMessage({ui::Message::Severity::Information,
                          changeNews(change.operation(), change.count(ui::ChangeRow::State::Done)),
                          {},
                          {},
                          tr("Undo"),
                          takeBack});
    return true;
}

QString Desk::changeNews(Operation operation, int count) const
{
    switch (operation) {
    case Operation::EditAlias:
        return tr("The alias is changed.");
    case Operation::MoveToProject:
        return tr("%n certificates are moved.", nullptr, count);
    case Operation::IgnoreNotices:
        return tr("The notices of expiry of %n certificates are ignored.", nullptr, count);
    default:
        return tr("Notices of expiry of %n certificates are sent again.", nullptr, count);
    }
}

void Desk::openResources(const core::CertificateId &certificate)
{
    const QString name = u"resources/"_s + certificate.value();
    AccountSession *session = sessionOf(certificate);
    const auto row = session ? session->certificates().find(certificate) : std::nullopt;
    if (!row || raise(name))
        return;
    present(name,
            new ui::ResourcesDialog(
                *row,
                [session, certificate](QObject *owner) {
                    return session->boundResources({certificate}, owner);
                },
                &m_window),
            session);
}

namespace {

ui::LogDialog::Source logSource(AccountSession &session)
{
    ui::LogDialog::Source source;
    source.account = session.account().name;
    source.provider = [&session](const QDateTime &from, const QDateTime &to, QObject *owner) {
        return session.operationLog().read(from, to, owner);
    };
    source.thisComputer = [&session](const QDateTime &from, const QDateTime &to) {
        return session.renewalHistory(from, to);
    };
    for (const core::Certificate &certificate : session.certificates().certificates())
        source.domains.insert(certificate.id, certificate.domain);
    return source;
}

} // namespace

void Desk::openLog()
{
    // Of the account that is shown, or of all where all are.
    AccountSession *only =
        m_viewModel.account() || m_sessions.size() < 2 ? currentSession() : nullptr;
    if (m_sessions.isEmpty() || raise(logWindow))
        return;
    QList<ui::LogDialog::Source> sources;
    for (AccountSession *session : only ? QList{only} : std::as_const(m_sessions))
        sources += logSource(*session);
    auto *dialog = new ui::LogDialog(
        sources, [this] { return m_viewModel.now(); }, &m_window);
    if (only && m_sessions.size() > 1)
        //: Title of a window: %1 is an account's name
        dialog->setWindowTitle(tr("Operation log of %1").arg(only->account().name));
    present(logWindow, dialog, only);
}

void Desk::openConsoleTask(Operation operation, const core::CertificateId &certificate)
{
    const QString name = u"console/%1/"_s.arg(static_cast<int>(operation)) + certificate.value();
    AccountSession *session = sessionOf(certificate);
    const auto row = session ? session->certificates().find(certificate) : std::nullopt;
    if (!row || raise(name))
        return;
    auto *dialog = new ui::ConsoleTaskDialog(operation, *row, &m_window);
    connect(dialog, &ui::ConsoleTaskDialog::openConsoleRequested, this,
            [this, certificate] { openConsolePage(certificate); });
    present(name, dialog, session);
}

} // namespace app
