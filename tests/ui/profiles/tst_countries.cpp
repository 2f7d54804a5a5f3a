#include "tests/support/testmain.h"
#include "ui/profiles/countrybox.h"
#include "ui/profiles/countrynames.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ui;

/// The list of countries in the form for a new organisation.
class TestCountries : public QObject
{
    Q_OBJECT

private slots:
    void isEnglishInEnglish()
    {
        const auto names = countryNames(QLocale(u"en_GB"_s));
        QCOMPARE(names.constFirst().first, u"GB"_s); // the person's own
        QCOMPARE(nameOf(names, u"DE"_s), u"Germany (DE)"_s);
        QCOMPARE(nameOf(names, u"CN"_s), u"China (CN)"_s);
        QVERIFY(std::ranges::is_sorted(names.sliced(1), [](const auto &one, const auto &other) {
            return one.second.localeAwareCompare(other.second) < 0;
        }));
    }

    void beginsWithChineseNamesInChinese()
    {
        const auto names = countryNames(QLocale(u"zh_CN"_s));
        QCOMPARE(names.constFirst().second, u"中国 (CN)"_s);
        QStringList first;
        for (const auto &[code, name] : names.first(5))
            first += code;
        first.sort();
        QCOMPARE(first, QStringList({u"CN"_s, u"HK"_s, u"MO"_s, u"SG"_s, u"TW"_s}));
        QCOMPARE(nameOf(names, u"HK"_s), u"中国香港特别行政区 (HK)"_s);
        QCOMPARE(nameOf(names, u"JP"_s), u"Japan (JP)"_s); // Qt has no Chinese name of it
    }

    void hasCountriesOnlyAndEachOnce()
    {
        QStringList codes;
        for (const auto &[code, name] : countryNames(QLocale(u"zh_CN"_s)))
            codes += code;
        QVERIFY(codes.size() > 240);
        QCOMPARE(codes.removeDuplicates(), 0);
        QVERIFY(!codes.contains(u"EU"_s));
        QVERIFY(!codes.contains(u"QO"_s));
    }

    void findsOneByAnyPartOfItsName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("Chinese") << u"香港"_s << u"HK"_s;
        QTest::newRow("English, amid it") << u"zealand"_s << u"NZ"_s;
        QTest::newRow("code") << u"fr"_s << u"FR"_s;
    }
    void findsOneByAnyPartOfItsName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        CountryBox box;
        fill(box);
        QSignalSpy chosen(&box, &QComboBox::activated);
        QVERIFY(!box.lineEdit()->placeholderText().isEmpty());
        enter(box, typed);
        QCOMPARE(box.currentData().toString(), code);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(box.currentText(), box.itemText(box.currentIndex()));
    }

    void keepsWhatWasChosenWhereTheTextFitsNone()
    {
        CountryBox box;
        fill(box);
        box.setCurrentIndex(box.findData(u"CN"_s));
        QSignalSpy chosen(&box, &QComboBox::activated);
        for (const QString &typed : {u"Atlantis"_s, u"an"_s}) { // none, and many
            enter(box, typed);
            QCOMPARE(box.currentText(), u"中国 (CN)"_s);
        }
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(box.count(), countryNames(QLocale(u"zh_CN"_s)).size());
    }

private:
    static QString nameOf(const QList<std::pair<QString, QString>> &names, const QString &code)
    {
        const auto found = std::ranges::find(names, code, &std::pair<QString, QString>::first);
        return found == names.end() ? QString() : found->second;
    }
    // As an input method does, which Chinese is typed with, and goes to the next field.
    static void enter(CountryBox &box, const QString &text)
    {
        box.lineEdit()->selectAll();
        QInputMethodEvent typing;
        typing.setCommitString(text);
        QCoreApplication::sendEvent(box.lineEdit(), &typing);
        emit box.lineEdit()->editingFinished();
    }
    static void fill(CountryBox &box)
    {
        for (const auto &[code, name] : countryNames(QLocale(u"zh_CN"_s)))
            box.addItem(name, code);
        box.setCurrentIndex(-1);
        box.show();
    }
};

CERTDESK_TEST(TestCountries)
#include "tst_countries.moc"
