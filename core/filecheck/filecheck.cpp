#include "core/filecheck/filecheck.h"

#include <QNetworkProxy>
#include <QPromise>

#include <algorithm>
#include <memory>
#include <tuple>

namespace core {

namespace {

// Counts the answers that are still out. Deletes itself when it has an answer.
class Check final : public QObject
{
public:
    Check(QNetworkAccessManager &network, FileFetchOptions options, ValidationRecord record,
          QObject *owner)
        : QObject(owner)
        , m_network(network)
        , m_options(std::move(options))
        , m_record(std::move(record))
    {
        m_promise.start();
    }

    Task<FileFinding> task() const { return m_promise.future(); }

    void start()
    {
        const QStringList hosts = fileHosts(m_record);
        m_open = hosts.size();
        for (const QString &host : hosts)
            whenDone(m_options.resolve(host, this), this,
                     [this, host](const Result<QList<QHostAddress>> &addresses) {
                         takeAddresses(host, addresses.value_or(QList<QHostAddress>()));
                     });
        if (hosts.isEmpty())
            finish();
    }

private:
    void takeAddresses(const QString &host, const QList<QHostAddress> &addresses)
    {
        if (addresses.isEmpty()) {
            FileSighting none;
            none.host = host;
            none.outcome = FileSighting::Outcome::NoAddress;
            take(none);
            return;
        }
        m_open += addresses.size() * 2 - 1;
        for (const QHostAddress &address : addresses)
            for (const bool isSecure : {false, true})
                whenDone(fetchFile(m_network, m_options, m_record, host, address, isSecure, this),
                         this, [this](const Result<FileSighting> &sighting) {
                             take(sighting.value_or(FileSighting()));
                         });
    }

    void take(const FileSighting &sighting)
    {
        m_sightings += sighting;
        if (--m_open == 0)
            finish();
    }

    void finish()
    {
        std::ranges::sort(m_sightings, {}, [](const FileSighting &s) {
            return std::tuple(s.host.size(), s.address.toString(), s.isSecure);
        });
        m_promise.addResult(Result<FileFinding>(conclude(m_record, m_sightings)));
        m_promise.finish();
        deleteLater();
    }

    QNetworkAccessManager &m_network;
    FileFetchOptions m_options;
    ValidationRecord m_record;
    QList<FileSighting> m_sightings;
    qsizetype m_open = 0;
    QPromise<Result<FileFinding>> m_promise;
};

// The system's proxy stands between us and what a CA sees; one that the person set for CertDesk is
// the only way there is.
class OwnProxyOnly final : public QNetworkProxyFactory
{
public:
    explicit OwnProxyOnly(SharedProxy choice)
        : m_choice(std::move(choice))
        , m_own(makeProxyFactory(m_choice))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (!m_choice || !m_choice->isOwn())
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return m_own->queryProxy(query);
    }

private:
    SharedProxy m_choice;
    std::unique_ptr<QNetworkProxyFactory> m_own;
};

} // namespace

Task<FileFinding> checkFile(QNetworkAccessManager &network, const FileFetchOptions &options,
                            const ValidationRecord &record, QObject *owner)
{
    auto *check = new Check(network, options, record, owner);
    const Task<FileFinding> task = check->task();
    check->start();
    return task;
}

Task<QList<QHostAddress>> resolveHost(DnsResolver &resolver, const DnsServer &server,
                                      const QString &host, QObject *owner)
{
    const auto addresses = std::make_shared<QList<QHostAddress>>();
    const auto open = std::make_shared<int>(2);
    const auto promise = std::make_shared<QPromise<Result<QList<QHostAddress>>>>();
    promise->start();
    for (const DnsType type : {DnsType::A, DnsType::Aaaa})
        whenDone(resolver.query(host, type, server, owner), owner,
                 [addresses, open, promise](const Result<DnsAnswer> &answer) {
                     if (answer)
                         for (const QString &value : answer->values)
                             if (const QHostAddress address(value); !address.isNull())
                                 *addresses += address;
                     if (--*open > 0)
                         return;
                     promise->addResult(Result<QList<QHostAddress>>(*addresses));
                     promise->finish();
                 });
    return promise->future();
}

std::unique_ptr<QNetworkAccessManager> plainNetwork(SharedProxy proxy)
{
    auto network = std::make_unique<QNetworkAccessManager>();
    network->setProxyFactory(new OwnProxyOnly(std::move(proxy)));
    return network;
}

} // namespace core
