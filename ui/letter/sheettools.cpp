#include "ui/letter/sheettools.h"

#include "ui/letter/lettersheets.h"
#include "ui/text/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int stepsADegree = 10;
constexpr int mostCut = 90; // percent on one side
constexpr double leastLeft = 0.05;

QPushButton *makeTool(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SheetTools::SheetTools(LetterSheets &sheets, QWidget *parent)
    : QWidget(parent)
    , m_sheets(sheets)
    , m_note(makeText(u"toolsNote"_s))
    , m_controls(new QWidget)
{
    auto *dials = new QGridLayout;
    dials->setColumnStretch(0, 1);
    dials->setVerticalSpacing(2);
    m_straighten = makeDial(u"straighten"_s, tr("&Straighten"),
                            static_cast<int>(mostStraighten) * stepsADegree, *dials);
    m_brightness = makeDial(u"brightness"_s, tr("Bri&ghtness"), 100, *dials);
    m_contrast = makeDial(u"contrast"_s, tr("C&ontrast"), 100, *dials);
    m_reset = makeTool(u"resetEdits"_s, tr("Un&do all changes to this page"));

    auto *controls = new QVBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->addWidget(makeTurns());
    controls->addLayout(dials);
    controls->addWidget(makeMargins());
    controls->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_controls);
    layout->addWidget(m_note);
    layout->addStretch();

    connect(m_reset, &QPushButton::clicked, this, [this] { apply({}); });
    connect(&sheets, &LetterSheets::changed, this, &SheetTools::refresh);
    connect(&sheets, &LetterSheets::currentChanged, this, &SheetTools::refresh);
    refresh();
}

QWidget *SheetTools::makeTurns()
{
    auto *left = makeTool(u"turnLeft"_s, tr("↺ Turn &left"));
    auto *right = makeTool(u"turnRight"_s, tr("↻ Turn &right"));
    left->setAccessibleName(tr("Turn left"));
    right->setAccessibleName(tr("Turn right"));
    connect(left, &QPushButton::clicked, this, [this] { turn(3); });
    connect(right, &QPushButton::clicked, this, [this] { turn(1); });
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(left);
    layout->addWidget(right);
    return box;
}

SheetTools::Dial SheetTools::makeDial(const QString &name, const QString &label, int reach,
                                      QGridLayout &grid)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(name);
    slider->setRange(-reach, reach);
    slider->setPageStep(reach / 10);
    auto *title = new QLabel(label);
    title->setBuddy(slider);
    slider->setAccessibleName(QString(label).remove(u'&'));
    auto *value = new QLabel;
    value->setMinimumWidth(fontMetrics().horizontalAdvance(u"−100 %"_s));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int row = grid.rowCount();
    grid.addWidget(title, row, 0, 1, 2);
    grid.addWidget(slider, row + 1, 0);
    grid.addWidget(value, row + 1, 1);
    connect(slider, &QSlider::valueChanged, this, &SheetTools::takeDials);
    return {slider, value};
}

QWidget *SheetTools::makeMargins()
{
    struct Side
    {
        QString name;
        QString label;
    };
    const std::array<Side, 4> sides{Side{u"cropLeft"_s, tr("Left")}, Side{u"cropTop"_s, tr("Top")},
                                    Side{u"cropRight"_s, tr("Right")},
                                    Side{u"cropBottom"_s, tr("Bottom")}};
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 6, 0, 6);
    grid->addWidget(makeText(u"cropTitle"_s, tr("Crop: pull the edges of the picture, or cut off")),
                    0, 0, 1, 4);
    for (int i = 0; i < 4; ++i) {
        const Side &side = sides.at(static_cast<std::size_t>(i));
        auto *margin = new QSpinBox;
        margin->setObjectName(side.name);
        margin->setRange(0, mostCut);
        margin->setSuffix(u" %"_s);
        //: %1 is a side: left, top, right or bottom
        margin->setAccessibleName(tr("Cut off: %1").arg(side.label));
        auto *label = new QLabel(side.label);
        label->setBuddy(margin);
        grid->addWidget(label, 1 + i / 2, i % 2 * 2);
        grid->addWidget(margin, 1 + i / 2, i % 2 * 2 + 1);
        connect(margin, &QSpinBox::valueChanged, this, &SheetTools::takeMargins);
        m_margins.at(static_cast<std::size_t>(i)) = margin;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return box;
}

ScanEdits SheetTools::edits() const
{
    const LetterSheet *sheet = m_sheets.currentSheet();
    return sheet ? sheet->edits : ScanEdits();
}

void SheetTools::apply(const ScanEdits &edits)
{
    m_sheets.setEdits(m_sheets.current(), edits);
}

// What stays is turned along with the page.
void SheetTools::turn(int quarters)
{
    ScanEdits turned = edits();
    turned.quarterTurns = (turned.quarterTurns + quarters) % 4;
    for (int i = 0; i < quarters; ++i) {
        const QRectF crop = turned.crop;
        turned.crop = QRectF(1 - crop.bottom(), crop.left(), crop.height(), crop.width());
    }
    apply(turned);
}

void SheetTools::takeDials()
{
    if (m_isRefreshing)
        return;
    ScanEdits changed = edits();
    changed.straighten = m_straighten.slider->value() / double(stepsADegree);
    changed.brightness = m_brightness.slider->value();
    changed.contrast = m_contrast.slider->value();
    apply(changed);
}

void SheetTools::takeMargins()
{
    if (m_isRefreshing)
        return;
    const auto cut = [this](std::size_t side) { return m_margins.at(side)->value() / 100.0; };
    ScanEdits changed = edits();
    changed.crop.setCoords(cut(0), cut(1), std::max(1 - cut(2), cut(0) + leastLeft),
                           std::max(1 - cut(3), cut(1) + leastLeft));
    apply(changed);
}

void SheetTools::refresh()
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    const LetterSheet *sheet = m_sheets.currentSheet();
    const ScanEdits now = edits();
    m_controls->setVisible(sheet && sheet->canBeEdited());
    QString note;
    if (sheet && sheet->isPdf())
        note = tr("The pages of a PDF are taken over as they are.");
    else if (sheet && !sheet->canBeEdited())
        note = tr("This picture has too many pixels to be changed here.");
    setOrHide(*m_note, note);

    const QLocale locale;
    m_straighten.slider->setValue(static_cast<int>(std::lround(now.straighten * stepsADegree)));
    m_straighten.value->setText(locale.toString(now.straighten, 'f', 1) + u'°');
    m_brightness.slider->setValue(now.brightness);
    m_brightness.value->setText(locale.toString(now.brightness));
    m_contrast.slider->setValue(now.contrast);
    m_contrast.value->setText(locale.toString(now.contrast));
    const std::array cuts{now.crop.left(), now.crop.top(), 1 - now.crop.right(),
                          1 - now.crop.bottom()};
    for (std::size_t i = 0; i < cuts.size(); ++i)
        m_margins.at(i)->setValue(static_cast<int>(std::lround(cuts.at(i) * 100)));
    m_reset->setEnabled(!now.isNone());
}

} // namespace ui
