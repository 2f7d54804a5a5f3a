#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "ui/profiles/organisationsdialog.h"
#include "ui/profiles/packagesdialog.h"
#include "ui/profiles/profiletext.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <deque>

using namespace Qt::StringLiterals;
using namespace ui;

namespace {

core::Company company(qint64 id, const QString &name)
{
    return {id, name, u"GB"_s, u"Devon"_s, u"Plymouth"_s, u"1 Quay Road"_s, u"+44 1752 000013"_s};
}

core::Manager manager(const QString &status)
{
    return {
        7, status, u"Grace"_s, u"Marlow"_s, u"Office"_s, u"+44 1752 1"_s, u"grace@example.com"_s};
}

core::Failure unreachable()
{
    core::Error error;
    error.kind = core::Error::Kind::Unreachable;
    return core::Failure(error);
}

/// The provider's side, answered by the test.
struct SavedProfiles
{
    std::deque<core::PendingTask<QList<core::Company>>> companies;
    std::deque<core::PendingTask<QList<core::Manager>>> managers;
    QList<qint64> asked;

    OrganisationsDialog::Calls calls()
    {
        return {[this](QObject *) { return companies.emplace_back().task(); },
                [this](qint64 id, QObject *) {
                    asked += id;
                    return managers.emplace_back().task();
                }};
    }
};

} // namespace

class TestProfileWindows : public QObject
{
    Q_OBJECT

private slots:
    void saysEveryStatusInWords();
    void showsTheAdministratorsOfTheChosenOne();
    void saysWhatCouldNotBeRead();
    void leavesChangesToTheConsole();
    void listsPackagesWithWhatIsLeft();
    void everyControlHasItsName();

private:
    template <typename Control>
    static Control *find(const QDialog &dialog, const char *name)
    {
        return dialog.findChild<Control *>(QString::fromLatin1(name));
    }
    static QString note(const QDialog &dialog) { return find<QLabel>(dialog, "note")->text(); }
};

void TestProfileWindows::saysEveryStatusInWords()
{
    for (const QString &status :
         {u"none"_s, u"audit"_s, u"CAaudit"_s, u"ok"_s, u"invalid"_s, u"expiring"_s, u"expired"_s})
        QVERIFY2(managerStatus(manager(status)) != status, qPrintable(status));
    QCOMPARE(managerStatus(manager(u"fromTheFuture"_s)), u"fromTheFuture"_s);
}

void TestProfileWindows::showsTheAdministratorsOfTheChosenOne()
{
    SavedProfiles saved;
    OrganisationsDialog dialog(saved.calls(), core::Site::International);
    dialog.show();
    saved.companies.back().finish(QList{company(1, u"Bakery"_s), company(2, u"Cycles"_s)});
    QTRY_COMPARE(saved.asked, QList<qint64>{1}); // the first is chosen
    QVERIFY(find<QLabel>(dialog, "address")->text().contains(u"Plymouth"));

    auto *organisations = find<QListWidget>(dialog, "organisations");
    organisations->setCurrentRow(1);
    QCOMPARE(saved.asked, (QList<qint64>{1, 2}));
    saved.managers[1].finish(QList{manager(u"CAaudit"_s)});
    auto *administrators = find<QTreeWidget>(dialog, "administrators");
    QTRY_COMPARE(administrators->topLevelItemCount(), 1);
    QCOMPARE(administrators->topLevelItem(0)->text(0), u"Grace Marlow"_s);
    QCOMPARE(administrators->topLevelItem(0)->text(2), u"In review by the CA"_s);
    QCOMPARE(administrators->topLevelItem(0)->text(3), u"grace@example.com"_s);

    saved.managers[0].finish(QList{manager(u"ok"_s), manager(u"ok"_s)}); // too late
    QCoreApplication::processEvents();
    QCOMPARE(administrators->topLevelItemCount(), 1);
}

