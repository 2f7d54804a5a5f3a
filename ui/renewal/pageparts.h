#pragma once

#include "core/base/result.h"

#include <QFrame>
#include <QPushButton>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

/// Text that wraps, is never read as HTML and can be selected: for words of ours and of servers.
QLabel *textLabel(const QString &objectName, const QString &text = {});
/// A heading inside a page.
QLabel *headingLabel(const QString &text);
/// The layout of a page, flush with the window's own margins.
QVBoxLayout *pageLayout(QWidget *page);
/// A form whose labels stay beside their fields and whose fields use the width there is.
QFormLayout *pageForm();

/// A button that looks like a link and, unlike one, is reached by the keyboard as every button.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    LinkButton(const QString &text, const QString &objectName);

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
};

/// What went wrong, what to do, and the number to quote to the provider. Hidden while there is
/// nothing to say. objectNames "problem", "problemText", "copyRequestId", "retry".
class ProblemBox : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemBox(QWidget *parent = nullptr);

    void setError(const std::optional<core::Error> &error);
    /// Words of the caller's own.
    void setText(const QString &text, const QString &requestId = {});
    void setRetry(const QString &text); ///< The button's label; without one there is no button.
    QPushButton *retryButton() const { return m_retry; }

signals:
    void retryRequested();

private:
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_copy;
    QPushButton *m_retry;
    QString m_requestId;
};

} // namespace ui
