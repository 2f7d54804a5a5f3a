#include "ui/dns/sightingsview.h"

#include "ui/dns/findingview.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *makeCell(const QString &text)
{
    auto *cell = new QLabel(text);
    cell->setTextFormat(Qt::PlainText);
    cell->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return cell;
}

} // namespace

SightingsView::SightingsView(Of subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_toggle(new QToolButton)
{
    m_toggle->setObjectName(u"showSightings"_s);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_toggle);
    hide();

    connect(m_toggle, &QToolButton::clicked, this, [this] {
        m_isOpen = !m_isOpen; // not checkable: that looks like a pressed button
        m_toggle->setArrowType(m_isOpen ? Qt::DownArrow : Qt::RightArrow);
        rebuildTable();
    });
}

void SightingsView::display(const QList<SightingText> &sightings)
{
    if (sightings == m_sightings)
        return;
    m_sightings = sightings;
    const auto seeing = std::ranges::count(sightings, FindingText::Mood::Good, &SightingText::mood);
    if (m_subject == Of::File)
        //: of %2 web addresses %1 have the file
        m_toggle->setText(
            tr("There at %1 of %2 addresses asked").arg(seeing).arg(sightings.size()));
    else
        //: %1 of %2 DNS servers see the record
        m_toggle->setText(tr("Seen by %1 of %2 servers asked").arg(seeing).arg(sightings.size()));
    setVisible(!sightings.isEmpty());
    rebuildTable();
}

void SightingsView::rebuildTable()
{
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
        m_table = nullptr;
    }
    if (!m_isOpen)
        return;
    m_table = new QWidget;
    m_table->setObjectName(u"sightingsTable"_s);
    m_table->setAccessibleName(m_toggle->text());
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(24, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    QStringList titles{tr("Asked"), tr("Seen")};
    if (m_subject == Of::Record)
        titles += tr("Kept for up to");
    for (int column = 0; column < titles.size(); ++column) {
        auto *title = makeCell(titles[column]);
        title->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(title, 0, column);
    }
    for (const SightingText &sighting : std::as_const(m_sightings)) {
        const int row = grid->rowCount();
        auto *seen = makeCell(moodSign(sighting.mood) + u' ' + sighting.seen);
        seen->setWordWrap(true);
        seen->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        if (sighting.mood == FindingText::Mood::Good && m_subject == Of::Record)
            seen->setText(moodSign(sighting.mood) + u' ' + tr("the expected value"));
        grid->addWidget(makeCell(sighting.who), row, 0, Qt::AlignTop);
        grid->addWidget(seen, row, 1);
        if (m_subject == Of::Record)
            grid->addWidget(makeCell(sighting.remembered.isEmpty() ? u"–"_s : sighting.remembered),
                            row, 2, Qt::AlignTop);
    }
    layout()->addWidget(m_table);
}

} // namespace ui
