#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <utility>

namespace ui {

/// Countries and regions by their ISO 3166 code, with the names that Qt has: in the language of
/// `locale` for those where it is spoken, which come first, and in English for all others. Neither
/// Qt nor another library of ours has them all in every language; everybody knows the code, too.
QList<std::pair<QString, QString>> countryNames(const QLocale &locale = QLocale());

} // namespace ui
