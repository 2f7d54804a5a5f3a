#pragma once

#include <QList>

class QFormLayout;
class QLabel;
class QWidget;

namespace ui {

/// Rows of a form that come and go. A row that is not shown is taken out of the form: with hidden
/// rows (QFormLayout::setRowVisible, or both widgets hidden) Qt 6.4 writes past the end of its list
/// of heights when the texts of the form wrap, and the program crashes sooner or later.
class FormRows
{
public:
    /// The rows follow those that `form` has when the first one is added. `form` must be that of a
    /// widget, which owns what is not shown, and outlive this.
    explicit FormRows(QFormLayout &form);

    void add(const QString &label, QWidget *field); ///< At the end, shown. The form owns `field`.
    void setShown(QWidget *field, bool isShown); ///< `field` is one of add().

private:
    struct Row
    {
        QLabel *label;
        QWidget *field;
        bool isShown;
    };

    int placeOf(const Row &row) const;

    QFormLayout &m_form;
    int m_first = -1; // where the first row stands, or would
    QList<Row> m_rows;
};

} // namespace ui
