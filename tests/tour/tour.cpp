#include "tests/tour/tour.h"

#include "core/model/product.h"
#include "tests/support/sandboxvisitor.h"
#include "ui/dns/dnspaneldialog.h"
#include "ui/dns/dnspanelviewmodel.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"
#include "ui/main/certificatetableview.h"
#include "ui/renewal/quickrenewaldialog.h"
#include "ui/serverfiles/saveforserverdialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>

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

Tour::Tour(app::Application &certdesk, Folders folders, Robot::Hands hands)
    : m_certdesk(certdesk)
    , m_folders(std::move(folders))
    , m_robot(m_folders.pictures, m_folders.shots, hands)
{
    QDir().mkpath(m_folders.exports);
    QDir().mkpath(m_folders.letters);
}

void Tour::run()
{
    m_robot.waitFor(u"the sandbox account opens"_s,
                    [&] { return m_certdesk.session() && m_certdesk.session()->isConnected(); });
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
    savePemPair(*m_certdesk.session()->renewals().find(id), u"serverNginx"_s, u"dv"_s);
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
    savePemPair(*m_certdesk.session()->renewals().find(id), u"serverApache"_s, u"ov-apache"_s);
}

core::Certificate Tour::expiring(bool dv)
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
    takeNextStep(certificate); // Quick Renewal

    auto *dialog = m_robot.window<ui::QuickRenewalDialog>(u"Quick Renewal opens"_s);
    m_robot.waitFor(u"the saved organisation and contact are there"_s, [&] {
        if (Robot::canClick(dialog, u"retryContacts"_s)) // the machine was too slow to answer
            m_robot.click(dialog, u"retryContacts"_s);
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

void Tour::takeNextStep(const core::CertificateId &certificate)
{
    ui::MainWindow &window = m_certdesk.window();
    auto *table = window.findChild<ui::CertificateTableView *>();
    if (m_robot.hands() == Robot::Hands::Mouse) {
        window.selectCertificate(certificate); // scrolls to it, as a wheel would
        m_robot.clickAt(table->viewport(), table->nextStepRect(certificate).center());
        return;
    }
    window.activateWindow();
    m_robot.waitFor(u"the main window is in front"_s, [&] { return window.isActiveWindow(); });
    m_robot.press(&window, Qt::Key_F, Qt::ControlModifier);
    m_robot.type(&window, u"search"_s, certificate.value());
    m_robot.press(QApplication::focusWidget(), Qt::Key_Return); // on to the rows
    m_robot.waitFor(u"the certificate is found"_s, [&] { return table->current() == certificate; });
    m_robot.press(table, Qt::Key_Return);
    m_robot.press(&window, Qt::Key_F, Qt::ControlModifier);
    m_robot.press(window.findChild<QWidget *>(u"search"_s), Qt::Key_Escape);
}

void Tour::chooseScan(QWidget *wizard, const QString &scan)
{
    if (m_robot.hands() == Robot::Hands::Mouse) {
        m_robot.drop(m_robot.control(wizard, u"dropArea"_s), scan);
        return;
    }
    m_robot.click(wizard, u"choose"_s);
    auto *chooser = m_robot.window<QFileDialog>(u"a file is asked for"_s);
    m_robot.type(chooser, u"fileNameEdit"_s, scan);
    m_robot.press(QApplication::focusWidget(), Qt::Key_Return);
}

void Tour::publishRecord(const core::Renewal &renewal)
{
    const core::CertificateId certificate = renewal.newCertificate;
    const core::RenewalId id = renewal.id;
    if (auto *dialog = Robot::find<ui::QuickRenewalDialog>()) {
        m_robot.click(dialog, u"openDns"_s);
        m_robot.close(dialog);
    } else {
        takeNextStep(certificate);
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
        takeNextStep(certificate);
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
    chooseScan(wizard, scan);
    m_robot.waitFor(u"the scan is accepted"_s, [&] { return letter->scan().isReady(); });
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

ui::SaveForServerDialog *Tour::openSave(const core::Renewal &renewal)
{
    takeNextStep(renewal.newCertificate);
    ui::SaveForServerDialog *dialog = nullptr;
    m_robot.waitFor(u"\"Save for my server\" opens"_s, [&] {
        dialog = Robot::find<ui::SaveForServerDialog>();
        return dialog && !dialog->viewModel().isSaved();
    });
    return dialog;
}

void Tour::chooseFolder(ui::SaveForServerDialog *dialog)
{
    if (m_robot.hands() == Robot::Hands::Keyboard)
        m_robot.type(dialog, u"folder"_s, m_folders.exports);
    else
        m_robot.drop(dialog, m_folders.exports);
}

// A second tour replaces the files of the first.
void Tour::save(ui::SaveForServerDialog *dialog, const QString &picture)
{
    m_robot.shoot(dialog, picture + u"-save-for-server"_s);
    m_robot.click(dialog, u"save"_s);
    m_robot.waitFor(u"the files are written and compared"_s, [&] {
        auto *question = dialog->findChild<QWidget *>(u"replaceQuestion"_s);
        if (question && Robot::canClick(question, u"confirmReplace"_s))
            m_robot.click(question, u"confirmReplace"_s);
        return dialog->viewModel().isSaved();
    });
    m_robot.shoot(dialog, picture + u"-saved"_s);
    m_robot.close(dialog);
}

void Tour::savePemPair(const core::Renewal &renewal, const QString &server, const QString &picture)
{
    ui::SaveForServerDialog *dialog = openSave(renewal);
    chooseFolder(dialog);
    m_robot.click(dialog, server);
    save(dialog, picture);
}

// Without a keyboard the password is a generated one.
void Tour::savePkcs12(const core::Renewal &renewal)
{
    ui::SaveForServerDialog *dialog = openSave(renewal);
    chooseFolder(dialog);
    m_robot.click(dialog, u"serverIis"_s);
    if (m_robot.hands() == Robot::Hands::Keyboard) {
        m_robot.type(dialog, u"password"_s, u"tour-password"_s);
        m_robot.type(dialog, u"repetition"_s, u"tour-password"_s);
    } else {
        m_robot.click(dialog, u"generatePassword"_s);
    }
    save(dialog, u"ov"_s);
}
