#include "tests/tour/tour.h"

#include "core/model/product.h"
#include "tests/support/sandboxvisitor.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"
#include "ui/renewal/quickrenewaldialog.h"
#include "ui/serverfiles/saveforserverdialog.h"

#include <QDir>
#include <QFile>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewPatience = 240'000; // ms: an OV review at the sandbox's pace, on a slow machine
constexpr int issuePatience = 120'000;

bool isForTour(const core::Certificate &certificate, bool dv)
{
    const auto product =
        certificate.packageType ? core::findProduct(*certificate.packageType) : std::nullopt;
    if (!product || product->isFree || product->coverage != core::NameCoverage::Single)
        return false;
    return dv ? certificate.isDv : core::mayNeedLetter(*product);
}

} // namespace

Tour::Tour(app::Application &certdesk, Folders folders)
    : m_certdesk(certdesk)
    , m_folders(std::move(folders))
    , m_robot(m_folders.pictures, m_folders.shots)
{
    QDir().mkpath(m_folders.exports);
    QDir().mkpath(m_folders.letters);
}

void Tour::run()
{
    bool isOpen = false;
    QObject::connect(&m_certdesk, &app::Application::sessionOpened, &m_certdesk,
                     [&] { isOpen = true; });
    m_robot.waitFor(u"the sandbox account opens"_s, [&] { return isOpen; });
    m_robot.waitFor(u"the certificates are listed"_s, [&] {
        return m_certdesk.session()->certificates().fetchedAt().isValid()
            && !m_certdesk.session()->certificates().isRefreshing();
    });
    m_robot.shoot(&m_certdesk.window(), u"main-window"_s, u"main-window"_s);
    renewDv();
    renewOv();
    m_robot.shoot(&m_certdesk.window(), u"main-window-both-renewed"_s);
    saveSandboxRoots();
}

// In a rehearsal no computer trusts the CA: its roots go beside the files, for `openssl verify`.
void Tour::saveSandboxRoots()
{
    const QString target = QDir(m_folders.exports).filePath(u"sandbox-roots.pem"_s);
    QFile::remove(target);
    if (!QFile::copy(QDir(m_folders.sandbox).filePath(u"ca/roots.pem"_s), target))
        m_robot.fail(u"can't write "_s + target);
}

void Tour::renewDv()
{
    const core::Renewal &renewal = order(expiring(true), u"dv"_s);
    const core::RenewalId id = renewal.id;
    if (renewal.state == core::RenewalState::AwaitingValidation)
        publishRecord(renewal);
    awaitReady(id, issuePatience);
    m_robot.shoot(&m_certdesk.window(), u"dv-issued"_s);
    savePemPair(*m_certdesk.session()->renewals().find(id));
}

void Tour::renewOv()
{
    const core::Renewal &renewal = order(expiring(false), u"ov"_s);
    const core::RenewalId id = renewal.id;
    if (renewal.state == core::RenewalState::AwaitingLetter)
        sendLetter(renewal);
    awaitReady(id, reviewPatience);
    m_robot.shoot(&m_certdesk.window(), u"ov-issued"_s);
    savePkcs12(*m_certdesk.session()->renewals().find(id));
}

const core::Certificate &Tour::expiring(bool dv)
{
    const QDateTime now = core::systemTime();
    // One that this program renewed, or is renewing, comes first: a second tour goes on.
    for (const core::Renewal &renewal : m_certdesk.session()->renewals().all())
        if (isForTour(renewal.plan.certificate, dv)
            && renewal.state != core::RenewalState::Abandoned)
            return m_certdesk.session()->renewals().find(renewal.id)->plan.certificate;
    for (const core::Certificate &certificate : m_certdesk.session()->certificates().certificates())
        if (isForTour(certificate, dv)
            && core::checkOperation(core::Operation::QuickRenewal, certificate, now)
                == core::Refusal::None)
            return certificate;
    m_robot.fail(u"No certificate in the demo account expires soon."_s);
}

const core::Renewal *Tour::renewalOf(const core::CertificateId &certificate)
{
    return m_certdesk.session()->renewals().findFor(certificate);
}

