#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QRadioButton;
class QVBoxLayout;

namespace ui {

class PasswordForm;
class ProblemBox;
class SaveForServerViewModel;
class SecretClipboard;

/// Which server, where to, with which password.
class ServerForm final : public QWidget
{
    Q_OBJECT

public:
    ServerForm(SaveForServerViewModel &viewModel, SecretClipboard &clipboard);

    void refresh();
    void clearPassword();

private:
    void addServers(QVBoxLayout &layout);
    void addFolder(QVBoxLayout &layout);
    void chooseFolder();

    SaveForServerViewModel &m_viewModel;
    QMap<int, QRadioButton *> m_servers;
    QLabel *m_files;
    QLabel *m_keyAbsent;
    QLineEdit *m_folder;
    QLabel *m_folderProblem;
    PasswordForm *m_password;
    QProgressBar *m_working;
    ProblemBox *m_problem;
};

} // namespace ui
