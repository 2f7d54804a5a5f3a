#pragma once

#include "core/letter/confirmationletter.h"
#include "ui/letter/scanpicture.h"

#include <QImage>
#include <QList>
#include <QObject>

#include <utility>

namespace ui {

/// One chosen file, with what is to be done to it. The file itself is never touched.
struct LetterSheet
{
    core::ConfirmationLetter file; ///< As it was read, even where it is larger than the limit.
    QSize pixels; ///< Of a picture, upright.
    QImage preview; ///< Upright and unedited; null for a PDF and a picture too large to show.
    QImage thumbnail; ///< The same, small.
    QImage pdfPreview; ///< A PDF's first page; null until it is drawn, and where it can't be.
    ScanEdits edits;

    bool isPdf() const { return file.format == core::LetterFormat::Pdf; }
    bool canBeEdited() const { return !preview.isNull(); }
};

/// The pages of a letter in their order, one of them current. What was removed can be brought back.
class LetterSheets : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<LetterSheet> &all() const { return m_sheets; }
    int count() const { return static_cast<int>(m_sheets.size()); }
    int current() const { return m_current; } ///< -1 if there are none.
    const LetterSheet *currentSheet() const
    {
        return m_current < 0 ? nullptr : &m_sheets[m_current];
    }

    // An index that is out of range changes nothing.
    void setCurrent(int index);
    void append(const LetterSheet &sheet); ///< Makes it the current one.
    void remove(int index);
    bool canUndoRemoval() const { return !m_removed.isEmpty(); }
    void undoRemoval(); ///< The last one that was removed, at its place.
    void move(int from, int to); ///< `to` is its index afterwards. It becomes the current one.
    void setEdits(int index, const ScanEdits &edits);
    /// For every sheet of that content, wherever it has been moved to meanwhile.
    void setPdfPreview(const QByteArray &content, const QImage &firstPage);

signals:
    void changed(); ///< Pages, order or edits: another letter.
    void currentChanged();

private:
    bool isValid(int index) const { return index >= 0 && index < m_sheets.size(); }

    QList<LetterSheet> m_sheets;
    QList<std::pair<int, LetterSheet>> m_removed;
    int m_current = -1;
};

} // namespace ui
