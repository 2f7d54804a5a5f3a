#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// A certificate renewed with benefit points, through Quick Renewal, against the real sandbox
/// program of the mainland.
class TestPointsJourney : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void renewsWithPoints();
    void spendsNothingWhereThePackageIsEmpty();
    void takesNoSecondRenewal();
    void aLostAnswerIsFoundAndSpendsOnce();
    void tellsWhyTheProviderRefuses();

private:
    app::AccountSession &session() { return m_stage->journey.session(); }
    ui::QuickRenewalDialog *dialog() const
    {
        const auto dialogs = m_stage->window.findChildren<ui::QuickRenewalDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    const Renewal *renewal() const { return dialog()->viewModel().renewal(); }
    QString problemText() const
    {
        return dialog()
            ->findChild<QWidget *>(u"orderedPage"_s)
            ->findChild<QLabel *>(u"problemText"_s)
            ->text();
    }
    void press(const char *button);
    void walkToTheLastPage();
    void spendElsewhere(int certificates, const QString &old = {});
    qint64 pointsLeft();

    std::unique_ptr<DeskStage> m_stage;
    Certificate m_old;
};

void TestPointsJourney::init()
{
    m_stage = std::make_unique<DeskStage>(
        QStringList{u"--speed"_s, u"2000"_s, u"--site"_s, u"mainland"_s});
    m_stage->open();
    const QList<Certificate> issued = m_stage->inStatus(CertificateStatus::Issued);
    const auto old = std::ranges::find(issued, u"*.oakfield-school.test"_s, &Certificate::domain);
    QVERIFY(old != issued.end());
    m_old = *old;
    m_stage->window.table().selectRow(m_stage->viewModel.table().rowOf(m_old.id));
    auto *action = m_stage->window.findChild<QAction *>(u"operation.quickRenewal"_s);
    QVERIFY2(action && action->isEnabled(), action ? qPrintable(action->toolTip()) : "");
    action->trigger();
    QTRY_VERIFY(dialog());
}

void TestPointsJourney::press(const char *button)
{
    auto *found = dialog()->findChild<QAbstractButton *>(QString::fromLatin1(button));
    QVERIFY(found);
    QTRY_VERIFY2_WITH_TIMEOUT(found->isVisible() && found->isEnabled(),
                              qPrintable(dialog()->viewModel().blocker()), DeskStage::longWait);
    QTest::mouseClick(found, Qt::LeftButton, {}, {8, found->height() / 2});
}

void TestPointsJourney::walkToTheLastPage()
{
    press("renewNow");
    press("next");
    press("way_Points");
    press("next");
    auto *purchase = dialog()->findChild<QPushButton *>(u"purchase"_s);
    QVERIFY(!purchase->isEnabled());
    press("confirmSpend");
    const QString text = dialog()->findChild<QLabel *>(u"confirmSpendText"_s)->text();
    QVERIFY2(text.contains("HB12345678"_L1) && text.contains("20 point"_L1), qPrintable(text));
    press("purchase");
    QCOMPARE(dialog()->viewModel().page(), ui::QuickRenewalViewModel::Page::Ordered);
}

// As a colleague would, in the console or by the provider's own tools.
void TestPointsJourney::spendElsewhere(int certificates, const QString &old)
{
    QJsonObject order{{u"ProductPid"_s, 1018586},
                      {u"PackageIds"_s, QJsonArray{u"HB12345678"_s}},
                      {u"DomainCount"_s, u"1"_s},
                      {u"Period"_s, 1},
                      {u"CertificateCount"_s, certificates}};
    if (!old.isEmpty())
        order["OldCertificateId"_L1] = old;
    const auto spent = session().provider().client().call(
        Service::Ssl, u"CreateCertificateByPackage"_s, order, Effect::Spend, this);
    QTRY_VERIFY_WITH_TIMEOUT(spent.isFinished(), DeskStage::longWait);
    QVERIFY2(spent.result(), qPrintable(spent.result() ? QString() : spent.result().error().code));
}

