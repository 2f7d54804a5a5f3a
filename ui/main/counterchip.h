#pragma once

#include <QAbstractButton>

namespace ui {

/// A counter that filters while it is pressed: a number and its name.
class CounterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CounterChip(const QString &label, QWidget *parent = nullptr);

    void setCount(int count);
    int count() const { return m_count; }
    /// Drawn with a warning sign while the count is not 0.
    void setAlerting(bool alerting) { m_alerting = alerting; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isAlert() const { return m_alerting && m_count > 0; }
    QFont numberFont() const;

    int m_count = 0;
    bool m_alerting = false;
};

} // namespace ui
