#include "app/accountsession.h"

#include "core/dns/caapermission.h"
#include "core/model/product.h"
#include "core/operations/hostablelist.h"
#include "core/renewal/renewaljournal.h"
#include "core/upload/issuerdownload.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

// A sandbox's days pass in seconds.
constexpr auto sandboxPollInterval = 1s;

// A sandbox's zones are on its own server alone; the rest of the world is asked about real ones.
core::DnsWitnesses dnsWitnesses(const core::Account &account, const QString &publicResolvers)
{
    const qsizetype colon = account.dnsOverride.lastIndexOf(u':');
    if (colon < 0)
        return {{}, core::readResolvers(publicResolvers)};
    return {{QHostAddress(account.dnsOverride.left(colon)),
             account.dnsOverride.mid(colon + 1).toUShort()},
            {}};
}

core::QtHttpTransport::Options transportOptions(const core::SharedProxy &proxy)
{
    core::QtHttpTransport::Options options;
    options.proxy = proxy;
    return options;
}

} // namespace

AccountSession::AccountSession(core::Account account, Profile &profile, core::SecretStore &keychain,
                               core::KeyEscrow &escrow, core::Clock clock, core::SharedProxy proxy)
    : m_account(std::move(account))
    , m_profile(profile)
    , m_transport(transportOptions(proxy))
    , m_provider(m_account, m_transport, clock)
    , m_dnspod(m_provider.client(), m_account.site)
    , m_vault(keychain, escrow)
    , m_certificates(m_account.id, m_provider, profile.store().certificates(), clock)
    , m_uploads({m_provider.client(), m_vault, profile.store().keys(), m_account.id, clock})
    , m_renewals(m_account.id,
                 {m_provider, m_vault, profile.store().keys(), profile.store().renewals(), clock,
                  m_scheduler})
    , m_materials(m_account.id, m_provider, m_vault, profile.store().keys())
    , m_plainNetwork(core::plainNetwork(proxy))
    , m_clock(clock)
    , m_watch(m_account.id, watchCalls(), profile.store().watches(), m_scheduler, clock)
{
    m_renewals.setPollInterval(m_account.isSandbox() ? sandboxPollInterval
                                                     : core::RenewalService::usualPollInterval);
    // What a renewal learns of its certificate the table should show too.
    connect(&m_renewals, &core::Renewals::changed, this,
            [this, seen = QHash<core::RenewalId, core::RenewalState>()](
                const core::RenewalId &id) mutable {
                const core::Renewal *renewal = m_renewals.find(id);
                if (!renewal || renewal->newCertificate.isEmpty()
                    || std::exchange(seen[id], renewal->state) == renewal->state)
                    return;
                QList<core::CertificateId> touched{renewal->newCertificate};
                if (core::hasPredecessor(renewal->plan.way))
                    touched.append(renewal->plan.certificate.id);
                m_certificates.refreshSome(touched);
            });
}

AccountSession::~AccountSession() = default;

void AccountSession::showLastKnown()
{
    if (const auto loaded = m_renewals.load(); !loaded)
        emit problem(loaded.error());
    m_certificates.loadCached();
}

void AccountSession::connectWith(const core::SharedSecret &secretKey)
{
    m_provider.setSecretKey(secretKey);
    m_isConnected = true;
    if (const auto resumed = m_renewals.resume(); !resumed)
        emit problem(resumed.error());
    if (const auto resumed = m_watch.resume(); !resumed)
        emit problem(resumed.error());
    m_escrowTerm.endFor(m_renewals.all(), m_clock());
    m_certificates.refresh();
}

void AccountSession::setNaming(const QString &name, int color)
{
    m_account.name = name;
    m_account.color = color;
}

core::Result<QList<core::Renewal>> AccountSession::renewalHistory(const QDateTime &from,
                                                                  const QDateTime &to)
{
    return m_profile.store().renewals().history(m_account.id, from, to);
}

core::Task<void> AccountSession::endEscrow(const core::CertificateId &certificate, QObject *owner)
{
    const auto records = m_profile.store().keys().all(m_account.id);
    if (!records)
        return core::failedTask<void>(records.error());
    const auto record = std::ranges::find(*records, certificate, &core::KeyRecord::certificate);
    return record == records->end() ? core::readyTask(core::Result<void>())
                                    : m_vault.release(record->id, owner);
}

core::Task<QSet<core::CertificateId>> AccountSession::hostable(QObject *owner)
{
    return core::hostableCertificates(m_provider.client(), owner);
}

core::Task<core::ServerMaterial> AccountSession::material(const core::CertificateId &certificate,
                                                          QObject *owner)
{
    return m_materials.load(certificate, owner);
}

