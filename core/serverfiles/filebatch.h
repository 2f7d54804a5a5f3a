#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <span>
#include <vector>

namespace core {

/// Files for one folder that appear together or not at all. They are written and can be read back
/// in a private folder beside their final places, then renamed over them; a failure puts back what
/// was there (a crash between two renames leaves the older file's copy in the private folder). All
/// errors are FileUnwritable with the final path in `detail`.
class FileBatch
{
public:
    enum class Access { OwnerOnly, EveryoneReads };

    /// Nothing is written before add().
    explicit FileBatch(const QString &folder);

    /// Writes and syncs the content. `name` has no folder.
    [[nodiscard]] Result<void> add(const QString &name, std::span<const char> content,
                                   Access access);
    QString finalPath(const QString &name) const;
    /// Where the file is until publish().
    QString stagedPath(const QString &name) const;
    /// The final paths, in the order of add().
    [[nodiscard]] Result<QStringList> publish();

private:
    struct File
    {
        QString name;
        bool replaces = false; ///< An older file is there; its copy is in the private folder.
    };

    QString backupPath(const QString &name) const;
    bool keepCopy(File &file) const;
    void takeBack(std::span<const File> published);

    QString m_folder;
    QTemporaryDir m_staging;
    std::vector<File> m_files;
};

/// The whole file at `path` in a buffer that the caller wipes if it has to.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maximumSize);

} // namespace core
