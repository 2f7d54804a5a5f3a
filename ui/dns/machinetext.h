#pragma once

#include <QPlainTextEdit>

namespace ui {

/// A value for machines, whole and as it is: monospace, broken anywhere, as high as its text, to be
/// selected with mouse or keyboard.
class MachineText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MachineText(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
};

} // namespace ui
