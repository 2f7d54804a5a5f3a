#pragma once

#include "ui/models/tablesnapshot.h"

#include <QObject>
#include <QPainter>
#include <QPrinter>
#include <QTimer>

#include <memory>

namespace ui {

/// Prints the table, one short slice of work after the other, so that the window goes on: titles
/// on each page, its number below. Gives itself up when it is destroyed.
class ListPrint : public QObject
{
    Q_OBJECT

public:
    /// Takes the printer's paper, orientation and resolution as they are.
    ListPrint(TableSnapshot table, const QString &title, std::shared_ptr<QPrinter> printer,
              QObject *parent = nullptr);
    ~ListPrint() override;

    void start();
    int pages() const { return m_pages; }

signals:
    void progressed(int page, int pages);
    void finished(bool isPrinted); ///< Once; false where the printer or its file refused.

private:
    void measure();
    int widestText(RowColumn column) const;
    void share(const QList<int> &widths); // the page's width among the columns
    int gap() const; // between two columns
    void work();
    void printTitles();
    void printRow(std::size_t row);
    void printFoot(int page);
    void printCell(int column, int y, const QString &text);
    void end(bool isPrinted);

    TableSnapshot m_table;
    QString m_title;
    std::shared_ptr<QPrinter> m_printer;
    QPainter m_painter;
    QTimer m_slices;
    QList<QRect> m_columns; // left and width; in the printer's dots
    QSize m_page;
    int m_lineHeight = 0;
    int m_rowsOnPage = 1;
    int m_pages = 0;
    std::size_t m_next = 0; // row
};

} // namespace ui
