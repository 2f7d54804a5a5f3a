#pragma once

#include "core/base/settings.h"
#include "core/serverfiles/stagingnotes.h"
#include "core/store/profilestore.h"

#include <QLockFile>
#include <QSettings>

#include <memory>

namespace app {

/// A folder with one person's settings and database. One program at a time has it open.
class Profile
{
public:
    /// Also clears up what exports that were killed left elsewhere.
    /// Storage with code "profile/in-use" if another CertDesk has it open.
    [[nodiscard]] static core::Result<std::unique_ptr<Profile>> open(const QString &folder);

    core::Settings &settings() { return m_settings; }
    core::ProfileStore &store() { return *m_store; }
    /// Where sealed keys lie until their certificates are installed.
    QString keysFolder() const { return m_folder + QStringLiteral("/keys"); }
    /// Where it is noted that files for a server are being written.
    core::StagingNotes stagingNotes() const
    {
        return core::StagingNotes(m_folder + QStringLiteral("/exports"));
    }
    const QString &folder() const { return m_folder; }

private:
    Profile(const QString &folder, std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
    QString m_folder;
    QSettings m_file;
    core::Settings m_settings{m_file};
    std::unique_ptr<core::ProfileStore> m_store;
};

} // namespace app
