#pragma once

#include "ui/models/certificatecells.h"

#include <QStyledItemDelegate>

namespace ui {

/// What the delegates share: the cell's background and focus, and the place for its content.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;

protected:
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                              const QRect &place, const QModelIndex &index) const = 0;
    static QColor textColor(const QStyleOptionViewItem &option);
    static QColor colorOf(Tone tone, const QStyleOptionViewItem &option);
};

/// Words and nothing else.
class PlainDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;
};

/// A domain, and how many further names there are in a lighter voice.
class DomainDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;
};

/// Words with the sign of their gravity before them.
class ToneDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;
};

/// An account's name, with its mark where there are several.
class AccountDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;
};

/// Date and days left over a bar of the lifetime that is left, with a sign once it is short.
class ExpiryDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QModelIndex &index) const override;
};

} // namespace ui
