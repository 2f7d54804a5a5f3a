#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class SaveForServerViewModel;
class SecretClipboard;

/// What was written, that it was checked, and how to install it.
class ServerResult final : public QWidget
{
    Q_OBJECT

public:
    ServerResult(SaveForServerViewModel &viewModel, SecretClipboard &clipboard);

    void refresh();

signals:
    void openFolderRequested();

private:
    QPushButton *addButton(const QString &text, const QString &objectName);

    SaveForServerViewModel &m_viewModel;
    QLabel *m_headline;
    QLabel *m_files;
    QLabel *m_stepsHeading;
    QPlainTextEdit *m_steps;
    QPushButton *m_copyPassword = nullptr;
    QLabel *m_installedWords;
    QPushButton *m_installed = nullptr;
};

} // namespace ui
