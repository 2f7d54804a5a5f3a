#include "core/model/ordernames.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using enum NameFault;
using enum NameCoverage;

/// The names of an order: facts.md 5.1.
class TestOrderNames : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *what, const QString &text, const QStringList &names) {
            QTest::newRow(what) << text << names;
        };
        row("nothing", u" \n"_s, {});
        row("lines", u"b.example.com\n\na.example.com\n"_s,
            {u"b.example.com"_s, u"a.example.com"_s});
        row("commas and doubles", u"A.example.com, a.Example.com;b.example.com"_s,
            {u"a.example.com"_s, u"b.example.com"_s});
        row("Chinese commas", u"a.example.com，b.example.com、c.example.com"_s,
            {u"a.example.com"_s, u"b.example.com"_s, u"c.example.com"_s});
        row("address of a page", u"https://shop.example.com:8443/cart?x=1"_s,
            {u"shop.example.com"_s});
        row("last dot", u"shop.example.com."_s, {u"shop.example.com"_s});
        row("IDN", u"bücher.example"_s, {u"xn--bcher-kva.example"_s});
        row("IDN wildcard", u"*.例子.cn"_s, {u"*.xn--fsqu00a.cn"_s});
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QTEST(readNames(text), "names");
    }

    void checksAsTheProviderDoes_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<NameCoverage>("coverage");
        QTest::addColumn<int>("bought");
        QTest::addColumn<NameFault>("fault");
        const auto row = [](const char *what, const QStringList &names, NameCoverage coverage,
                            int bought, NameFault fault) {
            QTest::newRow(what) << names << coverage << bought << fault;
        };
        const QString wild = u"*.example.com"_s;
        row("none", {}, Single, 1, Missing);
        row("one", {u"a.example.com"_s}, Single, 1, None);
        row("its www is a gift", {u"example.com"_s, u"www.example.com"_s}, Single, 1, None);
        row("the name of its www is a gift", {u"www.example.com"_s, u"example.com"_s}, Single, 1,
            None);
        row("two", {u"a.example.com"_s, u"b.example.com"_s}, Single, 1, TooMany);
        row("as many as bought", {u"a.example.com"_s, u"b.example.com"_s}, Multi, 2, None);
        row("one too many", {u"a.example.com"_s, u"b.example.com"_s, u"c.example.com"_s}, Multi, 2,
            TooMany);
        row("wildcard", {wild}, Wildcard, 1, None);
        row("its parent is a gift", {wild, u"example.com"_s}, Wildcard, 1, None);
        row("no wildcard", {u"a.example.com"_s}, Wildcard, 1, WildcardMissing);
        row("wildcard where there is none", {wild}, Multi, 2, WildcardNotAllowed);
        row("mixed", {u"a.example.com"_s, wild}, MultiWildcard, 2, None);
        row("two stars", {u"*.*.example.com"_s}, Wildcard, 1, NotADomain);
        row("star in the middle", {u"a.*.example.com"_s}, Wildcard, 1, NotADomain);
        row("no dot", {u"localhost"_s}, Single, 1, NotADomain);
        row("address", {u"192.0.2.1"_s}, Single, 1, NotADomain);
        row("underscore", {u"a_b.example.com"_s}, Single, 1, NotADomain);
        row("hyphen at the end", {u"a-.example.com"_s}, Single, 1, NotADomain);
        row("64 characters", {QString(52, u'a') + u".example.com"_s}, Single, 1, None);
        row("65 characters", {QString(53, u'a') + u".example.com"_s}, Single, 1, NotADomain);
        row(".ru", {u"shop.example.ru"_s}, Single, 1, SuffixNotServed);
    }
    void checksAsTheProviderDoes()
    {
        QFETCH(QStringList, names);
        QFETCH(NameCoverage, coverage);
        QFETCH(int, bought);
        QTEST(checkOrderNames(names, coverage, bought).fault, "fault");
    }

    void namesTheCulprit()
    {
        QCOMPARE(checkOrderNames({u"a.example.com"_s, u"b"_s}, Multi, 2),
                 (NameVerdict{NotADomain, u"b"_s}));
    }
};

CERTDESK_TEST(TestOrderNames)
#include "tst_ordernames.moc"
