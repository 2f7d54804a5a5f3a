#include "ui/main/viewmenu.h"

#include "ui/main/certificatetableview.h"
#include "ui/main/viewnamedialog.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/savedviews.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

ViewMenu::ViewMenu(CertificateTableView &table, core::Settings &settings, QWidget *window)
    : QObject(window)
    , m_table(table)
    , m_settings(settings)
    , m_window(window)
{
}

void ViewMenu::addTo(QMenu &menu)
{
    QMenu *views = menu.addMenu(tr("&Views"));
    views->setObjectName(u"menu.views"_s);
    connect(views, &QMenu::aboutToShow, this, [this, views] { fill(*views); });
}

void ViewMenu::fill(QMenu &menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    fillWith(menu, [this](const QString &name) { show(name); });
    const bool isEmpty = menu.isEmpty();
    menu.addSeparator();
    QAction *save = menu.addAction(tr("&Save this view…"));
    save->setObjectName(u"view.save"_s);
    connect(save, &QAction::triggered, this, &ViewMenu::askToSave);
    QMenu *rename = menu.addMenu(tr("&Rename"));
    rename->setObjectName(u"menu.renameView"_s);
    rename->setEnabled(!isEmpty);
    fillWith(*rename, [this](const QString &name) { askToRename(name); });
    QMenu *remove = menu.addMenu(tr("&Delete"));
    remove->setObjectName(u"menu.deleteView"_s);
    remove->setEnabled(!isEmpty);
    fillWith(*remove, [this](const QString &name) { this->remove(name); });
}

void ViewMenu::fillWith(QMenu &menu, std::function<void(const QString &name)> act)
{
    for (const SavedView &view : SavedViews(m_settings).all()) {
        QString text = view.name;
        QAction *action = menu.addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [act, name = view.name] { act(name); });
    }
}

void ViewMenu::show(const QString &name)
{
    const auto view = SavedViews(m_settings).find(name);
    if (!view)
        return;
    m_table.setLayout(view->layout);
    m_table.certificates().setCounter(view->counter);
    emit searchRequested(view->search);
}

void ViewMenu::askToSave()
{
    auto *dialog = new ViewNameDialog(
        tr("Save this view"), {},
        [this](const QString &name) { return SavedViews(m_settings).find(name).has_value(); },
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const CertificateTableModel &model = m_table.certificates();
        SavedViews(m_settings)
            .save({dialog->name(), model.searchText(), model.counter(), m_table.layout()});
    });
    dialog->open();
}

void ViewMenu::askToRename(const QString &name)
{
    auto *dialog = new ViewNameDialog(
        tr("Rename the view"), name,
        [this, name](const QString &newName) {
            return newName.compare(name, Qt::CaseInsensitive) != 0
                && SavedViews(m_settings).find(newName);
        },
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name] { SavedViews(m_settings).rename(name, dialog->name()); });
    dialog->open();
}

void ViewMenu::remove(const QString &name)
{
    const auto view = SavedViews(m_settings).find(name);
    if (!view)
        return;
    SavedViews(m_settings).remove(name);
    Message message;
    //: %1 is a view's name
    message.what = tr("The view “%1” is deleted.").arg(name);
    message.actionText = tr("Undo");
    message.action = [this, view = *view] { SavedViews(m_settings).save(view); };
    emit said(message);
}

} // namespace ui
