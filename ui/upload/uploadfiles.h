#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/upload/foreignfile.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

/// One file that the person opened.
struct UploadFile
{
    enum class State {
        Reading,
        Read, ///< All that it holds is known.
        Locked, ///< Something in it waits for a password.
        Unusable ///< `problem` says why; it is left out.
    };

    int number = 0; ///< Tells it from others, also of the same name.
    QString path;
    QString name; ///< Without its folder.
    State state = State::Reading;
    bool isPasswordWrong = false; ///< While it is Locked: the one that was tried.
    std::optional<core::Error> problem;
    core::ForeignFile content;
};

/// The files of an upload, read on pool threads. Their bytes are kept, as secrets, only while a
/// password is missing.
class UploadFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostFiles = 20;

    using QObject::QObject;

    const std::vector<UploadFile> &all() const { return m_files; }
    bool isReading() const;
    /// A file that is there already is read anew. What is beyond mostFiles is left out.
    void add(const QStringList &paths);
    void remove(int number);
    void clear(); ///< Forgets what is secret, too.
    /// Tries to open a locked file. UTF-8.
    void unlock(int number, core::Secret password);
    const UploadFile *firstLocked() const; ///< nullptr if none waits for a password.

signals:
    void changed();

private:
    struct Opened
    {
        core::SharedSecret bytes;
        core::Result<core::ForeignFile> content;
    };
    static Opened open(const QString &path);

    UploadFile *find(int number);
    void take(int number, const Opened &opened);
    void takeContent(UploadFile &file, const core::Result<core::ForeignFile> &content,
                     bool hadPassword);

    std::vector<UploadFile> m_files;
    std::vector<std::pair<int, core::SharedSecret>> m_locked; // the bytes of locked files
    int m_lastNumber = 0;
};

} // namespace ui
