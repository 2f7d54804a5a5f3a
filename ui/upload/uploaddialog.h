#pragma once

#include "ui/upload/uploadform.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace ui {

class DropArea;
class UploadViewModel;

/// Brings a certificate that was issued elsewhere into the account. Names: "dropArea", "openFiles",
/// "progress", "subject", "summary", "blocker", "upload", "close"; see UploadForm for the others.
class UploadDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UploadDialog(std::unique_ptr<UploadViewModel> viewModel,
                          const UploadForm::Projects &projects = {}, QWidget *parent = nullptr);
    ~UploadDialog() override;

    void addFiles(const QStringList &paths);
    void setFolder(const QString &folder) { m_folder = folder; } ///< Where to look first.
    const UploadViewModel &viewModel() const { return *m_viewModel; }

public slots:
    void reject() override; ///< While something is sent it stays to tell what became of it.

signals:
    void folderUsed(const QString &folder); ///< Where the person opened files.

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void askForFiles();
    void refresh();

    std::unique_ptr<UploadViewModel> m_viewModel;
    QString m_folder;
    DropArea *m_drop;
    QPushButton *m_open;
    QWidget *m_empty;
    UploadForm *m_form;
    QScrollArea *m_scroll;
    QProgressBar *m_progress;
    QLabel *m_subject;
    QLabel *m_summary;
    QLabel *m_blocker;
    QPushButton *m_upload;
    QPushButton *m_close;
};

} // namespace ui
