#pragma once

#include "core/base/result.h"
#include "core/serverfiles/stagingnotes.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace core {

/// Files for one folder that appear together or not at all. They are written and can be read back
/// in a private folder beside their final places, then renamed over them; a failure puts back what
/// was there. After a crash the notes lead to the private folder, and undo() puts it back. All
/// errors are FileUnwritable with the final path in `detail`, or the note's.
class FileBatch
{
public:
    enum class Access { OwnerOnly, EveryoneReads };

    /// Makes the private folder; a failure is add()'s.
    explicit FileBatch(const QString &folder, StagingNotes notes = {});
    ~FileBatch();
    Q_DISABLE_COPY_MOVE(FileBatch)

    /// Writes and syncs the content. `name` has no folder.
    [[nodiscard]] Result<void> add(const QString &name, std::span<const char> content,
                                   Access access);
    QString finalPath(const QString &name) const;
    /// Where the file is until publish().
    QString stagedPath(const QString &name) const;
    /// The final paths, in the order of add().
    [[nodiscard]] Result<QStringList> publish();

    /// Whether a path is that of a private folder, by its name.
    static bool isStaging(const QString &path);
    /// After a crash: removes a private folder. If not all of its files had reached their places,
    /// those that were replaced come back, except where somebody changed them since. True if the
    /// folder is gone; false if it can't be reached or removed now.
    static bool undo(const QString &staging);

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
    QString m_staging;
    StagingNotes m_notes;
    Result<void> m_noted; ///< Without a note no private folder is made.
    bool m_isMade = false;
    bool m_keepsStaging = false; ///< It has the last copy of something.
    std::vector<File> m_files;
};

/// The whole file at `path` in a buffer that the caller wipes if it has to.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maximumSize);

} // namespace core
