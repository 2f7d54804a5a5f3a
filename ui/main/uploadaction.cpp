#include "ui/main/uploadaction.h"

#include "ui/letter/droparea.h"
#include "ui/main/icons.h"

#include <QDragEnterEvent>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

UploadAction::UploadAction(QWidget &window)
    : QAction(tr("&Upload a certificate…"), &window)
{
    setObjectName(u"action.upload"_s);
    setIconText(tr("Upload…")); // for the button, which shows no mnemonic
    setIcon(themedIcon(u"upload"_s));
    setToolTip(tr("Bring a certificate that was issued elsewhere into the account"));
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(this, &QAction::triggered, this, [this] { emit requested({}); });
}

bool UploadAction::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter)
        return QAction::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // entering is one, too
    const QStringList paths = isEnabled() ? draggedFiles(drop->mimeData()) : QStringList();
    if (paths.isEmpty())
        return QAction::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (isDrop)
        emit requested(paths);
    return true;
}

} // namespace ui
