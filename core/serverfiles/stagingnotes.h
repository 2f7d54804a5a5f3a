#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// Notes of the private folders in which files for servers are being written (FileBatch), one file
/// a folder. They are made before the folder is, so that a program that was killed amid an export
/// leaves no private key behind for longer than until the next start. A value; copies share the
/// folder of notes.
class StagingNotes
{
public:
    /// Keeps no notes: for programs that have no profile.
    StagingNotes() = default;
    /// `folder` is the profile's own, made at the first note.
    explicit StagingNotes(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Durable when it returns. FileUnwritable with the note's path.
    [[nodiscard]] Result<void> note(const QString &staging) const;
    /// The folder is gone. A note that stays is no harm.
    void forget(const QString &staging) const;
    /// At start-up, before anything is exported: puts back or removes what earlier programs left,
    /// on a thread of its own, since a drive may be slow. What can't be reached now, such as a
    /// stick that is unplugged, stays noted.
    void sweep() const;

private:
    QString noteOf(const QString &staging) const;

    QString m_folder;
};

} // namespace core
