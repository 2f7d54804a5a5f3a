#pragma once

#include <QListWidget>

namespace ui {

class LetterSheets;
struct LetterSheet;

/// The pages of a letter as small pictures. Dragging one moves it; so do Alt+Up and Alt+Down.
/// Delete removes the current one.
class SheetList : public QListWidget
{
    Q_OBJECT

public:
    explicit SheetList(LetterSheets &sheets, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    QIcon iconOf(const LetterSheet &sheet) const;
    void takeCurrent(int row);

    LetterSheets &m_sheets;
    bool m_isRefreshing = false;
};

} // namespace ui
