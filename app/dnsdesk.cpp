// The windows of the Desk about proving domains.
#include "app/accountsession.h"
#include "app/desk.h"
#include "core/dns/caapermission.h"
#include "ui/dns/addrecorddialog.h"
#include "ui/dns/addrecordviewmodel.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/dns/removerecordsdialog.h"
#include "ui/dns/removerecordsviewmodel.h"
#include "ui/main/mainwindow.h"

using namespace Qt::StringLiterals;

namespace app {

void Desk::openDns(const core::CertificateId &certificate)
{
    const QString name = u"dns/"_s + certificate.value();
    if (!m_session || certificate.isEmpty() || raise(name))
        return;

    AccountSession &session = *m_session;
    ui::DnsPanelCalls calls;
    calls.fetchDetail = [&session, certificate](QObject *owner) {
        return session.provider().describeCertificate(certificate, owner);
    };
    calls.checkRecord = [&session](const core::RecordQuestion &question, QObject *owner) {
        return session.checkRecord(question, owner);
    };
    calls.askProvider = [&session, certificate](QObject *owner) {
        return session.provider().checkDomainVerification(certificate, owner);
    };
    calls.hasAddedRecords = [&session, certificate] {
        const auto added = session.addedRecords(certificate);
        return added && !added->isEmpty();
    };
    if (session.account().isSandbox())
        calls.issuers = {core::sandboxIssuer};
    auto *viewModel = new ui::DnsPanelViewModel(std::move(calls));
    auto *dialog = new ui::DnsPanelDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    connect(viewModel, &ui::DnsPanelViewModel::issued, &session,
            [&session] { session.certificates().refresh(); });
    connect(dialog, &ui::DnsPanelDialog::saveForServerRequested, this,
            [this, certificate] { openSave(certificate); });
    connect(
        dialog, &ui::DnsPanelDialog::addRecordRequested, viewModel,
        [this, certificate, viewModel](const core::ValidationRecord &record, const QString &zone) {
            openAddRecord(certificate, record, zone, *viewModel);
        });
    connect(dialog, &ui::DnsPanelDialog::removeRecordsRequested, this,
            [this, certificate] { openRemoveRecords(certificate); });
    present(name, dialog);
}

void Desk::openAddRecord(const core::CertificateId &certificate,
                         const core::ValidationRecord &record, const QString &zone,
                         ui::DnsPanelViewModel &panel)
{
    const QString name = u"add/"_s + certificate.value() + u'/' + record.name + u'/' + record.value;
    if (!m_session || raise(name))
        return;
    AccountSession &session = *m_session;
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
    connect(viewModel, &ui::AddRecordViewModel::added, &panel, &ui::DnsPanelViewModel::lookAgain);
    present(name, dialog);
}

void Desk::openRemoveRecords(const core::CertificateId &certificate)
{
    const QString name = u"remove/"_s + certificate.value();
    if (!m_session || raise(name))
        return;
    AccountSession &session = *m_session;
    auto *viewModel = new ui::RemoveRecordsViewModel(
        {[&session, certificate] { return session.addedRecords(certificate); },
         [&session](const core::AddedRecord &record, QObject *owner) {
             return session.removeRecord(record, owner);
         }});
    auto *dialog = new ui::RemoveRecordsDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    present(name, dialog);
}

} // namespace app
