#pragma once

#include <QAction>
#include <QStringList>

namespace ui {

/// "Upload a certificate…", and files that are dropped on a window. Name: "action.upload".
class UploadAction : public QAction
{
    Q_OBJECT

public:
    explicit UploadAction(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void requested(const QStringList &paths); ///< Empty: none was dropped.
};

} // namespace ui
