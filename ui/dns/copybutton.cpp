#include "ui/dns/copybutton.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

namespace ui {

CopyButton::CopyButton(const QString &label, QWidget *parent)
    : QPushButton(parent)
    , m_label(label)
{
    setAutoDefault(false); // Enter in a dialog is for its main button
    // As wide as the wider of its two texts, so that nothing jumps.
    setText(tr("✓ Copied"));
    const int copiedWidth = sizeHint().width();
    setText(m_label);
    setMinimumWidth(std::max(copiedWidth, sizeHint().width()));

    m_feedback.setSingleShot(true);
    m_feedback.setInterval(std::chrono::seconds(2));
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_feedback, &QTimer::timeout, this, [this] { setText(m_label); });
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    setText(tr("✓ Copied"));
    m_feedback.start();
}

} // namespace ui
