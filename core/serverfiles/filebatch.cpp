#include "core/serverfiles/filebatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace core {

namespace {

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

FileBatch::FileBatch(const QString &folder)
    : m_folder(folder)
    , m_staging(QDir(folder).filePath(u".certdesk-XXXXXX"_s)) // made with mode 0700
{
}

Result<void> FileBatch::add(const QString &name, std::span<const char> content, Access access)
{
    if (!m_staging.isValid())
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
    return m_staging.filePath(name);
}

QString FileBatch::finalPath(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString FileBatch::backupPath(const QString &name) const
{
    return m_staging.filePath(name + u".before"_s);
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
            m_staging.setAutoRemove(false); // the copy in it is the last one
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
