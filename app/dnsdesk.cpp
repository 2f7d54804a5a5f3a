// The windows of the Desk about proving domains.
#include "app/accountsession.h"
#include "app/desk.h"
#include "ui/dns/addrecorddialog.h"
#include "ui/dns/addrecordviewmodel.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/dns/proofnewstext.h"
#include "ui/dns/removerecordsdialog.h"
#include "ui/dns/removerecordsviewmodel.h"
#include "ui/dns/sendrecordsdialog.h"
#include "ui/main/mainwindow.h"
#include "ui/text/errortext.h"

using namespace Qt::StringLiterals;

namespace app {

void Desk::openDns(const core::CertificateId &certificate)
{
    const QString name = u"dns/"_s + certificate.value();
    AccountSession *found = sessionOf(certificate);
    if (!found || certificate.isEmpty() || raise(name))
        return;

    AccountSession &session = *found;
    ui::DnsPanelCalls calls;
    calls.fetchDetail = [&session, certificate](QObject *owner) {
        return session.provider().describeCertificate(certificate, owner);
    };
    calls.checkRecord = [&session](const core::RecordQuestion &question, QObject *owner) {
        return session.checkRecord(question, owner);
    };
    calls.askProvider = [&session, certificate](QObject *owner) {
        return session.checkVerification(certificate, owner);
    };
    calls.checkFile = [&session](const core::ValidationRecord &record, QObject *owner) {
        return session.checkFile(record, owner);
    };
    calls.providerAskedAt = [&session, certificate] {
        return session.providerAskedAt(certificate);
    };
    calls.isWatched = [&session, certificate] { return session.watch().isWatching(certificate); };
    calls.setWatched = [this, &session, certificate](bool watched) {
        setWatched(session, certificate, watched);
    };
    calls.hasAddedRecords = [&session, certificate] {
        const auto added = session.addedRecords(certificate);
        return added && !added->isEmpty();
    };
    calls.issuers = session.caaIssuers();
    auto *viewModel = new ui::DnsPanelViewModel(std::move(calls));
    auto *dialog = new ui::DnsPanelDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    connect(viewModel, &ui::DnsPanelViewModel::issued, &session,
            [&session] { session.certificates().refresh(); });
    connect(dialog, &ui::DnsPanelDialog::saveForServerRequested, this,
            [this, certificate] { openSave(certificate); });
    connect(dialog, &ui::DnsPanelDialog::addRecordRequested, viewModel,
            [this, &session, certificate, viewModel](const core::ValidationRecord &record,
                                                     const QString &zone) {
                openAddRecord(session, certificate, record, zone, *viewModel);
            });
    connect(dialog, &ui::DnsPanelDialog::sendRequested, viewModel,
            [this, &session, certificate, viewModel] {
                const QString letter = u"send/"_s + certificate.value();
                if (raise(letter))
                    return;
                auto *send =
                    new ui::SendRecordsDialog(viewModel->domain(), viewModel->placedRecords(),
                                              viewModel->deadline(), &m_window);
                connect(send, &ui::SendRecordsDialog::openUrlRequested, this,
                        [this](const QUrl &url) { m_opener(url); });
                present(letter, send, &session);
            });
    connect(dialog, &ui::DnsPanelDialog::removeRecordsRequested, this,
            [this, certificate] { openRemoveRecords(certificate); });
    present(name, dialog, &session);
}

void Desk::openAddRecord(AccountSession &session, const core::CertificateId &certificate,
                         const core::ValidationRecord &record, const QString &zone,
                         ui::DnsPanelViewModel &panel)
{
    const QString name = u"add/"_s + certificate.value() + u'/' + record.name + u'/' + record.value;
    if (raise(name))
        return;
    ui::AddRecordCalls calls;
    calls.lookUp = [&session, record](QObject *owner) {
        return session.lookUpPlacement(record, owner);
    };
    calls.write = [&session, certificate](const core::RecordPlacement &agreed, bool replaces,
                                          QObject *owner) {
        return session.writeRecord(certificate, agreed, replaces, owner);
    };
    auto *viewModel = new ui::AddRecordViewModel(record, zone, std::move(calls));
    auto *dialog = new ui::AddRecordDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    connect(viewModel, &ui::AddRecordViewModel::added, &panel,
            [&panel] { panel.setWatched(true); });
    present(name, dialog, &session);
}

void Desk::setWatched(AccountSession &session, const core::CertificateId &certificate, bool watched)
{
    if (!watched) {
        session.watch().stop(certificate);
        return;
    }
    const auto row = session.certificates().find(certificate);
    const core::Renewal *renewal = session.renewals().findFor(certificate);
    const bool isListed = row && !row->domain.isEmpty();
    const QString domain = isListed ? row->domain
        : renewal                   ? renewal->plan.certificate.domain
                                    : QString();
    if (const auto started = session.watch().start(certificate, domain); !started) {
        const ui::ErrorText text = ui::describe(started.error());
        m_window.showMessage({ui::Message::Severity::Warning, text.what, text.advice, {}, {}, {}});
    }
}

void Desk::announceProof(AccountSession &session, const core::ProofNews &news)
{
    const ui::ProofNewsText text = ui::describe(news);
    const core::CertificateId certificate = news.certificate;
    ui::Message message{ui::Message::Severity::Information, text.what, text.advice, {}, {}, {}};
    if (news.kind == core::ProofNews::Kind::Closed)
        message.severity = ui::Message::Severity::Warning;
    // A renewal of ours tells its own issue, and what became of its key (announceIssued).
    const bool isTold =
        news.kind == core::ProofNews::Kind::Issued && session.renewals().findFor(certificate);
    if (news.kind == core::ProofNews::Kind::Issued) {
        session.certificates().refresh();
        message.actionText = tr("Save for my server…");
        message.action = [this, certificate] { openSave(certificate); };
    } else if (news.kind != core::ProofNews::Kind::Closed) {
        message.actionText = tr("Show");
        message.action = [this, certificate] { openDns(certificate); };
    }
    if (!isTold)
        m_window.showMessage(message);
    m_notifier.notify(text.what, text.advice);
}

void Desk::openRemoveRecords(const core::CertificateId &certificate)
{
    const QString name = u"remove/"_s + certificate.value();
    AccountSession *found = sessionOf(certificate);
    if (!found || raise(name))
        return;
    AccountSession &session = *found;
    auto *viewModel = new ui::RemoveRecordsViewModel(
        {[&session, certificate] { return session.addedRecords(certificate); },
         [&session](const core::AddedRecord &record, QObject *owner) {
             return session.removeRecord(record, owner);
         }});
    auto *dialog = new ui::RemoveRecordsDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    present(name, dialog, &session);
}

} // namespace app
