#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/searchquery.h"

#include <QTest>

using core::CertificateStatus;
using ui::KeyPresence;
using ui::SearchQuery;
using namespace Qt::StringLiterals;

/// What the search box understands.
class TestSearchQuery : public QObject
{
    Q_OBJECT

private:
    /// Four certificates that differ in everything a condition may ask for.
    static QList<core::Certificate> certificates()
    {
        auto ov = support::sampleCertificate(u"ov"_s, u"shop.example.com"_s,
                                             CertificateStatus::Issued, 9, 12);
        ov.tags = {{u"env"_s, u"prod"_s}};
        ov.autoRenew = true;
        ov.deployable = true;
        auto dv = support::sampleCertificate(u"dv"_s, u"api.example.com"_s,
                                             CertificateStatus::UnderReview, 12, 150);
        dv.projectName = u"Web shop"_s;
        dv.hostingStatus = 0;
        dv.notAfter = support::sampleNow().addDays(150);
        auto letter = support::sampleCertificate(u"letter"_s, u"pay.example.com"_s,
                                                 CertificateStatus::LetterMissing, 61, 60);
        letter.notAfter = support::sampleNow().addDays(60);
        letter.ignored = true;
        letter.isSm = true;
        auto uploaded = support::sampleCertificate(u"up"_s, u"old.example.org"_s,
                                                   CertificateStatus::Issued, 0, 200);
        uploaded.packageType.reset();
        uploaded.alias = u"Front door"_s;
        uploaded.isUploaded = true;
        return {ov, dv, letter, uploaded};
    }

    static QString found(const QString &typed)
    {
        ui::RowContext context;
        context.now = support::sampleNow();
        context.accounts = {{u"Blue Whale"_s, 0}, {u"Red Panda"_s, 1}};
        context.keysHere = QSet{core::CertificateId(u"ov"_s)};
        ui::CertificateTableModel model;
        model.setSource({{{certificates().first(3), {}}, {QList{certificates().last()}, {}}}},
                        context);
        model.setSearch(typed);
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.idAt(row).value();
        ids.sort();
        return ids.join(u' ');
    }

private slots:
    void findsByWordsAndConditions_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *typed, const char *ids) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(ids);
        };
        row("", "dv letter ov up");
        row("example.com", "dv letter ov");
        row("example.com shop", "dv ov");
        row("status:issued", "ov up");
        row("STATUS:Issued", "ov up");
        row("-status:issued", "dv letter");
        row("status:pending", "letter");
        row("status:validating", "dv");
        row("status:action", "letter ov");
        row("status:letter", "letter"); // in the words of the label
        row("type:ov", "ov");
        row("type:ev", "letter");
        row("type:wildcard", "dv");
        row("type:upload", "up");
        row("source:upload", "up");
        row("source:buy", "dv letter ov");
        row("expires<30", "ov");
        row("expires<=12", "ov");
        row("expires<12", "");
        row("expires>=150", "dv up");
        row("expires=60", "letter");
        row("expires:60", "letter ov"); // within
        row("expires<2026-12-31", "ov");
        row("hosting:yes", "dv");
        row("deployable:yes", "ov");
        row("deployable:no", "dv letter up");
        row("sm:yes", "letter");
        row("-sm:yes", "dv ov up");
        row("notices:off", "letter");
        row("brand:geotrust", "letter ov");
        row("alias:front", "up");
        row("key:yes", "ov");
        row("key:no", "up");
        row("key:unknown", "dv letter");
        row("auto:yes", "ov");
        row("tag:env", "ov");
        row("tag:env=prod", "ov");
        row("tag:env:prod", "ov");
        row("env:prod", "ov"); // a word: tags are in the text
        row("project:\"web shop\"", "dv");
        row("account:whale", "dv letter ov");
        row("-account:whale", "up");
        row("account:\"red panda\"", "up");
        row("project:\"web sh", "dv"); // being typed
        row("example type:ov expires<30", "ov");
        row("status: type:", "dv letter ov up"); // being typed
        row("https://shop", "");
    }

    void findsByWordsAndConditions()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, ids);
        QCOMPARE(found(typed), ids);
        QCOMPARE(SearchQuery::parse(typed).problem(), QString());
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("no days") << u"expires<soon"_s << u"expires<30"_s;
        QTest::newRow("no date") << u"expires<2026-13-45"_s << u"2026-13-45"_s;
        QTest::newRow("no such place of a key")
            << u"key:maybe"_s << u"yes, no, provider, unknown"_s;
        QTest::newRow("no yes or no") << u"auto:perhaps"_s << u"yes, no"_s;
    }

    void saysWhatItCannotRead()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, says);
        const QString problem = SearchQuery::parse(typed).problem();
        QVERIFY2(problem.contains(says), qPrintable(problem));
        QCOMPARE(found(typed + u" shop"_s), u"dv ov"_s); // the rest is searched for
    }

    void completesWhatIsBeingTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("whole");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("one letter") << u"s"_s << QStringList();
        QTest::newRow("a field") << u"st"_s << QStringList{u"status:"_s};
        QTest::newRow("after a word") << u"shop ke"_s << QStringList{u"shop key:"_s};
        QTest::newRow("values") << u"key:"_s
                                << QStringList{u"key:yes"_s, u"key:no"_s, u"key:provider"_s,
                                               u"key:unknown"_s};
        QTest::newRow("a value") << u"-status:is"_s << QStringList{u"-status:issued"_s};
        QTest::newRow("expiry") << u"exp"_s << QStringList{u"expires<30"_s};
        QTest::newRow("cloud") << u"dep"_s << QStringList{u"deployable:"_s};
        QTest::newRow("Chinese cryptography") << u"sm:"_s << QStringList{u"sm:yes"_s, u"sm:no"_s};
        QTest::newRow("whole") << u"auto:yes"_s << QStringList();
        QTest::newRow("not ours") << u"https:"_s << QStringList();
    }

    void completesWhatIsBeingTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, whole);
        QCOMPARE(SearchQuery::completions(typed), whole);
    }
};

CERTDESK_TEST(TestSearchQuery)
#include "tst_searchquery.moc"
