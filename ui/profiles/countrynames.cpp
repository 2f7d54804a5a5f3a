#include "ui/profiles/countrynames.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct CountryRow
{
    QString code;
    QString name;
    bool isInLanguage = false; // of the person
    bool isHome = false; // the person's own

    auto rank() const { return std::tuple(!isHome, !isInLanguage); }
};

QString nameIn(QLocale::Language language, QLocale::Script script, QLocale::Territory territory)
{
    const QLocale there(language, script, territory);
    return there.territory() == territory && there.language() == language
        ? there.nativeTerritoryName()
        : QString();
}

CountryRow rowFor(QLocale::Territory territory, const QLocale &locale)
{
    const bool isEnglish = locale.language() == QLocale::English; // as all of the list is
    QString name = isEnglish ? QString() : nameIn(locale.language(), locale.script(), territory);
    if (name.isEmpty() && !isEnglish) // Taiwan has no locale of the simplified script
        name = nameIn(locale.language(), QLocale::AnyScript, territory);
    const bool isInLanguage = !name.isEmpty();
    if (!isInLanguage)
        name = QLocale::territoryToString(territory);
    const QString code = QLocale::territoryToCode(territory);
    return {code, u"%1 (%2)"_s.arg(name, code), isInLanguage, territory == locale.territory()};
}

// Those of the UN have digits, such as "150".
bool isCountry(QLocale::Territory territory)
{
    const QString code = QLocale::territoryToCode(territory);
    return code.size() == 2 && code[0].isLetter() && territory != QLocale::EuropeanUnion
        && territory != QLocale::OutlyingOceania;
}

} // namespace

QList<std::pair<QString, QString>> countryNames(const QLocale &locale)
{
    QList<CountryRow> rows;
    for (int number = QLocale::AnyTerritory + 1; number <= QLocale::LastTerritory; ++number)
        if (const auto territory = static_cast<QLocale::Territory>(number); isCountry(territory))
            rows.append(rowFor(territory, locale));
    std::ranges::sort(rows, [](const CountryRow &one, const CountryRow &other) {
        return one.rank() != other.rank() ? one.rank() < other.rank()
                                          : one.name.localeAwareCompare(other.name) < 0;
    });
    QList<std::pair<QString, QString>> names;
    for (const CountryRow &row : rows)
        names.emplaceBack(row.code, row.name);
    return names;
}

} // namespace ui
