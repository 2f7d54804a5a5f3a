#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "ui/log/logdialog.h"
#include "ui/operations/consoletaskdialog.h"
#include "ui/operations/resourcesdialog.h"
#include "ui/profiles/organisationsdialog.h"
#include "ui/profiles/packagesdialog.h"
#include "ui/requests/requestsdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;

/// What can't be read: every window that lists something says so in words with the request's
/// number, and lists it when it is asked again.
class TestRefusedReads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_stage->desk.closeAll(); } // what a failed test left open
    void cleanupTestCase() { m_stage.reset(); }
    void keepsTheListAndSaysWhyItIsOld();
    void readsTheOperationLogAgain();
    void readsOrganisationsAgain();
    void looksForResourcesAgain();
    void keepsACsrThatIsNotDeleted();
    void sendsRemindersTagsAndTheSealToTheirPage();
    void readsBenefitPackagesAgain(); // of the mainland

private:
    static constexpr auto refusal = "FailedOperation.AuthError";

    template <typename Dialog>
    Dialog *opened(const char *action)
    {
        m_stage->window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
        return m_stage->openDialog<Dialog>();
    }
    static QString textOf(const QWidget &window, const char *label)
    {
        return window.findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    static void saysWhy(const QWidget &window)
    {
        const auto text = [&window] { return textOf(window, "note"); };
        QTRY_VERIFY2_WITH_TIMEOUT(text().contains(u"\nRequestId "), qPrintable(text()),
                                  DeskStage::longWait);
        QVERIFY2(text().contains(u"The access key may not do this"), qPrintable(text()));
        QVERIFY2(text().contains(u"Grant it the missing permission"), qPrintable(text()));
    }
    template <typename Dialog>
    void again(const char *button)
    {
        m_stage->press<Dialog>(button);
    }

    std::unique_ptr<DeskStage> m_stage;
};

void TestRefusedReads::initTestCase()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s});
    m_stage->open();
}

void TestRefusedReads::keepsTheListAndSaysWhyItIsOld()
{
    const CertificateList &list = m_stage->journey.session().certificates();
    const qsizetype before = list.certificates().size();
    m_stage->refuse("DescribeCertificates", refusal);
    m_stage->journey.session().certificates().refresh();
    auto *bar = m_stage->window.findChild<QLabel *>(u"messageBar.text"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(bar->isVisible() && bar->text().contains(u"may not do this"),
                              qPrintable(bar->text()), DeskStage::longWait);
    QVERIFY2(bar->text().contains(u"Grant it the missing permission"), qPrintable(bar->text()));
    QVERIFY(m_stage->window.findChild<QPushButton *>(u"messageBar.copyRequestId"_s)->isVisible());
    QCOMPARE(list.certificates().size(), before);

    m_stage->journey.session().certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), DeskStage::longWait);
}

void TestRefusedReads::readsTheOperationLogAgain()
{
    QVERIFY(resultOf(m_stage->journey.session().changes().setAlias(
        m_stage->named(u"pay.harbor-bakery.test"_s).id, u"till"_s, this)));
    m_stage->refuse("DescribeCertificateOperateLogs", refusal);
    auto *dialog = opened<ui::LogDialog>("action.operationLog");
    QVERIFY(dialog);
    saysWhy(*dialog);
    again<ui::LogDialog>("refresh");
    const auto *entries = dialog->findChild<QTableView *>(u"entries"_s)->model();
    QTRY_VERIFY2_WITH_TIMEOUT(entries->rowCount() > 0, qPrintable(textOf(*dialog, "note")),
                              DeskStage::longWait);
    QVERIFY(!textOf(*dialog, "note").contains(u"RequestId"));
}

void TestRefusedReads::readsOrganisationsAgain()
{
    m_stage->refuse("DescribeCompanies", refusal);
    auto *dialog = opened<ui::OrganisationsDialog>("action.organisations");
    QVERIFY(dialog);
    saysWhy(*dialog);

    m_stage->refuse("DescribeManagers", refusal);
    again<ui::OrganisationsDialog>("refresh");
    auto *organisations = dialog->findChild<QListWidget *>(u"organisations"_s);
    QTRY_COMPARE_WITH_TIMEOUT(organisations->count(), 1, DeskStage::longWait);
    saysWhy(*dialog);

    again<ui::OrganisationsDialog>("refresh");
    auto *administrators = dialog->findChild<QTreeWidget *>(u"administrators"_s);
    QTRY_COMPARE_WITH_TIMEOUT(administrators->topLevelItemCount(), 1, DeskStage::longWait);
    QVERIFY(!textOf(*dialog, "note").contains(u"RequestId"));
}

