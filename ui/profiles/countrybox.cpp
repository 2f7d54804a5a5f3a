#include "ui/profiles/countrybox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

CountryBox::CountryBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    lineEdit()->setObjectName(u"countryText"_s);
    lineEdit()->setPlaceholderText(tr("Type a name, or choose…"));
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CountryBox::settle);
}

void CountryBox::settle()
{
    const QAbstractItemView *offered = completer()->popup();
    if (offered->isVisible() && offered->currentIndex().isValid())
        return; // that one is taken in a moment
    const int index = typedIndex();
    if (index < 0 || index == currentIndex()) {
        setEditText(currentIndex() < 0 ? QString() : itemText(currentIndex()));
        return;
    }
    setCurrentIndex(index);
    emit activated(index);
}

int CountryBox::typedIndex() const
{
    const QString text = lineEdit()->text().trimmed();
    if (text.isEmpty())
        return -1;
    if (const int byCode = findData(text.toUpper()); byCode >= 0)
        return byCode;
    if (const int whole = findText(text, Qt::MatchFixedString); whole >= 0)
        return whole;
    const auto fitting = model()->match(model()->index(0, modelColumn()), Qt::DisplayRole, text, 2,
                                        Qt::MatchContains | Qt::MatchWrap);
    return fitting.size() == 1 ? fitting.constFirst().row() : -1;
}

} // namespace ui