const core::Renewal &Tour::order(const core::Certificate &certificate, const QString &picture)
{
    const core::CertificateId id = certificate.id;
    const core::Renewal *renewal = renewalOf(id);
    if (!renewal || renewal->state == core::RenewalState::Planned
        || renewal->state == core::RenewalState::KeyReady)
        clickThroughPages(id, picture);

    m_robot.waitFor(u"the order is submitted"_s, [&] {
        renewal = renewalOf(id);
        return renewal
            && (renewal->state == core::RenewalState::AwaitingValidation
                || renewal->state == core::RenewalState::AwaitingLetter
                || renewal->state == core::RenewalState::InReview
                || renewal->state == core::RenewalState::Ready);
    });
    if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeWindow()))
        m_robot.shoot(dialog, picture + u"-ordered"_s);
    return *renewalOf(id);
}

void Tour::clickThroughPages(const core::CertificateId &certificate, const QString &picture)
{
    ui::MainWindow &window = m_certdesk.window();
    window.selectCertificate(certificate);
    m_robot.shoot(&window, picture + u"-expires-soon"_s);
    auto *table = window.findChild<QTableView *>(u"certificateTable"_s);
    table->setFocus();
    m_robot.press(table, Qt::Key_Return); // the row's next step: Quick Renewal

    auto *dialog = m_robot.window<ui::QuickRenewalDialog>(u"Quick Renewal opens"_s);
    m_robot.waitFor(u"the saved organisation and contact are there"_s, [&] {
        return dialog->viewModel().contacts().loading() == ui::RenewalContacts::Loading::Done
            && dialog->viewModel().canGoOn();
    });
    m_robot.shoot(dialog, picture + u"-quick-renewal"_s, u"quick-renewal"_s);
    m_robot.click(dialog, u"renewNow"_s);
    m_robot.shoot(dialog, picture + u"-key"_s);
    m_robot.click(dialog, u"next"_s);
    m_robot.shoot(dialog, picture + u"-period"_s);
    m_robot.click(dialog, u"next"_s);
    m_robot.waitFor(u"the key is in the keychain"_s,
                    [&] { return dialog->viewModel().isPrepared(); });
    m_robot.click(dialog, u"confirmSpend"_s);
    m_robot.shoot(dialog, picture + u"-check"_s);
    m_robot.click(dialog, u"purchase"_s);
    m_robot.waitFor(u"the purchase is answered"_s, [&] {
        const core::Renewal *renewal = dialog->viewModel().renewal();
        return renewal && renewal->state >= core::RenewalState::Bought;
    });
}

void Tour::publishRecord(const core::Renewal &renewal)
{
    const core::CertificateId certificate = renewal.newCertificate;
    const core::RenewalId id = renewal.id;
    if (auto *dialog = Robot::find<ui::QuickRenewalDialog>()) {
        m_robot.click(dialog, u"openDns"_s);
        m_robot.close(dialog);
    } else {
        m_certdesk.desk().openDns(certificate);
    }
    auto *panel = m_robot.window<ui::DnsPanelDialog>(u"the DNS panel opens"_s);
    auto *proof = panel->findChild<ui::DnsPanelViewModel *>();
    m_robot.waitFor(u"the record is shown and looked up"_s,
                    [&] { return !proof->items().isEmpty() && !proof->isBusy(); });
    m_robot.shoot(panel, u"dv-dns-panel"_s, u"dns-panel"_s);

    SandboxVisitor registrar(m_certdesk.session()->account());
    for (const ui::DnsPanelViewModel::Item &item : proof->items())
        if (const QString problem = registrar.addRecord(item.record); !problem.isEmpty())
            m_robot.fail(problem);

    // A new record takes up to 30 seconds to be visible: the person looks again now and then.
    m_robot.waitFor(
        u"the record is seen"_s,
        [&] {
            const bool isSeen = proof->state() == ui::DnsPanelViewModel::State::Issued;
            if (!isSeen && !proof->isBusy() && m_robot.canClick(panel, u"checkNow"_s))
                m_robot.click(panel, u"checkNow"_s);
            return isSeen
                || m_certdesk.session()->renewals().find(id)->state == core::RenewalState::Ready;
        },
        issuePatience);
    m_robot.shoot(panel, u"dv-dns-panel-proved"_s);
    m_robot.close(panel);
}

