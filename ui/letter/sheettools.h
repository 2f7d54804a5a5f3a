#pragma once

#include "ui/letter/scanpicture.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace ui {

class LetterSheets;

/// What can be done to the current page. Names: "turnLeft", "turnRight", "resetEdits",
/// "straighten", "brightness", "contrast", "cropLeft", "cropTop", "cropRight", "cropBottom",
/// "toolsNote".
class SheetTools : public QWidget
{
    Q_OBJECT

public:
    explicit SheetTools(LetterSheets &sheets, QWidget *parent = nullptr);

private:
    struct Dial
    {
        QSlider *slider;
        QLabel *value;
    };

    QWidget *makeTurns();
    Dial makeDial(const QString &name, const QString &label, int reach, QGridLayout &grid);
    QWidget *makeMargins();
    void refresh();
    void turn(int quarters);
    void takeDials();
    void takeMargins();
    void apply(const ScanEdits &edits);
    ScanEdits edits() const;

    LetterSheets &m_sheets;
    QLabel *m_note;
    QWidget *m_controls;
    QPushButton *m_reset = nullptr;
    Dial m_straighten{};
    Dial m_brightness{};
    Dial m_contrast{};
    std::array<QSpinBox *, 4> m_margins{}; // left, top, right, bottom; percent that is cut off
    bool m_isRefreshing = false;
};

} // namespace ui
