#pragma once

#include <QAbstractButton>

namespace ui {

/// A large button with a title and a line that explains it.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `icon` is one of resources/icons.
    ChoiceButton(QString icon, const QString &title, QString explanation,
                 QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    QRect textArea(int width) const;

    QString m_icon;
    QString m_explanation;
};

} // namespace ui
