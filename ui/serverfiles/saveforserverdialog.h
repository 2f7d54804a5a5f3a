#pragma once

#include "ui/serverfiles/saveforserverviewmodel.h"

#include <QDialog>

#include <memory>

namespace ui {

/// "Save for my server": a form, then a page with what was written and how to install it. Owns its
/// view model. Open it with open().
///
/// objectNames: "serverNginx", "serverApache", "serverIis", "serverTomcat", "serverOther", "files",
/// "folder", "chooseFolder", "folderProblem", "password", "repetition", "passwordVerdict",
/// "showPassword", "generatePassword", "copyPassword", "legacy", "problem", "save", "close"; then
/// "resultPage" with "savedFiles", "steps", "copySteps", "openFolder", "saveMore".
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

private:
    std::unique_ptr<SaveForServerViewModel> m_viewModel;
};

} // namespace ui
