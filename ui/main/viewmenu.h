#pragma once

#include "core/base/settings.h"
#include "ui/main/message.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace ui {

class CertificateTableView;
struct SavedView;

/// The menu of saved views: choose, save, rename, delete. Names: "menu.views", and in it
/// "view.save", "menu.renameView", "menu.deleteView".
class ViewMenu : public QObject
{
    Q_OBJECT

public:
    ViewMenu(CertificateTableView &table, core::Settings &settings, QWidget *window);

    void addTo(QMenu &menu);

signals:
    void searchRequested(const QString &text); ///< It belongs to the search box.
    void said(const ui::Message &message);

private:
    void fill(QMenu &menu);
    void fillWith(QMenu &menu, std::function<void(const QString &name)> act);
    void show(const QString &name);
    void askToSave();
    void askToRename(const QString &name);
    void remove(const QString &name);

    CertificateTableView &m_table;
    core::Settings &m_settings;
    QWidget *m_window;
};

} // namespace ui
