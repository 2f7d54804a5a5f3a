#include "tests/kill/audit.h"

#include "core/renewal/purchasetags.h"
#include "core/vault/keyvault.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace core;

namespace killtest {

namespace {

constexpr int providerPatience = 30'000; // ms
constexpr int pageSize = 1000;

QString tagOf(const Certificate &certificate, const QString &name)
{
    for (const auto &[key, value] : certificate.tags)
        if (key == name)
            return value;
    return {};
}

} // namespace

Auditor::Auditor(const Account &account, const SharedSecret &secretKey, SecretStore &keychain)
    : m_account(account)
    , m_keychain(keychain)
    , m_provider(account, m_transport, systemTime)
{
    m_provider.setSecretKey(secretKey);
}

QStringList Auditor::audit(const QList<JourneyRecord> &records)
{
    if (!fetch())
        return {u"the sandbox does not answer the audit"_s};
    return checkPurchases(records) + checkCharges(records) + checkPoints(records)
        + checkKeys(records);
}

bool Auditor::fetch()
{
    m_ledger = QJsonDocument::fromJson(request(u"/ledger"_s)).object();
    QObject owner;
    m_certificates.clear();
    int total = 1;
    while (m_certificates.size() < total) {
        CertificateQuery query;
        query.offset = int(m_certificates.size());
        query.limit = pageSize;
        const auto page =
            resultOf(m_provider.describeCertificates(query, &owner), providerPatience);
        if (!page || page->certificates.isEmpty())
            return false;
        total = page->totalCount;
        m_certificates += page->certificates;
    }
    const auto deals =
        resultOf(m_provider.describeDeals(systemTime().addDays(-1), &owner), providerPatience);
    if (!deals)
        return false;
    m_deals = *deals;
    return !m_ledger.isEmpty();
}

// One successor for each certificate, however often the computer died.
QStringList Auditor::checkPurchases(const QList<JourneyRecord> &records) const
{
    QStringList wrong;
    for (const JourneyRecord &record : records) {
        const auto old = std::ranges::find(m_certificates, record.old, &Certificate::id);
        const QString domain = record.errand == Errand::Apply ? record.old.value().section(u'/', 1)
            : old != m_certificates.end()                     ? old->domain
                                                              : QString();
        const auto isSuccessor = [&](const Certificate &each) {
            return each.id != record.old
                && (tagOf(each, renewsTag({}).first) == record.old.value()
                    || each.renewsCertificate == record.old || each.domain == domain);
        };
        const auto successors = std::ranges::count_if(m_certificates, isSuccessor);
        if (successors != 1)
            wrong << u"%1 was renewed %2 times (killed at [%3])"_s.arg(record.folder)
                         .arg(successors)
                         .arg(record.deaths.join(u"; "_s));
    }
    return wrong;
}

// At most one charge for each intent, and none that no journal knows of.
QStringList Auditor::checkCharges(const QList<JourneyRecord> &records)
{
    QStringList wrong;
    QHash<QString, QString> intentOfDeal;
    for (const Deal &deal : m_deals)
        for (const QString &resource : deal.resourceIds) {
            const auto bought =
                std::ranges::find(m_certificates, CertificateId(resource), &Certificate::id);
            if (bought != m_certificates.end())
                intentOfDeal[deal.id.value()] = tagOf(*bought, intentTag({}).first);
        }
    QSet<QString> known;
    for (const JourneyRecord &record : records)
        for (const Renewal &renewal : record.renewals)
            known.insert(renewal.id.value());

    QHash<QString, int> charged;
    const QJsonArray charges = m_ledger["charges"_L1].toArray();
    m_charges = int(charges.size());
    for (const QJsonValue charge : charges) {
        const QString deal = charge["deal"_L1].toString();
        const QString intent = intentOfDeal.value(deal);
        if (!known.contains(intent))
            wrong << u"a charge that no journal knows of, order "_s + deal;
        else if (++charged[intent] == 2)
            wrong << u"intent %1 was charged twice"_s.arg(intent);
    }
    return wrong;
}

// Each renewal with points costs one, since each is of one name and a year.
QStringList Auditor::checkPoints(const QList<JourneyRecord> &records)
{
    const auto paid = std::ranges::count(records, Errand::Points, &JourneyRecord::errand);
    if (paid == 0)
        return {};
    QObject owner;
    const auto package =
        resultOf(m_provider.describePackage(pointsPackage, &owner), providerPatience);
    if (!package || !*package)
        return {u"the sandbox does not tell what is in the package"_s};
    if ((*package)->left == pointsInPackage - paid)
        return {};
    return {u"%1 renewals with points left %2 points of %3"_s.arg(paid)
                .arg((*package)->left)
                .arg(pointsInPackage)};
}

// What the provider was asked to sign, the keychain can use.
QStringList Auditor::checkKeys(const QList<JourneyRecord> &records)
{
    QHash<QString, KeyRecord> bySpki;
    for (const JourneyRecord &record : records)
        for (const KeyRecord &key : record.keys)
            bySpki[QString::fromLatin1(key.spkiSha256.toHex())] = key;

    QStringList wrong;
    const QJsonArray csrs = m_ledger["csrs"_L1].toArray();
    m_csrs = csrs.size();
    for (const QJsonValue csr : csrs) {
        const QString spki = csr["spkiSha256"_L1].toString();
        const auto key = bySpki.constFind(spki);
        if (key == bySpki.cend())
            wrong << u"no journal knows the key of certificate "_s
                    + csr["certificate"_L1].toString();
        else if (!hasKey(*key))
            wrong << u"the key of certificate %1 is lost"_s.arg(csr["certificate"_L1].toString());
    }
    return wrong;
}

bool Auditor::hasKey(const KeyRecord &record)
{
    QObject owner;
    KeyVault vault(m_keychain);
    const auto key = resultOf(vault.load(record.id, &owner), providerPatience);
    return key && *key && (*key)->spkiSha256() == record.spkiSha256;
}

void Auditor::addZone(const QString &name)
{
    request(u"/dns/zone"_s, "zone=" + name.toLatin1());
}

QByteArray Auditor::request(const QString &page, const QByteArray &form) const
{
    QUrl url = m_account.consoleOverride;
    url.setPath(url.path() + page);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? network.get(request)
                                                              : network.post(request, form));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, providerPatience))
        return {};
    return reply->readAll();
}

} // namespace killtest
