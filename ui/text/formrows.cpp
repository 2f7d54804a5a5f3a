#include "ui/text/formrows.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <memory>

namespace ui {

FormRows::FormRows(QFormLayout &form)
    : m_form(form)
{
}

void FormRows::add(const QString &label, QWidget *field)
{
    if (m_rows.isEmpty())
        m_first = m_form.rowCount();
    auto *text = new QLabel(label);
    text->setBuddy(field);
    m_form.addRow(text, field);
    m_rows.append({text, field, true});
}

int FormRows::placeOf(const Row &row) const
{
    int place = m_first;
    for (const Row &other : m_rows) {
        if (&other == &row)
            break;
        place += other.isShown ? 1 : 0;
    }
    return place;
}

void FormRows::setShown(QWidget *field, bool isShown)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    Q_ASSERT(row != m_rows.end() && m_form.parentWidget());
    if (row->isShown == isShown)
        return;
    row->isShown = isShown;
    if (isShown) {
        m_form.insertRow(placeOf(*row), row->label, row->field);
    } else {
        const QFormLayout::TakeRowResult taken = m_form.takeRow(row->field);
        const std::unique_ptr<QLayoutItem> label(taken.labelItem);
        const std::unique_ptr<QLayoutItem> item(taken.fieldItem);
    }
    row->label->setVisible(isShown);
    row->field->setVisible(isShown);
}

} // namespace ui
