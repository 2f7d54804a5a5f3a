#include "ui/main/sortheader.h"

#include "ui/models/certificatetablemodel.h"

#include <QMouseEvent>
#include <QProxyStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int headerMargin = 10; // as the cells'

/// The platform's header, its text above the cells' text.
class HeaderStyle final : public QProxyStyle
{
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override
    {
        return metric == PM_HeaderMargin ? headerMargin
                                         : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

QString smallNumber(qsizetype number)
{
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text;
    for (const QChar digit : QString::number(number))
        text += digits[digit.digitValue()];
    return text;
}

} // namespace

SortHeader::SortHeader(CertificateTableModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setObjectName(u"certificateTable.header"_s);
    auto *style = new HeaderStyle;
    style->setParent(this);
    setStyle(style);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setStretchLastSection(true);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        m_model.setOrder(orderAfterClick(m_model.order(), RowColumn(section), m_adds));
    });
}

void SortHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_adds = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(event);
    m_adds = false;
}

void SortHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    const QList<SortKey> &order = m_model.order();
    const auto key = std::ranges::find(order, RowColumn(section), &SortKey::column);
    option->sortIndicator = QStyleOptionHeader::None;
    if (key == order.end())
        return;
    // Qt's names are the other way round: "down" is the arrow of an ascending order.
    option->sortIndicator = key->direction == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                 : QStyleOptionHeader::SortUp;
    if (order.size() > 1)
        option->text += u' ' + smallNumber(key - order.begin() + 1);
}

} // namespace ui
