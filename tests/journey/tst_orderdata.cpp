#include "core/crypto/certificaterequest.h"
#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/log/logdialog.h"
#include "ui/log/logmodel.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/operations/cleanupdialog.h"
#include "ui/profiles/newprofiledialog.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int geoTrustOv = 9;

} // namespace

/// The data of an order that was made in the console, and a reissue, with keys of this computer,
/// through CertDesk's own windows, against the real sandbox program.
class TestOrderData : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void submitsTheDataOfAnOrder();
    void tellsWhatTheProviderDoesNotLikeAboutTheData();
    void submitsANewOrganisation();
    void correctsANewOrganisationThatIsRefused();
    void submitsANewAdministrator();
    void reissuesForAnotherKey();
    void tellsThatSomebodyReissuesAlready();
    void appliesForAFreeCertificate();
    void tellsHowToBuy();

private:
    RenewalService &renewals() { return m_stage->journey.session().renewals(); }
    ui::QuickRenewalDialog *dialog() const
    {
        const auto dialogs = m_stage->window.findChildren<ui::QuickRenewalDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    void choose(const Certificate &certificate, const char *operation);
    void press(const char *button);
    void walkToTheLastPage();
    Certificate named(const QString &domain);
    QString problemText() const // of the last page
    {
        return dialog()
            ->findChild<QWidget *>(u"orderedPage"_s)
            ->findChild<QLabel *>(u"problemText"_s)
            ->text();
    }
    const Renewal *renewal() const { return dialog()->viewModel().renewal(); }
    CertificateId buysForAnOrganisation();
    ui::NewProfileDialog *form() const { return m_stage->openDialog<ui::NewProfileDialog>(); }
    void fillForm(const QString &telephone);
    QList<Company> companies();
    QList<Manager> managers(qint64 company);
    void publishRecords();
    void becomesReady();
    void cleansUp(const Certificate &old);
    void findsItInTheLog(const Certificate &old);

    std::unique_ptr<DeskStage> m_stage;
};

void TestOrderData::init()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"2000"_s});
    m_stage->open();
}

void TestOrderData::choose(const Certificate &certificate, const char *operation)
{
    ui::CertificateTableView &table = m_stage->window.table();
    const int row = m_stage->viewModel.table().rowOf(certificate.id);
    QVERIFY(row >= 0);
    table.selectRow(row);
    auto *action = m_stage->window.findChild<QAction *>(QString::fromLatin1(operation));
    QVERIFY(action);
    QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
    action->trigger();
    QTRY_VERIFY(dialog());
}

void TestOrderData::press(const char *button)
{
    auto *found = dialog()->findChild<QPushButton *>(QString::fromLatin1(button));
    QVERIFY(found);
    QTRY_VERIFY2_WITH_TIMEOUT(found->isVisible() && found->isEnabled(),
                              qPrintable(dialog()->viewModel().blocker()), DeskStage::longWait);
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestOrderData::walkToTheLastPage()
{
    press("renewNow");
    press("next");
    press("purchase");
    QCOMPARE(dialog()->viewModel().page(), ui::QuickRenewalViewModel::Page::Ordered);
}

Certificate TestOrderData::named(const QString &domain)
{
    for (const Certificate &certificate : m_stage->inStatus(CertificateStatus::Issued))
        if (certificate.domain == domain)
            return certificate;
    qFatal("no such certificate");
}

void TestOrderData::publishRecords()
{
    QTRY_VERIFY_WITH_TIMEOUT(!renewal()->records.isEmpty(), DeskStage::longWait);
    SandboxVisitor registrar(m_stage->journey.session().account());
    const auto records = renewal()->records; // they may change meanwhile
    for (const ValidationRecord &record : records)
        QCOMPARE(registrar.addRecord(record), QString());
}

void TestOrderData::becomesReady()
{
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::Ready, DeskStage::longWait);
    const auto material = m_stage->journey.session().material(renewal()->newCertificate, this);
    QTRY_VERIFY_WITH_TIMEOUT(material.isFinished(), DeskStage::longWait);
    QVERIFY(material.result());
    QCOMPARE(m_stage->journey.checkFiles(*material.result()), QString());
}

