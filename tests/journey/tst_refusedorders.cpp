#include "core/crypto/certificaterequest.h"
#include "core/crypto/privatekey.h"
#include "tests/journey/orderstage.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "ui/serverfiles/saveforserverdialog.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int secureSiteOv = 6;

} // namespace

/// Orders, applications, reissues and downloads that the provider refuses, or whose answer is lost:
/// the window says so in words, nothing is done twice, and it goes on from there.
class TestRefusedOrders : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_stage.reset(); }
    void appliesAfterItWasRefused();
    void buysAndPaysAfterBothWereRefused();
    void buysOnceThoughTheAnswerIsLost();
    void submitsForASavedOrganisationAfterItWasRefused();
    void reissuesForAPastedCsrAfterItWasRefused();
    void savesAfterTheDownloadWasRefused();

private:
    void open(const QStringList &options = {})
    {
        m_stage = std::make_unique<OrderStage>(QStringList{u"--speed"_s, u"2000"_s} + options);
        m_stage->open();
    }
    RenewalState state() const { return m_stage->renewal()->state; }
    void refuses(const QString &what, const QString &advice) const
    {
        QTRY_VERIFY2_WITH_TIMEOUT(m_stage->problemText().contains(what),
                                  qPrintable(m_stage->problemText()), DeskStage::longWait);
        QVERIFY2(m_stage->problemText().contains(advice), qPrintable(m_stage->problemText()));
        const QString number = m_stage->renewal()->problem->requestId;
        QVERIFY(!number.isEmpty());
        m_stage->press("copyRequestId");
        QCOMPARE(QGuiApplication::clipboard()->text(), number);
    }
    qsizetype listed() const
    {
        return m_stage->journey.session().certificates().certificates().size();
    }
    // All that the account has, as the provider says.
    qsizetype counted()
    {
        CertificateList &list = m_stage->journey.session().certificates();
        const auto isOver = [&] { return !list.isRefreshing(); };
        if (!QTest::qWaitFor(isOver, DeskStage::longWait))
            return -1;
        list.refresh();
        return QTest::qWaitFor(isOver, DeskStage::longWait) ? listed() : -1;
    }

    std::unique_ptr<OrderStage> m_stage;
};

void TestRefusedOrders::appliesAfterItWasRefused()
{
    open();
    m_stage->window.findChild<QAction *>(u"action.applyFree"_s)->trigger();
    QTRY_VERIFY(m_stage->dialog());
    m_stage->enterNames(u"recipes.harbor-bakery.test"_s);
    m_stage->press("renewNow");
    m_stage->refuse("ApplyCertificate", "FailedOperation.ExceedsFreeLimit");
    const qsizetype before = listed();
    m_stage->press("purchase");
    refuses(u"has used up its free certificates"_s, u"or buy a paid one"_s);
    QCOMPARE(state(), RenewalState::KeyReady);
    QCOMPARE(counted(), before);

    m_stage->press("review");
    m_stage->press("retry");
    m_stage->press("purchase");
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::AwaitingValidation, DeskStage::longWait);
    QCOMPARE(counted(), before + 1);
}

void TestRefusedOrders::buysAndPaysAfterBothWereRefused()
{
    open({u"--unpaid-deals"_s});
    m_stage->begin(m_stage->named(u"shop.harbor-bakery.test"_s), "operation.quickRenewal");
    m_stage->press("renewNow");
    m_stage->press("next");
    m_stage->press("next");
    m_stage->press("confirmSpend");
    m_stage->refuse("CreateCertificate", "FailedOperation.NoRealNameAuth");
    const qsizetype before = listed();
    m_stage->press("purchase");
    refuses(u"identity is not verified"_s, u"Nothing was bought."_s);
    QCOMPARE(state(), RenewalState::KeyReady);
    QCOMPARE(counted(), before);

    m_stage->press("review");
    m_stage->press("retry");
    m_stage->press("confirmSpend"); // money is spent on a word that is given anew
    m_stage->press("purchase");
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::AwaitingPayment, DeskStage::longWait);
    m_stage->refuse("PayDeals", "FailedOperation.BalanceInsufficient");
    m_stage->press("payNow");
    m_stage->press("confirmPay");
    refuses(u"balance is too low. Nothing was paid, and the order is kept."_s,
            u"Don't order again."_s);
    QCOMPARE(state(), RenewalState::AwaitingPayment);

    m_stage->press("payNow");
    m_stage->press("confirmPay");
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::AwaitingValidation, DeskStage::longWait);
    QCOMPARE(counted(), before + 1);
}

void TestRefusedOrders::buysOnceThoughTheAnswerIsLost()
{
    open();
    m_stage->begin(m_stage->named(u"shop.harbor-bakery.test"_s), "operation.quickRenewal");
    m_stage->press("renewNow");
    m_stage->press("next");
    m_stage->press("next");
    m_stage->press("confirmSpend");
    m_stage->cause("kind=close&action=CreateCertificate&when=after");
    const qsizetype before = listed();
    m_stage->press("purchase");
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::AwaitingValidation, DeskStage::longWait);
    QCOMPARE(counted(), before + 1);
}

