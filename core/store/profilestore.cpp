#include "core/store/profilestore.h"

#include "core/store/database.h"
#include "core/store/sqliteaccountbook.h"
#include "core/store/sqliteaddedrecords.h"
#include "core/store/sqlitecertificatecache.h"
#include "core/store/sqlitekeyindex.h"
#include "core/store/sqliterenewaljournal.h"
#include "core/store/sqlitewatchbook.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

struct ProfileStore::Parts
{
    Parts(std::unique_ptr<Database> opened, const QString &folder)
        : database(std::move(opened))
        , certificates(QDir(folder).filePath(u"lists.sqlite"_s))
    {
    }

    std::unique_ptr<Database> database;
    SqliteAccountBook accounts{*database};
    SqliteCertificateCache certificates;
    SqliteKeyIndex keys{*database};
    SqliteRenewalJournal renewals{*database};
    SqliteAddedRecords addedRecords{*database};
    SqliteWatchBook watches{*database};
};

ProfileStore::ProfileStore(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

ProfileStore::~ProfileStore() = default;

Result<std::unique_ptr<ProfileStore>> ProfileStore::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Storage, folder, u"storage/folder"_s);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    auto database = Database::open(QDir(folder).filePath(u"certdesk.sqlite"_s));
    if (!database)
        return Failure(database.error());
    return std::unique_ptr<ProfileStore>(
        new ProfileStore(std::make_unique<Parts>(*std::move(database), folder)));
}

AccountBook &ProfileStore::accounts()
{
    return m_parts->accounts;
}

CertificateCache &ProfileStore::certificates()
{
    return m_parts->certificates;
}

KeyIndex &ProfileStore::keys()
{
    return m_parts->keys;
}

RenewalJournal &ProfileStore::renewals()
{
    return m_parts->renewals;
}

AddedRecords &ProfileStore::addedRecords()
{
    return m_parts->addedRecords;
}

WatchBook &ProfileStore::watches()
{
    return m_parts->watches;
}

} // namespace core
