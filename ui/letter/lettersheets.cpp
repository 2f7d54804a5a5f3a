#include "ui/letter/lettersheets.h"

#include <algorithm>

namespace ui {

void LetterSheets::setCurrent(int index)
{
    if (!isValid(index) || index == m_current)
        return;
    m_current = index;
    emit currentChanged();
}

void LetterSheets::append(const LetterSheet &sheet)
{
    m_sheets.append(sheet);
    m_current = count() - 1;
    emit changed();
    emit currentChanged();
}

void LetterSheets::remove(int index)
{
    if (!isValid(index))
        return;
    m_removed.append({index, m_sheets.takeAt(index)});
    if (m_current > index || m_current == count())
        --m_current;
    emit changed();
    emit currentChanged();
}

void LetterSheets::undoRemoval()
{
    if (m_removed.isEmpty())
        return;
    const auto [index, sheet] = m_removed.takeLast();
    m_current = std::min(index, count());
    m_sheets.insert(m_current, sheet);
    emit changed();
    emit currentChanged();
}

void LetterSheets::move(int from, int to)
{
    if (!isValid(from) || !isValid(to) || from == to)
        return;
    m_sheets.move(from, to);
    m_current = to;
    emit changed();
    emit currentChanged();
}

void LetterSheets::setEdits(int index, const ScanEdits &edits)
{
    if (!isValid(index) || !m_sheets[index].canBeEdited() || m_sheets[index].edits == edits)
        return;
    m_sheets[index].edits = edits;
    emit changed();
}

void LetterSheets::setPdfPreview(const QByteArray &content, const QImage &firstPage)
{
    for (LetterSheet &sheet : m_sheets)
        if (sheet.file.content == content)
            sheet.pdfPreview = firstPage;
    for (auto &[index, sheet] : m_removed)
        if (sheet.file.content == content)
            sheet.pdfPreview = firstPage;
    emit currentChanged(); // how it looks is no change of the letter
}

} // namespace ui