void TestRefusedReads::looksForResourcesAgain()
{
    m_stage->select({m_stage->named(u"shop.harbor-bakery.test"_s)});
    m_stage->refuse("CreateCertificateBindResourceSyncTask", refusal);
    m_stage->choose("operation.showResources");
    auto *dialog = m_stage->openDialog<ui::ResourcesDialog>();
    QVERIFY(dialog);
    saysWhy(*dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"copy"_s)->isEnabled()); // not "nothing uses it"
    again<ui::ResourcesDialog>("lookAgain");
    auto *resources = dialog->findChild<QTreeWidget *>(u"resources"_s);
    QTRY_COMPARE_WITH_TIMEOUT(resources->topLevelItemCount(), 5, DeskStage::longWait);
}

void TestRefusedReads::keepsACsrThatIsNotDeleted()
{
    QVERIFY(resultOf(m_stage->journey.session().provider().client().call(
        Service::Ssl, u"CreateCSR"_s,
        {{u"Domain"_s, u"api.harbor-bakery.test"_s},
         {u"Organization"_s, u"Harbor Bakery Ltd"_s},
         {u"Department"_s, u"IT"_s},
         {u"Email"_s, u"grace@harbor-bakery.test"_s},
         {u"Province"_s, u"Devon"_s},
         {u"City"_s, u"Plymouth"_s},
         {u"Country"_s, u"GB"_s},
         {u"EncryptAlgo"_s, u"RSA"_s},
         {u"KeyParameter"_s, u"2048"_s},
         {u"Generate"_s, true}},
        Effect::Change, this)));
    m_stage->refuse("DescribeCSRSet", refusal);
    auto *dialog = opened<ui::RequestsDialog>("action.requests");
    QVERIFY(dialog);
    saysWhy(*dialog);

    again<ui::RequestsDialog>("refresh");
    auto *requests = dialog->findChild<QTableView *>(u"requests"_s);
    QTRY_COMPARE_WITH_TIMEOUT(requests->model()->rowCount(), 1, DeskStage::longWait);
    requests->selectRow(0);
    m_stage->refuse("BatchDeleteCSR", refusal);
    again<ui::RequestsDialog>("delete");
    again<ui::RequestsDialog>("confirmDelete");
    saysWhy(*dialog);
    QCOMPARE(requests->model()->rowCount(), 1);
}

// What the provider has in its console only: CertDesk says what to do there.
void TestRefusedReads::sendsRemindersTagsAndTheSealToTheirPage()
{
    const auto goes = [this](const Certificate &certificate, const char *operation,
                             QStringView words) {
        m_stage->opened.clear();
        m_stage->select({certificate});
        m_stage->choose(operation);
        auto *task = m_stage->openDialog<ui::ConsoleTaskDialog>();
        QVERIFY(task);
        QVERIFY2(textOf(*task, "steps").contains(words), qPrintable(textOf(*task, "steps")));
        QVERIFY(textOf(*task, "steps").contains(certificate.id.value()));
        m_stage->press<ui::ConsoleTaskDialog>("openConsole");
        QCOMPARE(m_stage->opened.size(), 1);
        QVERIFY(m_stage->opened.first().path().contains(certificate.id.value()));
        m_stage->desk.closeAll();
        QTRY_VERIFY(!m_stage->openDialog<ui::ConsoleTaskDialog>());
    };
    const auto reviewed = m_stage->inStatus(CertificateStatus::UnderReview);
    const auto reminded =
        std::ranges::find(reviewed, u"b2b.riverside-cycles.test"_s, &Certificate::domain);
    QVERIFY(reminded != reviewed.end());
    goes(*reminded, "operation.remindReviewers", u"emind");
    goes(m_stage->named(u"www.harbor-bakery.test"_s), "operation.securedSeal", u"seal");
    goes(m_stage->named(u"www.harbor-bakery.test"_s), "operation.editTags", u"tags");
    goes(m_stage->inStatus(CertificateStatus::Cancelled).first(), "operation.refund", u"efund");
}

void TestRefusedReads::readsBenefitPackagesAgain()
{
    m_stage.reset();
    m_stage =
        std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s, u"--site"_s, u"mainland"_s});
    m_stage->open();
    m_stage->refuse("DescribePackages", refusal);
    m_stage->desk.openPackages();
    auto *dialog = m_stage->openDialog<ui::PackagesDialog>();
    QVERIFY(dialog);
    saysWhy(*dialog);
    again<ui::PackagesDialog>("refresh");
    auto *packages = dialog->findChild<QTreeWidget *>(u"packages"_s);
    QTRY_COMPARE_WITH_TIMEOUT(packages->topLevelItemCount(), 1, DeskStage::longWait);
}

CERTDESK_TEST(TestRefusedReads)
#include "tst_refusedreads.moc"
