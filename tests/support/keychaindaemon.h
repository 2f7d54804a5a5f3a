#pragma once

#include <QFile>
#include <QString>

#include <sys/resource.h>

/// A real keychain service on the private bus, from a test's point of view: what people and
/// accidents do to one. Every call blocks until it is done, and says whether it worked.
class KeychainDaemon
{
public:
    virtual ~KeychainDaemon() = default;

    virtual bool start() = 0; ///< On the files that are there, unlocked.
    virtual bool startWithWrongPassword() = 0;
    virtual bool kill() = 0; ///< SIGKILL. Fine if it is dead already.
    virtual void strike() = 0; ///< The same without waiting for its end.
    /// Without the files that are there: what a person gets who removes damaged ones.
    virtual bool startAfresh() = 0;
    virtual bool pause() = 0; ///< SIGSTOP.
    virtual bool resume() = 0;
    virtual bool lock() = 0;
    virtual bool unlock() = 0;
    virtual bool truncateFile() = 0; ///< To half its size; the daemon must not run.
    /// From now on no write to disk succeeds, as on a full disk, for root too.
    virtual bool breakDisk() = 0;

protected:
    static bool truncateToHalf(const QString &path)
    {
        QFile file(path);
        return file.exists() && file.resize(file.size() / 2);
    }

    /// Takes a process that ignores SIGXFSZ, which comes with every refused write.
    static bool forbidGrowth(qint64 pid)
    {
        const rlimit none{0, 0};
        return ::prlimit(pid_t(pid), RLIMIT_FSIZE, &none, nullptr) == 0;
    }
};
