#pragma once

#include <QPushButton>
#include <QString>
#include <QTimer>

namespace ui {

/// Puts a text on the clipboard and says so on itself for two seconds.
class CopyButton : public QPushButton
{
    Q_OBJECT

public:
    /// `label` has its mnemonic, if any.
    explicit CopyButton(const QString &label, QWidget *parent = nullptr);

    void setContent(const QString &content) { m_content = content; }

private:
    void copy();

    QString m_label;
    QString m_content;
    QTimer m_feedback;
};

} // namespace ui
