#pragma once

#include "ui/serverfiles/saveforserverviewmodel.h"

#include <QDialog>

#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class SecretClipboard;
class ServerForm;
class ServerResult;

/// "Save for my server": a form, then a page with what was written and how to install it. Owns its
/// view model. Open it with open().
///
/// objectNames. Footer: "save", "saveMore", "close". "formPage": "serverNginx", "serverApache",
/// "serverIis", "serverTomcat", "serverOther", "files", "keyAbsent", "folder", "chooseFolder",
/// "folderProblem", "password", "repetition", "passwordVerdict", "showPassword",
/// "generatePassword", "copyPassword", "legacy", "problem". "resultPage": "savedFiles", "steps",
/// "copySteps", "copyPasswordAgain", "openFolder", "installedWords", "installed". The question
/// before files are replaced is "replaceQuestion" with "confirmReplace".
class SaveForServerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SaveForServerDialog(std::unique_ptr<SaveForServerViewModel> viewModel,
                                 QWidget *parent = nullptr);
    ~SaveForServerDialog() override;

    SaveForServerViewModel &viewModel() { return *m_viewModel; }

signals:
    void folderUsed(const QString &folder); ///< Files were saved there: remember it.
    void openFolderRequested(const QString &folder);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QHBoxLayout *footer();
    void connectAll();
    void refresh();
    void askToReplace(const QStringList &existing);

    std::unique_ptr<SaveForServerViewModel> m_viewModel;
    std::unique_ptr<SecretClipboard> m_clipboard;
    QStackedWidget *m_stack;
    ServerForm *m_form;
    ServerResult *m_result;
    QLabel *m_blocker;
    QPushButton *m_save;
    QPushButton *m_saveMore;
    QPushButton *m_close;
};

} // namespace ui