void TestOrderData::submitsTheDataOfAnOrder()
{
    const Certificate order = m_stage->inStatus(CertificateStatus::PaidInformationMissing).first();
    choose(order, "operation.submitInformation");
    dialog()
        ->findChild<QPlainTextEdit *>(u"orderNames"_s)
        ->setPlainText(u"till.harbor-bakery.test"_s);
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingValidation,
                              DeskStage::longWait);
    QCOMPARE(renewal()->newCertificate, order.id);
    publishRecords();
    becomesReady();
}

void TestOrderData::tellsWhatTheProviderDoesNotLikeAboutTheData()
{
    const Certificate order = m_stage->inStatus(CertificateStatus::PaidInformationMissing).first();
    choose(order, "operation.submitInformation");
    dialog()
        ->findChild<QPlainTextEdit *>(u"orderNames"_s)
        ->setPlainText(u"till.harbor-bakery.test"_s);
    // Somebody cancels it in the console meanwhile.
    const auto cancelled = m_stage->journey.session().changes().cancelOrder(order.id, this);
    QTRY_VERIFY_WITH_TIMEOUT(cancelled.isFinished(), DeskStage::longWait);
    QVERIFY(cancelled.result());
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::Refused, DeskStage::longWait);
    QTRY_COMPARE(renewal()->problem->code, u"renewal/cancelled"_s);
    QVERIFY(!problemText().isEmpty());
}

// In the console, so to speak: an OV order that waits for its data.
CertificateId TestOrderData::buysForAnOrganisation()
{
    app::AccountSession &session = m_stage->journey.session();
    const auto bought = session.provider().createCertificate(
        {geoTrustOv, 1, 1, RenewalId(), CertificateId()}, this);
    if (!QTest::qWaitFor([&] { return bought.isFinished(); }, DeskStage::longWait)
        || !bought.result())
        qFatal("could not be bought");
    const CertificateId id = bought.result()->certificates.first();
    session.certificates().refresh();
    if (!QTest::qWaitFor([&] { return m_stage->viewModel.certificate(id).has_value(); },
                         DeskStage::longWait))
        qFatal("is not in the list");
    choose(*m_stage->viewModel.certificate(id), "operation.submitInformation");
    dialog()
        ->findChild<QPlainTextEdit *>(u"orderNames"_s)
        ->setPlainText(u"shop.riverside-cycles.test"_s);
    return id;
}

void TestOrderData::fillForm(const QString &telephone)
{
    const std::initializer_list<std::pair<QString, QString>> values{
        {u"OrgOrganization"_s, u"Riverside Cycles Ltd"_s},
        {u"OrgDivision"_s, u"IT"_s},
        {u"OrgRegion"_s, u"Devon"_s},
        {u"OrgCity"_s, u"Exeter"_s},
        {u"OrgAddress"_s, u"2 Weir Lane"_s},
        {u"OrgPhoneArea"_s, u"01392"_s},
        {u"OrgPhoneNumber"_s, telephone},
        {u"AdminFirstName"_s, u"Ada"_s},
        {u"AdminLastName"_s, u"Weir"_s},
        {u"AdminTitle"_s, u"Owner"_s},
        {u"AdminPhone"_s, u"+44 1392 5550101"_s},
        {u"AdminEmail"_s, u"ada@riverside-cycles.test"_s}};
    QTRY_VERIFY(form());
    for (const auto &[name, value] : values)
        if (auto *edit = form()->findChild<QLineEdit *>(name)) // not all are in every form
            QTest::keyClicks(edit, value);
    if (auto *country = form()->findChild<QComboBox *>(u"OrgCountry"_s))
        QTest::keyClicks(country, u"Ireland"_s);
    m_stage->press<ui::NewProfileDialog>("save");
    QTRY_VERIFY(!form());
}

QList<Company> TestOrderData::companies()
{
    const auto asked = m_stage->journey.session().provider().describeCompanies(this);
    const bool came = QTest::qWaitFor([&] { return asked.isFinished(); }, DeskStage::longWait);
    return came ? asked.result().value_or(QList<Company>()) : QList<Company>();
}

