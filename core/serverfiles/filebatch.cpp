#include "core/serverfiles/filebatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QLatin1StringView stagingPrefix(".certdesk-");
constexpr QLatin1StringView backupSuffix(".before");

QString newStagingName()
{
    return stagingPrefix + QString::number(QRandomGenerator::system()->generate64(), 36);
}

Failure unwritable(const QString &path)
{
    return fail(Error::Kind::FileUnwritable, path);
}

QFile::Permissions permissions(FileBatch::Access access)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    return access == FileBatch::Access::OwnerOnly ? owner
                                                  : owner | QFile::ReadGroup | QFile::ReadOther;
}

// QFile::rename does not replace a file; the standard library's does so in one step.
bool renameOver(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(),
                            QFileInfo(to).filesystemFilePath(), error);
    return !error;
}

} // namespace

FileBatch::FileBatch(const QString &folder, StagingNotes notes)
    : m_folder(folder)
    , m_staging(QDir(folder).filePath(newStagingName()))
    , m_notes(std::move(notes))
    , m_noted(m_notes.note(m_staging))
{
    constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    m_isMade = m_noted && QDir(folder).mkdir(QFileInfo(m_staging).fileName(), ownerOnly);
}

FileBatch::~FileBatch()
{
    if (!m_keepsStaging && (!m_isMade || QDir(m_staging).removeRecursively()))
        m_notes.forget(m_staging);
}

bool FileBatch::isStaging(const QString &path)
{
    return QFileInfo(path).fileName().startsWith(stagingPrefix);
}

bool FileBatch::undo(const QString &staging)
{
    const QFileInfo place(staging);
    if (!place.isDir() || place.isSymLink())
        return !place.exists() && QFileInfo(place.path()).isDir();
    QDir folder(staging);
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    const bool isPublished =
        std::ranges::all_of(names, [](const QString &name) { return name.endsWith(backupSuffix); });
    for (const QString &name : names) {
        if (isPublished || !name.endsWith(backupSuffix))
            continue;
        const QString path = QDir(place.path()).filePath(name.chopped(backupSuffix.size()));
        // The last change in the private folder was the crashed program's.
        const bool isAsLeft = QFileInfo(path).lastModified() <= place.lastModified();
        if (isAsLeft && !renameOver(folder.filePath(name), path))
            return false;
    }
    return folder.removeRecursively();
}

Result<void> FileBatch::add(const QString &name, std::span<const char> content, Access access)
{
    if (!m_noted)
        return m_noted;
    if (!m_isMade)
        return unwritable(finalPath(name));

    // QSaveFile syncs in commit(). It makes a new file with the umask's mode, which nobody else can
    // reach in the private folder; the mode is narrowed before the first byte. Where a file system
    // keeps no modes (FAT), the mount decides who reads.
    QSaveFile file(stagedPath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return unwritable(finalPath(name));
    file.setPermissions(permissions(access));
    const bool written =
        file.write(content.data(), qint64(content.size())) == qint64(content.size());
    if (!written || !file.commit())
        return unwritable(finalPath(name));
    m_files.push_back({name, false});
    return {};
}

QString FileBatch::stagedPath(const QString &name) const
{
    return QDir(m_staging).filePath(name);
}

QString FileBatch::finalPath(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString FileBatch::backupPath(const QString &name) const
{
    return stagedPath(name + backupSuffix);
}

bool FileBatch::keepCopy(File &file) const
{
    const QString path = finalPath(file.name);
    if (!QFileInfo::exists(path))
        return true;
    file.replaces = true;
    // The last one needs no copy: nothing can fail after it has taken its place.
    return file.name == m_files.back().name || QFile::copy(path, backupPath(file.name));
}

Result<QStringList> FileBatch::publish()
{
    for (File &file : m_files) {
        if (!keepCopy(file))
            return unwritable(finalPath(file.name));
    }

    QStringList paths;
    for (const File &file : m_files) {
        const QString path = finalPath(file.name);
        if (!renameOver(stagedPath(file.name), path)) {
            takeBack(std::span(m_files).first(std::size_t(paths.size())));
            return unwritable(path);
        }
        paths << path;
    }
    return paths;
}

void FileBatch::takeBack(std::span<const File> published)
{
    for (const File &file : published) {
        const QString path = finalPath(file.name);
        const bool back =
            file.replaces ? renameOver(backupPath(file.name), path) : QFile::remove(path);
        if (!back)
            m_keepsStaging = true;
    }
}

Result<QByteArray> readFile(const QString &path, qint64 maximumSize)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() > maximumSize)
        return fail(Error::Kind::FileUnreadable, path);
    QByteArray content(file.size(), Qt::Uninitialized);
    if (file.read(content.data(), content.size()) != content.size())
        return fail(Error::Kind::FileUnreadable, path);
    return content;
}

} // namespace core