core::Task<core::RecordFinding> AccountSession::checkRecord(const core::RecordQuestion &question,
                                                            QObject *owner)
{
    const QString resolvers = m_profile.settings().get(core::setting::publicResolvers);
    return core::checkRecord(m_resolver, question, dnsWitnesses(m_account, resolvers), owner);
}

core::ProofWatch::Calls AccountSession::watchCalls()
{
    return {[this](const core::CertificateId &certificate, QObject *owner) {
                return m_provider.describeCertificate(certificate, owner);
            },
            [this](const core::RecordQuestion &question, QObject *owner) {
                return checkRecord(question, owner);
            },
            [this](const core::CertificateId &certificate, QObject *owner) {
                return checkVerification(certificate, owner);
            },
            [this](const core::CertificateId &certificate) { return providerAskedAt(certificate); },
            caaIssuers()};
}

core::Task<QList<core::DomainVerification>>
AccountSession::checkVerification(const core::CertificateId &certificate, QObject *owner)
{
    m_providerAskedAt[certificate] = m_clock();
    return m_provider.checkDomainVerification(certificate, owner);
}

QStringList AccountSession::caaIssuers() const
{
    return m_account.isSandbox() ? QStringList{core::sandboxIssuer} : QStringList();
}

core::Task<core::RecordPlacement>
AccountSession::lookUpPlacement(const core::ValidationRecord &record, QObject *owner)
{
    return core::lookUpPlacement(m_dnspod, record, owner);
}

core::Task<core::WriteOutcome> AccountSession::writeRecord(const core::CertificateId &certificate,
                                                           const core::RecordPlacement &agreed,
                                                           bool replaces, QObject *owner)
{
    auto *write = new core::RecordWrite(
        {m_dnspod, m_profile.store().addedRecords(), m_scheduler, m_clock, m_account.id},
        certificate, agreed, replaces, owner);
    const core::Task<core::WriteOutcome> task = write->task();
    write->start();
    return task;
}

core::Result<QList<core::AddedRecord>>
AccountSession::addedRecords(const core::CertificateId &certificate)
{
    return m_profile.store().addedRecords().all(m_account.id, certificate);
}

core::Task<core::RemovalOutcome> AccountSession::removeRecord(const core::AddedRecord &record,
                                                              QObject *owner)
{
    return core::removeAdded(m_dnspod, m_profile.store().addedRecords(), record, owner);
}

core::Task<QList<QByteArray>> AccountSession::fetchIssuers(const QByteArray &certificatePem,
                                                           QObject *owner)
{
    return core::fetchIssuers(*m_plainNetwork, {}, certificatePem, owner);
}

core::Task<core::FileFinding> AccountSession::checkFile(const core::ValidationRecord &record,
                                                        QObject *owner)
{
    core::FileFetchOptions options;
    options.resolve = [this](const QString &host, QObject *asker) {
        return core::resolveHost(m_resolver, dnsWitnesses(m_account, {}).thisComputer, host, asker);
    };
    return core::checkFile(*m_plainNetwork, options, record, owner);
}

bool AccountSession::hasKey(const core::Certificate &certificate)
{
    return ui::keyPresence(certificate, keysHere()) != ui::KeyPresence::NotHere;
}

std::optional<QSet<core::CertificateId>> AccountSession::keysHere()
{
    const auto records = m_profile.store().keys().all(m_account.id);
    if (!records)
        return std::nullopt;
    QSet<core::CertificateId> here;
    for (const core::KeyRecord &record : *records)
        if (!record.certificate.isEmpty())
            here.insert(record.certificate);
    // A reissue for the same key: the key's record tells of the latest only.
    for (const core::Renewal &renewal : m_renewals.all())
        if (renewal.plan.keySource == core::KeySource::Original && !renewal.key.isEmpty())
            here.insert(renewal.plan.certificate.id);
    return here;
}

QList<core::LocalRequest> AccountSession::localRequests()
{
    std::optional<QSet<QByteArray>> keys;
    if (const auto records = m_profile.store().keys().all(m_account.id)) {
        keys.emplace();
        for (const core::KeyRecord &record : *records)
            keys->insert(record.spkiSha256);
    }
    return core::localRequests(m_renewals.all(), keys);
}

QList<std::pair<qint64, QString>> AccountSession::projects() const
{
    QMap<qint64, QString> known;
    for (const core::Certificate &certificate : m_certificates.certificates())
        known.insert(certificate.projectId, certificate.projectName);
    QList<std::pair<qint64, QString>> list;
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        list.append({it.key(), it.value()});
    return list;
}

} // namespace app
