#pragma once

#include "ui/main/celldelegates.h"

#include <QPersistentModelIndex>

namespace ui {

/// The row's next step as a button that the mouse can press; the table's Return key does the same.
/// What needs the person is a button with a frame, other steps are flat, waiting is plain text.
class NextStepDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void pressed(const QModelIndex &index);

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;

private:
    QPersistentModelIndex m_down; // the button under the pressed mouse
};

} // namespace ui
