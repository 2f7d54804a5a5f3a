#include "core/store/sqlitecertificatecache.h"

#include "core/model/stringpool.h"
#include "core/store/certificatecodec.h"
#include "core/store/database.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Raise it with every change of the tables or of certificateToBytes().
constexpr int cacheVersion = 1;

QStringList cacheSchema()
{
    return {u"CREATE TABLE IF NOT EXISTS lists (account TEXT PRIMARY KEY, fetched_at TEXT NOT NULL,"
            " ids BLOB NOT NULL)"_s,
            u"CREATE TABLE IF NOT EXISTS rows (account TEXT NOT NULL, certificate TEXT NOT NULL,"
            " body BLOB NOT NULL, PRIMARY KEY (account, certificate)) WITHOUT ROWID"_s};
}

QHash<CertificateId, qsizetype> placesOf(const QList<Certificate> &certificates)
{
    QHash<CertificateId, qsizetype> places;
    places.reserve(certificates.size());
    for (qsizetype place = 0; place < certificates.size(); ++place)
        places.insert(certificates[place].id, place);
    return places;
}

// IDs are letters and digits.
QByteArray joined(const QList<Certificate> &certificates)
{
    QByteArray ids;
    for (const Certificate &certificate : certificates)
        ids += certificate.id.value().toUtf8() + '\n';
    return ids;
}

Failure unreadable(const QString &account)
{
    return fail(Error::Kind::Storage, u"cached list of "_s + account, u"storage/damaged"_s);
}

} // namespace

SqliteCertificateCache::SqliteCertificateCache(QString path)
    : m_path(std::move(path))
{
}

SqliteCertificateCache::~SqliteCertificateCache()
{
    m_thread.run([this]() -> Result<void> {
        m_database.reset(); // on the thread that opened it
        m_written.clear();
        return {};
    });
}

Result<void> SqliteCertificateCache::open()
{
    if (m_database)
        return {};
    return Database::openReplaceable(m_path, cacheSchema(), cacheVersion)
        .map([this](std::unique_ptr<Database> opened) { m_database = std::move(opened); });
}

// What is damaged is thrown away, once; then everything is as before the first list.
template <typename Work>
auto SqliteCertificateCache::retried(Work work)
{
    auto done = open().and_then(work);
    if (done || done.error().code != "storage/damaged"_L1)
        return done;
    m_database.reset();
    m_written.clear();
    QFile::remove(m_path);
    return open().and_then(work);
}

Task<CachedCertificates> SqliteCertificateCache::load(const AccountId &account)
{
    return m_thread.run([this, account] { return retried([&] { return read(account); }); });
}

Task<void> SqliteCertificateCache::replace(const AccountId &account, const CachedCertificates &list)
{
    return m_thread.run(
        [this, account, list] { return retried([&] { return write(account, list); }); });
}

Result<CachedCertificates> SqliteCertificateCache::read(const AccountId &account)
{
    auto head =
        m_database->run(u"SELECT fetched_at, ids FROM lists WHERE account=?"_s, {account.value()});
    if (!head)
        return Failure(head.error());
    CachedCertificates list;
    if (!head->next())
        return list;
    list.fetchedAt = timeFromText(head->value(0).toString());
    const QList<QByteArray> ids = head->value(1).toByteArray().split('\n');
    head->finish();
    QHash<QString, qsizetype> places;
    places.reserve(ids.size());
    for (qsizetype place = 0; place + 1 < ids.size(); ++place) // the last is what follows the end
        places.insert(QString::fromUtf8(ids[place]), place);
    list.certificates.resize(ids.size() - 1);

    auto rows =
        m_database->run(u"SELECT certificate, body FROM rows WHERE account=?"_s, {account.value()});
    if (!rows)
        return Failure(rows.error());
    qsizetype found = 0;
    StringPool strings;
    while (rows->next()) {
        const auto place = places.constFind(rows->value(0).toString());
        const auto certificate = certificateFromBytes(rows->value(1).toByteArray());
        if (place == places.cend() || !certificate)
            return unreadable(account.value());
        list.certificates[*place] = *certificate;
        strings.share(list.certificates[*place]);
        ++found;
    }
    if (found != list.certificates.size())
        return unreadable(account.value());
    m_written.insert(account, list.certificates);
    return list;
}

Result<void> SqliteCertificateCache::write(const AccountId &account, const CachedCertificates &list)
{
    const auto written = m_database->inTransaction([&]() -> Result<void> {
        return writeRows(account, list.certificates).and_then([&] {
            return m_database
                ->run(u"INSERT OR REPLACE INTO lists VALUES (?,?,?)"_s,
                      {account.value(), timeToText(list.fetchedAt), joined(list.certificates)})
                .map([](const QSqlQuery &) {});
        });
    });
    if (written)
        m_written.insert(account, list.certificates);
    else
        m_written.remove(account);
    return written;
}

// Only what has changed since the last time.
Result<void> SqliteCertificateCache::writeRows(const AccountId &account,
                                               const QList<Certificate> &certificates)
{
    if (!m_written.contains(account))
        if (const auto cleared =
                m_database->run(u"DELETE FROM rows WHERE account=?"_s, {account.value()});
            !cleared)
            return Failure(cleared.error());
    const QList<Certificate> before = m_written.value(account);
    QHash<CertificateId, qsizetype> gone = placesOf(before);
    for (const Certificate &certificate : certificates) {
        const auto known = gone.constFind(certificate.id);
        const bool isSame = known != gone.cend() && before[*known] == certificate;
        if (known != gone.cend())
            gone.erase(known);
        if (isSame)
            continue;
        if (const auto put = m_database->run(
                u"INSERT OR REPLACE INTO rows VALUES (?,?,?)"_s,
                {account.value(), certificate.id.value(), certificateToBytes(certificate)});
            !put)
            return Failure(put.error());
    }
    for (auto id = gone.keyBegin(); id != gone.keyEnd(); ++id)
        if (const auto removed =
                m_database->run(u"DELETE FROM rows WHERE account=? AND certificate=?"_s,
                                {account.value(), id->value()});
            !removed)
            return Failure(removed.error());
    return {};
}

} // namespace core
