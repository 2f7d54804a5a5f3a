#include "ui/main/listprint.h"

#include "ui/models/certificatecells.h"
#include "ui/text/timetext.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int sliceMilliseconds = 10;
constexpr int rowsBetweenLooks = 8; // at the clock
constexpr double fontPoints = 7.5;
constexpr double lineSpacing = 1.5;
constexpr int headLines = 3; // title, a gap, the columns' titles
constexpr int footLines = 2;
constexpr int rowsMeasured = 100;
constexpr int mostCharacters = 60; // of a column
constexpr int fewestCharacters = 6;
constexpr int boldPercent = 125; // of the width of the same letters

QString printedText(RowColumn column, const core::Certificate &certificate, const RowState &state)
{
    const QString text = cellText(column, certificate, state);
    const QString further = column == RowColumn::Domain ? furtherNamesText(certificate) : QString();
    return further.isEmpty() ? text : QString(text + u' ' + further);
}

} // namespace

ListPrint::ListPrint(TableSnapshot table, const QString &title, std::shared_ptr<QPrinter> printer,
                     QObject *parent)
    : QObject(parent)
    , m_table(std::move(table))
    , m_title(title)
    , m_printer(std::move(printer))
{
    connect(&m_slices, &QTimer::timeout, this, &ListPrint::work);
}

ListPrint::~ListPrint()
{
    if (m_painter.isActive()) {
        m_printer->abort();
        m_painter.end();
    }
}

void ListPrint::start()
{
    if (!m_painter.begin(m_printer.get())) {
        end(false);
        return;
    }
    measure();
    m_slices.start(0);
}

void ListPrint::measure()
{
    QFont font = m_painter.font();
    font.setPointSizeF(fontPoints);
    m_painter.setFont(font);
    m_page = m_printer->pageRect(QPrinter::DevicePixel).size().toSize();
    m_lineHeight = static_cast<int>(m_painter.fontMetrics().height() * lineSpacing);
    m_rowsOnPage = std::max(1, m_page.height() / m_lineHeight - headLines - footLines);
    m_pages = std::max(1, (static_cast<int>(m_table.size()) + m_rowsOnPage - 1) / m_rowsOnPage);

    QList<int> widths;
    for (const RowColumn column : std::as_const(m_table.columns))
        widths.append(widestText(column) + gap());
    share(widths);
}

// Where the paper is too narrow, the widest columns give way first: a date that is cut says
// nothing, a long name still something. What is left over is spread.
void ListPrint::share(const QList<int> &widths)
{
    const int character = m_painter.fontMetrics().averageCharWidth();
    const auto total = [&widths](int most) {
        int sum = 0;
        for (const int width : widths)
            sum += std::min(width, most);
        return sum;
    };
    int most = character * mostCharacters + gap();
    while (total(most) > m_page.width() && most > character * fewestCharacters)
        most -= character;
    const auto onPaper = [&, all = std::max(1, total(most))](int width) {
        return static_cast<int>(qint64{width} * m_page.width() / all);
    };
    int left = 0;
    for (const int width : widths) {
        const int right = left + std::min(width, most);
        m_columns.append(QRect(onPaper(left), 0, onPaper(right) - onPaper(left), m_lineHeight));
        left = right;
    }
}

// By some rows of all parts of the list: looking at each would take as long as printing.
int ListPrint::widestText(RowColumn column) const
{
    const QFontMetrics metrics = m_painter.fontMetrics();
    int widest = metrics.horizontalAdvance(columnTitle(column)) * boldPercent / 100;
    const std::size_t step = std::max<std::size_t>(1, m_table.size() / rowsMeasured);
    for (std::size_t row = 0; row < m_table.size(); row += step)
        widest = std::max(widest,
                          metrics.horizontalAdvance(
                              printedText(column, m_table.certificate(row), m_table.state(row))));
    return std::min(widest, metrics.averageCharWidth() * mostCharacters);
}

int ListPrint::gap() const
{
    return m_painter.fontMetrics().averageCharWidth() * 2;
}

void ListPrint::work()
{
    QElapsedTimer clock;
    clock.start();
    const auto rowsOnPage = static_cast<std::size_t>(m_rowsOnPage);
    do {
        if (m_next % rowsOnPage == 0) {
            if (m_next > 0 && !m_printer->newPage()) {
                end(false);
                return;
            }
            const int page = static_cast<int>(m_next / rowsOnPage) + 1;
            printTitles();
            printFoot(page);
            emit progressed(page, m_pages);
        }
        const std::size_t last = std::min(
            {m_next + rowsBetweenLooks, m_table.size(), (m_next / rowsOnPage + 1) * rowsOnPage});
        for (; m_next < last; ++m_next)
            printRow(m_next);
    } while (m_next < m_table.size() && clock.elapsed() < sliceMilliseconds);
    if (m_next >= m_table.size())
        end(m_painter.end());
}

void ListPrint::printTitles()
{
    QFont font = m_painter.font();
    font.setBold(true);
    m_painter.setFont(font);
    m_painter.drawText(QRect(0, 0, m_page.width(), m_lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                       m_title);
    const int y = (headLines - 1) * m_lineHeight;
    for (int column = 0; column < m_columns.size(); ++column)
        printCell(column, y, columnTitle(m_table.columns[column]));
    m_painter.drawLine(0, y + m_lineHeight, m_page.width(), y + m_lineHeight);
    font.setBold(false);
    m_painter.setFont(font);
}

void ListPrint::printRow(std::size_t row)
{
    const auto place = static_cast<int>(row % static_cast<std::size_t>(m_rowsOnPage));
    const core::Certificate certificate = m_table.certificate(row);
    for (int column = 0; column < m_columns.size(); ++column)
        printCell(column, (headLines + place) * m_lineHeight,
                  printedText(m_table.columns[column], certificate, m_table.state(row)));
}

void ListPrint::printFoot(int page)
{
    const QRect line(0, m_page.height() - m_lineHeight, m_page.width(), m_lineHeight);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, dateTimeText(m_table.takenAt));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                       tr("Page %1 of %2").arg(page).arg(m_pages));
}

void ListPrint::printCell(int column, int y, const QString &text)
{
    const QRect place = m_columns[column].translated(0, y).adjusted(0, 0, -gap(), 0);
    m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

void ListPrint::end(bool isPrinted)
{
    m_slices.stop();
    emit finished(isPrinted && m_printer->printerState() != QPrinter::Error);
}

} // namespace ui