QList<Manager> TestOrderData::managers(qint64 company)
{
    const auto asked = m_stage->journey.session().provider().describeManagers(company, this);
    const bool came = QTest::qWaitFor([&] { return asked.isFinished(); }, DeskStage::longWait);
    return came ? asked.result().value_or(QList<Manager>()) : QList<Manager>();
}

void TestOrderData::submitsANewOrganisation()
{
    const CertificateId order = buysForAnOrganisation();
    press("newCompany");
    fillForm(u"5550100"_s);
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingLetter, DeskStage::longWait);
    QCOMPARE(renewal()->newCertificate, order);
    QCOMPARE(companies().size(), 2);
    const Company saved = companies().last();
    QCOMPARE(saved.name, u"Riverside Cycles Ltd"_s);
    QCOMPARE(saved.country, u"IE"_s);
    QCOMPARE(managers(saved.id).size(), 1);
    QCOMPARE(managers(saved.id).first().email, u"ada@riverside-cycles.test"_s);
}

void TestOrderData::correctsANewOrganisationThatIsRefused()
{
    buysForAnOrganisation();
    press("newCompany");
    fillForm(u"0000000"_s); // which the sandbox takes for nobody's
    walkToTheLastPage();
    press("correctData");
    QTRY_VERIFY(form());
    const QString words = form()->findChild<QLabel *>(u"OrgPhoneNumber.problem"_s)->text();
    QVERIFY2(words.contains(u"not registered"), qPrintable(words));
    QCOMPARE(form()->findChild<QLineEdit *>(u"OrgCity"_s)->text(), u"Exeter"_s);
    QCOMPARE(form()->findChild<QLineEdit *>(u"AdminTitle"_s)->text(), u"Owner"_s);
    QCOMPARE(companies().size(), 1);
    auto *number = form()->findChild<QLineEdit *>(u"OrgPhoneNumber"_s);
    number->selectAll();
    QTest::keyClicks(number, u"5550100"_s);
    m_stage->press<ui::NewProfileDialog>("save");
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingLetter, DeskStage::longWait);
    QCOMPARE(companies().size(), 2);
    QVERIFY(companies().last().phone.endsWith(u"5550100"));
}

void TestOrderData::submitsANewAdministrator()
{
    buysForAnOrganisation();
    press("newManager"); // of the one organisation that there is
    fillForm({});
    walkToTheLastPage();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingLetter, DeskStage::longWait);
    QCOMPARE(companies().size(), 1);
    QCOMPARE(managers(companies().first().id).size(), 2);
}

void TestOrderData::reissuesForAnotherKey()
{
    const Certificate old = named(u"www.harbor-bakery.test"_s);
    choose(old, "operation.reissue");
    walkToTheLastPage();
    QTRY_VERIFY_WITH_TIMEOUT(!renewal()->newCertificate.isEmpty(), DeskStage::longWait);
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->state == RenewalState::Ready
                                 || !renewal()->records.isEmpty(),
                             DeskStage::longWait);
    if (renewal()->state != RenewalState::Ready && !renewal()->records.isEmpty())
        publishRecords();
    becomesReady();

    m_stage->journey.session().certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->viewModel.successor(old.id) == renewal()->newCertificate,
                             DeskStage::longWait);
    QCOMPARE(m_stage->viewModel.certificate(renewal()->newCertificate)->replaces, old.id);
    QCOMPARE(m_stage->viewModel.certificate(renewal()->newCertificate)->notAfter, old.notAfter);
    cleansUp(old);
    findsItInTheLog(old);
}

