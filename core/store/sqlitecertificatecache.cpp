#include "core/store/sqlitecertificatecache.h"

#include "core/store/certificatecodec.h"
#include "core/store/database.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Raise the first with every change of the tables.
constexpr int cacheVersion = 200 + PackedBlock::format;

QStringList cacheSchema()
{
    return {u"CREATE TABLE IF NOT EXISTS lists (account TEXT PRIMARY KEY, fetched_at TEXT NOT NULL,"
            " blocks INTEGER NOT NULL)"_s,
            u"CREATE TABLE IF NOT EXISTS blocks (account TEXT NOT NULL, place INTEGER NOT NULL,"
            " sum INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (account, place))"_s,
            u"CREATE TABLE IF NOT EXISTS tops (account TEXT PRIMARY KEY, view BLOB NOT NULL,"
            " sum INTEGER NOT NULL, body BLOB NOT NULL)"_s};
}

// SQLite does not notice a byte that has changed on the disk. Against that, and not against
// anybody: FNV-1a, eight bytes at a time.
qint64 sumOf(const QByteArray &bytes)
{
    quint64 sum = 0xcbf29ce484222325;
    const auto take = [&sum](quint64 word) {
        sum = (sum ^ word) * 0x100000001b3;
        sum ^= sum >> 32;
    };
    constexpr auto step = static_cast<qsizetype>(sizeof(quint64));
    qsizetype at = 0;
    for (; at + step <= bytes.size(); at += step)
        take(qFromUnaligned<quint64>(bytes.constData() + at));
    for (; at < bytes.size(); ++at)
        take(static_cast<unsigned char>(bytes[at]));
    return static_cast<qint64>(sum);
}

/// Null if these are not the bytes that were written.
PackedBlock::Pointer blockOf(const QVariant &body, const QVariant &sum)
{
    const QByteArray bytes = body.toByteArray();
    return sumOf(bytes) == sum.toLongLong() ? PackedBlock::read(bytes) : nullptr;
}

bool isSame(const CachedTop &left, const CachedTop &right)
{
    return left.view == right.view && left.certificates && right.certificates
        && left.certificates->bytes() == right.certificates->bytes();
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
        forgetWritten();
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
    forgetWritten();
    QFile::remove(m_path);
    return open().and_then(work);
}

void SqliteCertificateCache::forgetWritten()
{
    m_written.clear();
    m_writtenTops.clear();
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

Task<CachedTop> SqliteCertificateCache::loadTop(const AccountId &account)
{
    return m_thread.run([this, account] { return retried([&] { return readTop(account); }); });
}

Task<void> SqliteCertificateCache::keepTop(const AccountId &account, const CachedTop &top)
{
    return m_thread.run(
        [this, account, top] { return retried([&] { return writeTop(account, top); }); });
}

Result<CachedCertificates> SqliteCertificateCache::read(const AccountId &account)
{
    auto head = m_database->run(u"SELECT fetched_at, blocks FROM lists WHERE account=?"_s,
                                {account.value()});
    if (!head)
        return Failure(head.error());
    CachedCertificates list;
    if (!head->next())
        return list;
    list.fetchedAt = timeFromText(head->value(0).toString());
    const auto count = head->value(1).toULongLong();
    head->finish();

    auto rows = m_database->run(u"SELECT body, sum FROM blocks WHERE account=? ORDER BY place"_s,
                                {account.value()});
    if (!rows)
        return Failure(rows.error());
    std::vector<PackedBlock::Pointer> blocks;
    while (rows->next()) {
        const auto block = blockOf(rows->value(0), rows->value(1));
        if (!block)
            return unreadable(account.value());
        blocks.push_back(block);
    }
    if (blocks.size() != count)
        return unreadable(account.value());
    list.certificates = PackedCertificates::ofBlocks(std::move(blocks));
    m_written.insert(account, list.certificates);
    return list;
}

Result<void> SqliteCertificateCache::write(const AccountId &account, const CachedCertificates &list)
{
    const auto written = m_database->inTransaction([&]() -> Result<void> {
        return writeBlocks(account, list.certificates.blocks())
            .and_then([&] {
                return m_database
                    ->run(u"INSERT OR REPLACE INTO lists VALUES (?,?,?)"_s,
                          {account.value(), timeToText(list.fetchedAt),
                           static_cast<qint64>(list.certificates.blocks().size())})
                    .map([](const QSqlQuery &) {});
            })
            .and_then([&] {
                return m_database->run(u"DELETE FROM tops WHERE account=?"_s, {account.value()})
                    .map([](const QSqlQuery &) {});
            });
    });
    m_writtenTops.remove(account);
    if (written)
        m_written.insert(account, list.certificates);
    else
        m_written.remove(account);
    return written;
}

Result<CachedTop> SqliteCertificateCache::readTop(const AccountId &account)
{
    auto rows =
        m_database->run(u"SELECT view, body, sum FROM tops WHERE account=?"_s, {account.value()});
    if (!rows)
        return Failure(rows.error());
    if (!rows->next())
        return CachedTop();
    const CachedTop top{rows->value(0).toByteArray(), blockOf(rows->value(1), rows->value(2))};
    if (!top.certificates)
        return CachedTop(); // the list is a copy of its own, and has sums of its own
    m_writtenTops.insert(account, top);
    return top;
}

Result<void> SqliteCertificateCache::writeTop(const AccountId &account, const CachedTop &top)
{
    if (isSame(top, m_writtenTops.value(account)))
        return {};
    const QByteArray &body = top.certificates->bytes();
    return m_database
        ->run(u"INSERT OR REPLACE INTO tops VALUES (?,?,?,?)"_s,
              {account.value(), top.view, sumOf(body), body})
        .map([&](const QSqlQuery &) { m_writtenTops.insert(account, top); });
}

// Only what has changed since the last time.
Result<void> SqliteCertificateCache::writeBlocks(const AccountId &account,
                                                 const std::vector<PackedBlock::Pointer> &blocks)
{
    const std::vector<PackedBlock::Pointer> before = m_written.value(account).blocks();
    const auto isWritten = [&](std::size_t place) {
        return place < before.size()
            && (before[place] == blocks[place] || before[place]->bytes() == blocks[place]->bytes());
    };
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        if (isWritten(place))
            continue;
        const QByteArray &body = blocks[place]->bytes();
        if (const auto put =
                m_database->run(u"INSERT OR REPLACE INTO blocks VALUES (?,?,?,?)"_s,
                                {account.value(), static_cast<qint64>(place), sumOf(body), body});
            !put)
            return Failure(put.error());
    }
    return m_database
        ->run(u"DELETE FROM blocks WHERE account=? AND place>=?"_s,
              {account.value(), static_cast<qint64>(blocks.size())})
        .map([](const QSqlQuery &) {});
}

} // namespace core