// An order that was made in the console, and the one organisation that the account has.
void TestRefusedOrders::submitsForASavedOrganisationAfterItWasRefused()
{
    open();
    app::AccountSession &session = m_stage->journey.session();
    const auto bought = session.provider().createCertificate(
        {secureSiteOv, 1, 1, RenewalId(), CertificateId()}, this);
    QTRY_VERIFY_WITH_TIMEOUT(bought.isFinished(), DeskStage::longWait);
    QVERIFY(bought.result());
    const CertificateId id = bought.result()->certificates.first();
    session.certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->viewModel.certificate(id), DeskStage::longWait);
    m_stage->begin(*m_stage->viewModel.certificate(id), "operation.submitInformation");
    m_stage->enterNames(u"till.harbor-bakery.test"_s);
    m_stage->press("renewNow");
    m_stage->press("next");
    m_stage->refuse("CertificateInfoSubmit", "FailedOperation.CertificateInfoSubmitDomainInvalid");
    m_stage->refuse("CertificateOrderSubmit", "FailedOperation.CertificateOrderSubmitProcessing");
    m_stage->press("purchase");
    refuses(u"does not accept the domain"_s, u"nothing has to be paid again"_s);
    QCOMPARE(m_stage->statusOf(id), CertificateStatus::PaidInformationMissing);

    m_stage->press("refresh"); // sends it once more; "in progress" is no refusal
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::AwaitingLetter, DeskStage::longWait);
    QCOMPARE(m_stage->renewal()->newCertificate, id);
    const auto companies = resultOf(session.provider().describeCompanies(this));
    QVERIFY(companies);
    QCOMPARE(companies->size(), 1); // the saved one, and no second
}

// With a key that is elsewhere: all that CertDesk has in the end is the certificate.
void TestRefusedOrders::reissuesForAPastedCsrAfterItWasRefused()
{
    open();
    const Certificate old = m_stage->named(u"www.harbor-bakery.test"_s);
    const auto theirs =
        PrivateKey::generate(KeyAlgorithm::Rsa2048).and_then([&](const PrivateKey &key) {
            return createRequest(key, {old.domain});
        });
    QVERIFY(theirs);
    m_stage->begin(old, "operation.reissue");
    m_stage->press("renewNow");
    m_stage->press("pasteCsr");
    m_stage->dialog()
        ->findChild<QPlainTextEdit *>(u"csrText"_s)
        ->setPlainText(QString::fromLatin1(theirs->pem));
    m_stage->press("next");
    m_stage->refuse("ReplaceCertificate", "FailedOperation.OrderReplaceFailed");
    const qsizetype before = listed();
    m_stage->press("purchase");
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->problemText().isEmpty(), DeskStage::longWait);
    refuses(u"reissue"_s, u"."_s);
    QVERIFY2(!m_stage->problemText().contains(u"OrderReplaceFailed"),
             qPrintable(m_stage->problemText()));
    QCOMPARE(state(), RenewalState::KeyReady);
    QCOMPARE(counted(), before);

    m_stage->press("review");
    m_stage->press("retry");
    m_stage->press("purchase");
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->renewal()->newCertificate.isEmpty(), DeskStage::longWait);
    QCOMPARE(counted(), before + 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->isIn(RenewalState::Ready)
                                 || !m_stage->renewal()->records.isEmpty(),
                             DeskStage::longWait);
    if (!m_stage->isIn(RenewalState::Ready))
        m_stage->publishRecords();
    QTRY_COMPARE_WITH_TIMEOUT(state(), RenewalState::Ready, DeskStage::longWait);
}

void TestRefusedOrders::savesAfterTheDownloadWasRefused()
{
    open();
    m_stage->select({m_stage->named(u"pay.harbor-bakery.test"_s)});
    m_stage->choose("operation.saveForServer");
    QTRY_VERIFY(m_stage->openDialog<ui::SaveForServerDialog>());
    auto *dialog = m_stage->openDialog<ui::SaveForServerDialog>();
    auto *target = dialog->findChild<QLineEdit *>(u"folder"_s);
    target->selectAll();
    QTest::keyClicks(target, m_stage->folder.path());
    m_stage->refuse("DownloadCertificate", "FailedOperation.CertificateNotAllowDownload");
    m_stage->DeskStage::press<ui::SaveForServerDialog>("save");
    auto *problem = dialog->findChild<QLabel *>(u"problemText"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(problem->text().contains(u"has switched off downloads"),
                              qPrintable(problem->text()), DeskStage::longWait);
    QVERIFY2(problem->text().contains(u"Look at it in the provider's console."),
             qPrintable(problem->text()));
    QVERIFY(dialog->findChild<QPushButton *>(u"copyRequestId"_s)->isVisible());
    const auto saved = [this] {
        return QDir(m_stage->folder.path()).entryList({u"pay.harbor-bakery.test*"_s}).size();
    };
    QCOMPARE(saved(), 0);

    m_stage->DeskStage::press<ui::SaveForServerDialog>("save");
    QTRY_VERIFY_WITH_TIMEOUT(saved() > 0, DeskStage::longWait);
}

CERTDESK_TEST(TestRefusedOrders)
#include "tst_refusedorders.moc"
