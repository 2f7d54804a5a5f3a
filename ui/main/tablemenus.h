#pragma once

#include <QObject>

class QMenu;

namespace ui {

class CertificateTableView;

/// The part of the View menu that arranges the table: what a mouse does at its header, for the
/// keyboard. Menus: "menu.columns", "menu.sort", "menu.thenSort".
class TableMenus : public QObject
{
    Q_OBJECT

public:
    TableMenus(CertificateTableView &table, QObject *parent = nullptr);

    void addTo(QMenu &view);

private:
    void fillSortMenu(QMenu &menu, bool adds);

    CertificateTableView &m_table;
};

} // namespace ui