qint64 TestPointsJourney::pointsLeft()
{
    const auto packages = session().packages().read(this);
    if (!QTest::qWaitFor([&] { return packages.isFinished(); }, DeskStage::longWait)
        || !packages.result() || packages.result()->isEmpty())
        return -1;
    return packages.result()->first().left;
}

void TestPointsJourney::renewsWithPoints()
{
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingValidation,
                              DeskStage::longWait);
    QVERIFY(dialog()->findChild<QLabel *>(u"paidFrom"_s)->text().contains("HB12345678"_L1));
    QCOMPARE(pointsLeft(), 19);

    QTRY_VERIFY_WITH_TIMEOUT(!renewal()->records.isEmpty(), DeskStage::longWait);
    SandboxVisitor registrar(session().account());
    const auto records = renewal()->records; // they may change meanwhile
    for (const ValidationRecord &record : records)
        QCOMPARE(registrar.addRecord(record), QString());
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::Ready, DeskStage::longWait);
    const auto material = session().material(renewal()->newCertificate, this);
    QTRY_VERIFY_WITH_TIMEOUT(material.isFinished(), DeskStage::longWait);
    QVERIFY(material.result());
    QCOMPARE(m_stage->journey.checkFiles(*material.result()), QString());

    session().certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->viewModel.successor(m_old.id) == renewal()->newCertificate,
                             DeskStage::longWait);
    QCOMPARE(m_stage->viewModel.certificate(renewal()->newCertificate)->renewsCertificate,
             m_old.id);
    QCOMPARE(pointsLeft(), 19);
}

void TestPointsJourney::spendsNothingWhereThePackageIsEmpty()
{
    press("renewNow");
    press("next");
    press("way_Points"); // once the packages are read
    spendElsewhere(20);
    press("next");
    press("confirmSpend");
    press("purchase");
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->problem.has_value(), DeskStage::longWait);
    QCOMPARE(renewal()->problem->code, u"renewal/package-empty"_s);
    QCOMPARE(renewal()->state, RenewalState::KeyReady);
    QVERIFY2(problemText().contains("no points left"_L1), qPrintable(problemText()));
    QCOMPARE(pointsLeft(), 0);
}

// A colleague renewed it a moment ago: nothing is spent a second time, and theirs is offered.
void TestPointsJourney::takesNoSecondRenewal()
{
    press("renewNow");
    press("next");
    press("way_Points");
    press("next");
    press("confirmSpend");
    spendElsewhere(1, m_old.id.value());
    press("purchase");
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->problem.has_value(), DeskStage::longWait);
    QCOMPARE(renewal()->problem->code, u"renewal/already-renewed"_s);
    QCOMPARE(renewal()->found.size(), 1);
    QCOMPARE(pointsLeft(), 19);
}

void TestPointsJourney::aLostAnswerIsFoundAndSpendsOnce()
{
    SandboxVisitor visitor(session().account());
    QCOMPARE(visitor.causeFault("kind=close&action=CreateCertificateByPackage&when=after"),
             QString());
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingValidation,
                              DeskStage::longWait);
    QCOMPARE(pointsLeft(), 19);
    QCOMPARE(renewal()->pointsBefore, 20);
}

void TestPointsJourney::tellsWhyTheProviderRefuses()
{
    SandboxVisitor visitor(session().account());
    QCOMPARE(visitor.causeFault("kind=api-error&action=CreateCertificateByPackage"
                                "&code=InvalidParameter.RenewCsrInvalid"),
             QString());
    walkToTheLastPage();
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->problem.has_value(), DeskStage::longWait);
    QCOMPARE(renewal()->state, RenewalState::KeyReady);
    QVERIFY2(problemText().contains("can't use the CSR"_L1), qPrintable(problemText()));
    QVERIFY(!renewal()->problem->requestId.isEmpty());
    QCOMPARE(pointsLeft(), 20);
}

CERTDESK_TEST(TestPointsJourney)
#include "tst_pointsjourney.moc"
