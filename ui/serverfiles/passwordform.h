#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class SaveForServerViewModel;
class SecretClipboard;

/// A password typed twice or generated. The fields are the only place that shows it; clear() wipes
/// them.
class PasswordForm final : public QWidget
{
    Q_OBJECT

public:
    PasswordForm(SaveForServerViewModel &viewModel, SecretClipboard &clipboard);

    void refresh();
    void clear();

private:
    QLineEdit *passwordField(const QString &objectName, const QString &name);
    void layOut();
    void generate();
    void show(bool inClear);

    SaveForServerViewModel &m_viewModel;
    SecretClipboard &m_clipboard;
    QLineEdit *m_password;
    QLineEdit *m_repetition;
    QLabel *m_verdict;
    QCheckBox *m_show;
    QPushButton *m_generate;
    QPushButton *m_copy;
    QCheckBox *m_legacy;
};

} // namespace ui
