#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Page = ui::LetterViewModel::Page;

namespace {

constexpr int longWait = DeskStage::longWait;

} // namespace

/// The letter of a certificate that is to be revoked, through CertDesk's own windows, against the
/// real sandbox program of each site.
class TestRevocationLetter : public QObject
{
    Q_OBJECT

private slots:
    void isUploadedWhereTheMainlandTakesIt();
    void goesToTheConsoleWhereTheMainlandRefusesIt();
    void goesToTheConsoleOfTheInternationalSite();

private:
    // With the wizard on its page for the scan.
    struct Stage : DeskStage
    {
        using DeskStage::DeskStage;

        CertificateId id;
        ui::LetterWizard *wizard = nullptr;
        ui::LetterViewModel *letter = nullptr;
    };

    void open(Stage &stage);
    void chooseScan(Stage &stage);
    void finishInTheConsole(Stage &stage);
    static CertificateStatus listed(Stage &stage) { return stage.statusOf(stage.id); }
    static void click(ui::LetterWizard &wizard, const QString &name)
    {
        auto *button = wizard.findChild<QPushButton *>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

void TestRevocationLetter::open(Stage &stage)
{
    stage.DeskStage::open();
    const auto found = stage.inStatus(CertificateStatus::RevocationLetterMissing);
    QVERIFY(!found.isEmpty());
    stage.id = found.first().id;
    stage.desk.openLetter(stage.id);
    stage.wizard = stage.window.findChild<ui::LetterWizard *>();
    QVERIFY(stage.wizard);
    stage.letter = stage.wizard->findChild<ui::LetterViewModel *>();
    QVERIFY(stage.letter);
    QCOMPARE(stage.letter->kind(), ui::LetterViewModel::Kind::Revocation);
}

void TestRevocationLetter::chooseScan(Stage &stage)
{
    const QString scan = stage.folder.filePath(u"letter.png"_s);
    QCOMPARE(SandboxVisitor::printSignAndScan(*stage.viewModel.certificate(stage.id), scan),
             QString());
    click(*stage.wizard, u"openTemplate"_s);
    QCOMPARE(stage.opened.size(), 1);
    QVERIFY(stage.opened.constFirst().path().endsWith(stage.id.value()));
    click(*stage.wizard, u"next"_s);
    stage.letter->scan().add({scan});
    QTRY_VERIFY_WITH_TIMEOUT(stage.letter->canGoOn(), longWait);
    click(*stage.wizard, u"next"_s);
    QCOMPARE(stage.letter->page(), Page::Confirm);
}

// Where the provider's console takes the letter, and CertDesk notices.
void TestRevocationLetter::finishInTheConsole(Stage &stage)
{
    QTRY_COMPARE_WITH_TIMEOUT(stage.letter->page(), Page::Console, longWait);
    QCOMPARE(listed(stage), CertificateStatus::RevocationLetterMissing);
    click(*stage.wizard, u"openConsole"_s);
    QCOMPARE(stage.opened.size(), 2);

    SandboxVisitor visitor(stage.journey.session().account());
    QCOMPARE(visitor.uploadRevocationLetter(stage.id, stage.letter->letter()->content), QString());
    click(*stage.wizard, u"didUpload"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.letter->page(), Page::Sent, longWait);
    QTRY_COMPARE_WITH_TIMEOUT(listed(stage), CertificateStatus::Revoking, longWait);
}

void TestRevocationLetter::isUploadedWhereTheMainlandTakesIt()
{
    Stage stage({u"--site"_s, u"mainland"_s, u"--mainland-letters"_s});
    open(stage);
    QCOMPARE(stage.journey.session().account().site, Site::Mainland);
    chooseScan(stage);

    click(*stage.wizard, u"next"_s);

    QTRY_COMPARE_WITH_TIMEOUT(stage.letter->page(), Page::Sent, longWait);
    QTRY_COMPARE_WITH_TIMEOUT(listed(stage), CertificateStatus::Revoking, longWait);
    QVERIFY(stage.wizard->findChild<QLabel *>(u"sentStep2"_s)->text().contains(u"Revoked"));
}

void TestRevocationLetter::goesToTheConsoleWhereTheMainlandRefusesIt()
{
    Stage stage({u"--site"_s, u"mainland"_s});
    open(stage);
    chooseScan(stage);
    QVERIFY(!stage.letter->isConsoleOnly()); // that is for the provider to say
    click(*stage.wizard, u"next"_s);
    finishInTheConsole(stage);
}

void TestRevocationLetter::goesToTheConsoleOfTheInternationalSite()
{
    Stage stage({u"--site"_s, u"intl"_s});
    open(stage);
    chooseScan(stage);
    QVERIFY(stage.letter->isConsoleOnly()); // there is no such action
    click(*stage.wizard, u"next"_s);
    finishInTheConsole(stage);
}

CERTDESK_TEST(TestRevocationLetter)
#include "tst_revocationletter.moc"