void TestProfileWindows::saysWhatCouldNotBeRead()
{
    SavedProfiles saved;
    OrganisationsDialog dialog(saved.calls(), core::Site::International);
    dialog.show();
    auto *refresh = find<QPushButton>(dialog, "refresh");
    QVERIFY(!refresh->isEnabled());
    saved.companies.back().finish(unreachable());
    QTRY_VERIFY(note(dialog).contains(u"can't be reached"));
    QTest::mouseClick(refresh, Qt::LeftButton);
    saved.companies.back().finish(QList{company(1, u"Bakery"_s)});
    QTRY_COMPARE(saved.managers.size(), 1U);
    saved.managers.back().finish(unreachable());
    QTRY_VERIFY(note(dialog).contains(u"administrators could not be read"));
    QCOMPARE(find<QListWidget>(dialog, "organisations")->count(), 1);

    QTest::mouseClick(refresh, Qt::LeftButton);
    saved.companies.back().finish(QList<core::Company>());
    QTRY_VERIFY(note(dialog).contains(u"no saved organisation"));
}

void TestProfileWindows::leavesChangesToTheConsole()
{
    SavedProfiles saved;
    OrganisationsDialog abroad(saved.calls(), core::Site::International);
    OrganisationsDialog mainland(saved.calls(), core::Site::Mainland);
    QVERIFY(!find<QLabel>(abroad, "console")->text().contains(u"deleted"));
    QVERIFY(find<QLabel>(mainland, "console")->text().contains(u"deleted"));
    const QSignalSpy opened(&mainland, &OrganisationsDialog::openConsoleRequested);
    find<QPushButton>(mainland, "openConsole")->click();
    QCOMPARE(opened.size(), 1);
}

void TestProfileWindows::listsPackagesWithWhatIsLeft()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    std::deque<core::PendingTask<QList<core::BenefitPackage>>> readings;
    PackagesDialog dialog([&](QObject *) { return readings.emplace_back().task(); },
                          [now] { return now; });
    dialog.show();
    readings.back().finish(
        QList<core::BenefitPackage>{{u"pkg-1"_s, u"buy"_s, u"usable"_s, 5, 5, now.addDays(-1)},
                                    {u"pkg-2"_s, u"buy"_s, u"usable"_s, 10, 3, now.addDays(30)},
                                    {u"pkg-3"_s, u"gift"_s, u"frozen"_s, 10, 1, now.addDays(60)}});
    auto *packages = find<QTreeWidget>(dialog, "packages");
    QTRY_COMPARE(packages->topLevelItemCount(), 3);
    QCOMPARE(packages->topLevelItem(0)->text(4), u"Expired"_s); // whatever its status says
    QCOMPARE(packages->topLevelItem(1)->text(1), u"Bought"_s);
    QCOMPARE(packages->topLevelItem(1)->text(2), u"3 of 10"_s);
    QCOMPARE(packages->topLevelItem(1)->text(4), u"Usable"_s);
    QCOMPARE(packages->topLevelItem(2)->text(4), u"frozen"_s);
    QVERIFY(note(dialog).startsWith(u"4 points"));

    find<QPushButton>(dialog, "refresh")->click();
    readings.back().finish(unreachable());
    QTRY_VERIFY(note(dialog).contains(u"can't be reached"));
    QCOMPARE(packages->topLevelItemCount(), 3); // what was read stays
}

void TestProfileWindows::everyControlHasItsName()
{
    SavedProfiles saved;
    OrganisationsDialog organisations(saved.calls(), core::Site::International);
    PackagesDialog packages(
        [](QObject *) {
            return core::readyTask<QList<core::BenefitPackage>>(QList<core::BenefitPackage>());
        },
        [] { return QDateTime::currentDateTimeUtc(); });
    for (const char *name : {"organisations", "administrators", "progress"})
        QVERIFY2(!find<QWidget>(organisations, name)->accessibleName().isEmpty(), name);
    for (const char *name : {"packages", "progress"})
        QVERIFY2(!find<QWidget>(packages, name)->accessibleName().isEmpty(), name);
}

CERTDESK_TEST(TestProfileWindows)
#include "tst_profilewindows.moc"
