#include "core/serverfiles/stagingnotes.h"

#include "core/base/background.h"
#include "core/base/durablefile.h"
#include "core/serverfiles/filebatch.h"

#include <QDir>
#include <QFileInfo>

namespace core {

namespace {

constexpr qint64 longestPath = 64 << 10;

void clearUp(const QString &note)
{
    const Result<QByteArray> content = readFile(note, longestPath);
    const QString staging = QString::fromUtf8(content.value_or(QByteArray()));
    // Only ever what FileBatch makes, whatever the note says.
    const bool isOurs = QFileInfo(staging).isAbsolute()
        && QFileInfo(staging).fileName() == QFileInfo(note).fileName()
        && FileBatch::isStaging(staging);
    if (content && (!isOurs || FileBatch::undo(staging)))
        QFile::remove(note);
}

} // namespace

QString StagingNotes::noteOf(const QString &staging) const
{
    return QDir(m_folder).filePath(QFileInfo(staging).fileName());
}

Result<void> StagingNotes::note(const QString &staging) const
{
    if (m_folder.isEmpty())
        return {};
    if (!QDir().mkpath(m_folder))
        return fail(Error::Kind::FileUnwritable, m_folder);
    return writeDurably(noteOf(staging), QFileInfo(staging).absoluteFilePath().toUtf8());
}

void StagingNotes::forget(const QString &staging) const
{
    if (!m_folder.isEmpty())
        QFile::remove(noteOf(staging));
}

void StagingNotes::sweep() const
{
    // Looked up here and now: what is noted later belongs to this program.
    const QDir folder(m_folder);
    const QStringList names = m_folder.isEmpty()
        ? QStringList()
        : folder.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names)
        backgroundPool().start([note = folder.absoluteFilePath(name)] { clearUp(note); });
}

} // namespace core
