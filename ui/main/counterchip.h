#pragma once

#include <QAbstractButton>

#include <optional>

namespace ui {

/// A counter that filters while it is pressed: a number and its name.
class CounterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CounterChip(const QString &label, QWidget *parent = nullptr);

    void setCount(std::optional<int> count); ///< Nothing while it is not known.
    std::optional<int> count() const { return m_count; }
    /// Drawn with a warning sign while the count is known and not 0.
    void setAlerting(bool alerting) { m_alerting = alerting; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isAlert() const { return m_alerting && m_count.value_or(0) > 0; }
    QString countText() const;
    QFont numberFont() const;

    std::optional<int> m_count;
    bool m_alerting = false;
};

} // namespace ui