// What is left of a replaced certificate is found out and offered, by the operations there are.
void TestOrderData::cleansUp(const Certificate &old)
{
    m_stage->window.selectCertificate(old.id);
    auto *offered = m_stage->window.findChild<QPushButton *>(u"cleanUp"_s);
    QTRY_VERIFY_WITH_TIMEOUT(offered->isVisible(), DeskStage::longWait);
    QTest::mouseClick(offered, Qt::LeftButton);
    auto *dialog = m_stage->window.findChild<ui::CleanUpDialog *>();
    QVERIFY(dialog);
    const auto text = [dialog](const char *name) {
        return dialog->findChild<QLabel *>(QString::fromLatin1(name))->text();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(text("places.text").contains("Anti-DDoS"_L1),
                              qPrintable(text("places.text")), DeskStage::longWait);
    QVERIFY2(text("notices.text").contains("30 days"_L1), qPrintable(text("notices.text")));
    QVERIFY2(text("deletion.text").contains("expired, on"_L1), qPrintable(text("deletion.text")));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"places.button"_s), Qt::LeftButton);
    QTRY_VERIFY(m_stage->window.findChild<QDialog *>(u"updateDialog"_s));
    delete dialog;
}

// Every move that CertDesk made, beside what the provider noted.
void TestOrderData::findsItInTheLog(const Certificate &old)
{
    m_stage->window.findChild<QAction *>(u"action.operationLog"_s)->trigger();
    auto *log = m_stage->window.findChild<ui::LogDialog *>();
    QVERIFY(log);
    const QAbstractItemModel *entries = log->findChild<QTableView *>(u"entries"_s)->model();
    auto *where = log->findChild<QComboBox *>(u"where"_s);
    where->setCurrentIndex(where->findText(u"This computer only"_s));
    QVERIFY(entries->rowCount() >= 4); // at once: it is on this computer
    QCOMPARE(entries->index(0, ui::LogModel::What).data().toString(),
             u"The new certificate is here and fits its key."_s);
    QVERIFY(
        entries->index(0, ui::LogModel::Certificate).data().toString().contains(old.id.value()));
    const int here = entries->rowCount();
    where->setCurrentIndex(0);
    QTRY_VERIFY2_WITH_TIMEOUT(entries->rowCount() > here,
                              qPrintable(log->findChild<QLabel *>(u"note"_s)->text()),
                              DeskStage::longWait);
}

void TestOrderData::tellsThatSomebodyReissuesAlready()
{
    const Certificate old = named(u"www.harbor-bakery.test"_s);
    choose(old, "operation.reissue");
    const auto theirs =
        PrivateKey::generate(KeyAlgorithm::EcP256).and_then([&](const PrivateKey &key) {
            return createRequest(key, {old.domain});
        });
    QVERIFY(theirs);
    const auto sent =
        m_stage->journey.session().provider().replaceCertificate({old.id, theirs->pem}, this);
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), DeskStage::longWait);
    QVERIFY(sent.result());
    walkToTheLastPage();
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->problem.has_value(), DeskStage::longWait);
    QCOMPARE(renewal()->state, RenewalState::KeyReady);
    QVERIFY2(problemText().contains("reissue"_L1), qPrintable(problemText()));
    QVERIFY2(!problemText().contains("FailedOperation"_L1), qPrintable(problemText()));
}

void TestOrderData::appliesForAFreeCertificate()
{
    m_stage->window.findChild<QAction *>(u"action.applyFree"_s)->trigger();
    QTRY_VERIFY(dialog());
    dialog()
        ->findChild<QPlainTextEdit *>(u"orderNames"_s)
        ->setPlainText(u"recipes.harbor-bakery.test"_s);
    press("renewNow");
    press("purchase");
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::AwaitingValidation,
                              DeskStage::longWait);
    publishRecords();
    becomesReady();
    // The next one starts anew.
    delete dialog();
    m_stage->window.findChild<QAction *>(u"action.applyFree"_s)->trigger();
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->viewModel().page(), ui::QuickRenewalViewModel::Page::Confirm);
}

void TestOrderData::tellsHowToBuy()
{
    m_stage->window.findChild<QAction *>(u"action.buy"_s)->trigger();
    auto *console = m_stage->window.findChild<QDialog *>(u"consoleTaskDialog"_s);
    QTRY_VERIFY(console && console->isVisible());
    QTest::mouseClick(console->findChild<QPushButton *>(u"openConsole"_s), Qt::LeftButton);
    QCOMPARE(m_stage->opened.size(), 1);
}

CERTDESK_TEST(TestOrderData)
#include "tst_orderdata.moc"