void Tour::sendLetter(const core::Renewal &renewal)
{
    const core::CertificateId certificate = renewal.newCertificate;
    if (auto *dialog = Robot::find<ui::QuickRenewalDialog>()) {
        m_robot.click(dialog, u"openLetter"_s);
        m_robot.close(dialog);
    } else {
        m_certdesk.desk().openLetter(certificate);
    }
    auto *wizard = m_robot.window<ui::LetterWizard>(u"the letter wizard opens"_s);
    auto *letter = wizard->findChild<ui::LetterViewModel *>();
    for (const QString &check : {u"check0"_s, u"check1"_s, u"check2"_s, u"check3"_s})
        m_robot.click(wizard, check);
    m_robot.shoot(wizard, u"ov-letter-get"_s);
    m_robot.click(wizard, u"next"_s);

    const QString scan = QDir(m_folders.letters).filePath(u"confirmation-letter.png"_s);
    const QString problem = SandboxVisitor::printSignAndScan(letter->certificate(), scan);
    if (!problem.isEmpty())
        m_robot.fail(problem);
    m_robot.drop(wizard, u"dropArea"_s, scan);
    m_robot.waitFor(u"the scan is accepted"_s,
                    [&] { return letter->letter() && !letter->preview().isNull(); });
    m_robot.shoot(wizard, u"ov-letter-chosen"_s, u"letter-wizard"_s);
    m_robot.click(wizard, u"next"_s);
    m_robot.shoot(wizard, u"ov-letter-upload"_s);
    m_robot.click(wizard, u"next"_s); // "Upload for Review"
    m_robot.waitFor(u"the letter is with the reviewers"_s,
                    [&] { return letter->page() == ui::LetterViewModel::Page::Sent; });
    m_robot.shoot(wizard, u"ov-letter-in-review"_s);
    m_robot.close(wizard);
}

void Tour::awaitReady(const core::RenewalId &id, int milliseconds)
{
    m_robot.waitFor(
        u"the certificate is issued and its key is paired"_s,
        [&] {
            return m_certdesk.session()->renewals().find(id)->state == core::RenewalState::Ready;
        },
        milliseconds);
    m_robot.waitFor(u"the list shows it"_s,
                    [&] { return !m_certdesk.session()->certificates().isRefreshing(); });
    m_certdesk.window().selectCertificate(
        m_certdesk.session()->renewals().find(id)->newCertificate);
}

void Tour::savePemPair(const core::Renewal &renewal)
{
    m_certdesk.desk().openSave(renewal.newCertificate);
    auto *dialog = m_robot.window<ui::SaveForServerDialog>(u"\"Save for my server\" opens"_s);
    m_robot.type(dialog, u"folder"_s, m_folders.exports);
    m_robot.click(dialog, u"serverNginx"_s);
    m_robot.shoot(dialog, u"dv-save-for-server"_s);
    dialog->viewModel().save(true); // a second tour replaces the files of the first
    m_robot.waitFor(u"the files are written and compared"_s,
                    [&] { return dialog->viewModel().isSaved(); });
    m_robot.shoot(dialog, u"dv-saved"_s);
    m_robot.close(dialog);
}

void Tour::savePkcs12(const core::Renewal &renewal)
{
    m_certdesk.desk().openSave(renewal.newCertificate);
    auto *dialog = m_robot.window<ui::SaveForServerDialog>(u"\"Save for my server\" opens"_s);
    m_robot.type(dialog, u"folder"_s, m_folders.exports);
    m_robot.click(dialog, u"serverIis"_s);
    m_robot.type(dialog, u"password"_s, u"tour-password"_s);
    m_robot.type(dialog, u"repetition"_s, u"tour-password"_s);
    m_robot.shoot(dialog, u"ov-save-for-server"_s);
    dialog->viewModel().save(true);
    m_robot.waitFor(u"the file is written and compared"_s,
                    [&] { return dialog->viewModel().isSaved(); });
    m_robot.shoot(dialog, u"ov-saved"_s);
    m_robot.close(dialog);

    dialog = nullptr;
    m_certdesk.desk().openSave(renewal.newCertificate);
    m_robot.waitFor(u"\"Save for my server\" opens again"_s, [&] {
        dialog = Robot::find<ui::SaveForServerDialog>();
        return dialog && !dialog->viewModel().isSaved();
    });
    m_robot.type(dialog, u"folder"_s, m_folders.exports);
    m_robot.click(dialog, u"serverApache"_s);
    dialog->viewModel().save(true);
    m_robot.waitFor(u"the PEM pair is written and compared"_s,
                    [&] { return dialog->viewModel().isSaved(); });
    m_robot.close(dialog);
}
