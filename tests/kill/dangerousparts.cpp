#include "tests/kill/dangerousparts.h"

#include "core/renewal/purchasetags.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace killtest {

namespace {

/// One call serves four questions; each is an effect of its own.
QString questionOf(const CertificateQuery &query)
{
    if (!query.ids.isEmpty())
        return u"provider: look at the old certificate"_s;
    if (query.tags.isEmpty())
        return u"provider: list the newest"_s;
    return query.tags.first().first == intentTag({}).first ? u"provider: look for the intent"_s
                                                           : u"provider: look before buying"_s;
}

/// "com.certdesk/1/key/…" → "key"
QString kindOf(const QString &entry)
{
    return entry.section(u'/', 2, 2);
}

} // namespace

QString nameOf(RenewalState state)
{
    using enum RenewalState;
    switch (state) {
    case Planned:
        return u"Planned"_s;
    case KeyReady:
        return u"KeyReady"_s;
    case Buying:
        return u"Buying"_s;
    case PurchaseUnknown:
        return u"PurchaseUnknown"_s;
    case AwaitingPayment:
        return u"AwaitingPayment"_s;
    case Paying:
        return u"Paying"_s;
    case PaymentUnknown:
        return u"PaymentUnknown"_s;
    case AwaitingConsole:
        return u"AwaitingConsole"_s;
    case Bought:
        return u"Bought"_s;
    case InformationSent:
        return u"InformationSent"_s;
    case AwaitingLetter:
        return u"AwaitingLetter"_s;
    case AwaitingValidation:
        return u"AwaitingValidation"_s;
    case InReview:
        return u"InReview"_s;
    case Issued:
        return u"Issued"_s;
    case Ready:
        return u"Ready"_s;
    case Refused:
        return u"Refused"_s;
    case Abandoned:
        return u"Abandoned"_s;
    }
    return u"state %1"_s.arg(static_cast<int>(state));
}

Task<CertificatePage> DangerousProvider::describeCertificates(const CertificateQuery &query,
                                                              QObject *owner)
{
    return m_switch.around(questionOf(query),
                           [&] { return m_real.describeCertificates(query, owner); });
}

Task<CertificateDetail> DangerousProvider::describeCertificate(const CertificateId &id,
                                                               QObject *owner)
{
    return m_switch.around(u"provider: ask for the status"_s,
                           [&] { return m_real.describeCertificate(id, owner); });
}

Task<QList<Deal>> DangerousProvider::describeDeals(const QDateTime &from, QObject *owner)
{
    return m_switch.around(u"provider: list the orders"_s,
                           [&] { return m_real.describeDeals(from, owner); });
}

Task<QList<Company>> DangerousProvider::describeCompanies(QObject *owner)
{
    return m_real.describeCompanies(owner); // no step of a renewal
}

Task<QList<Manager>> DangerousProvider::describeManagers(qint64 companyId, QObject *owner)
{
    return m_real.describeManagers(companyId, owner); // no step of a renewal
}

Task<QList<DomainVerification>> DangerousProvider::checkDomainVerification(const CertificateId &id,
                                                                           QObject *owner)
{
    return m_switch.around(u"provider: check the record"_s,
                           [&] { return m_real.checkDomainVerification(id, owner); });
}

Task<QByteArray> DangerousProvider::downloadCertificate(const CertificateId &id, QObject *owner)
{
    return m_switch.around(u"provider: download"_s,
                           [&] { return m_real.downloadCertificate(id, owner); });
}

Task<std::optional<BenefitPackage>> DangerousProvider::describePackage(const QString &id,
                                                                       QObject *owner)
{
    return m_switch.around(u"provider: look at the package"_s,
                           [&] { return m_real.describePackage(id, owner); });
}

Task<Purchase> DangerousProvider::createCertificate(const PurchaseOrder &order, QObject *owner)
{
    return m_switch.around(u"provider: buy"_s,
                           [&] { return m_real.createCertificate(order, owner); });
}

Task<CertificateId> DangerousProvider::createByPackage(const PointsOrder &order, QObject *owner)
{
    return m_switch.around(u"provider: spend points"_s,
                           [&] { return m_real.createByPackage(order, owner); });
}

Task<void> DangerousProvider::payDeals(const QList<DealId> &deals, QObject *owner)
{
    return m_switch.around(u"provider: pay"_s, [&] { return m_real.payDeals(deals, owner); });
}

Task<CertificateId> DangerousProvider::applyCertificate(const FreeApplication &application,
                                                        QObject *owner)
{
    return m_switch.around(u"provider: apply for a free one"_s,
                           [&] { return m_real.applyCertificate(application, owner); });
}

Task<CertificateId> DangerousProvider::replaceCertificate(const Reissue &reissue, QObject *owner)
{
    return m_switch.around(u"provider: reissue"_s,
                           [&] { return m_real.replaceCertificate(reissue, owner); });
}

Task<void> DangerousProvider::submitInformation(const OrderInformation &information, QObject *owner)
{
    return m_switch.around(u"provider: submit the CSR"_s,
                           [&] { return m_real.submitInformation(information, owner); });
}

Task<OrderSubmission> DangerousProvider::submitOrder(const CertificateId &id,
                                                     const QString &verifyType, QObject *owner)
{
    return m_switch.around(u"provider: submit the order"_s,
                           [&] { return m_real.submitOrder(id, verifyType, owner); });
}

Task<void> DangerousProvider::uploadConfirmLetter(const CertificateId &id, const QByteArray &letter,
                                                  QObject *owner)
{
    return m_switch.around(u"provider: upload the letter"_s,
                           [&] { return m_real.uploadConfirmLetter(id, letter, owner); });
}

Task<void> DangerousSecretStore::write(const QString &name, SharedSecret value, QObject *owner)
{
    return m_switch.around(u"keychain: write a "_s + kindOf(name),
                           [&] { return m_real.write(name, std::move(value), owner); });
}

Task<SharedSecret> DangerousSecretStore::read(const QString &name, QObject *owner)
{
    return m_switch.around(u"keychain: read a "_s + kindOf(name),
                           [&] { return m_real.read(name, owner); });
}

Task<void> DangerousSecretStore::remove(const QString &name, QObject *owner)
{
    return m_switch.around(u"keychain: remove a "_s + kindOf(name),
                           [&] { return m_real.remove(name, owner); });
}

Result<void> DangerousJournal::append(const Renewal &renewal)
{
    return m_switch.aroundNow(u"journal: "_s + nameOf(renewal.state),
                              [&] { return m_real.append(renewal); });
}

Result<QList<Renewal>> DangerousJournal::latest(const AccountId &account)
{
    return m_switch.aroundNow(u"journal: read"_s, [&] { return m_real.latest(account); });
}

Result<QList<Renewal>> DangerousJournal::history(const AccountId &account, const QDateTime &from,
                                                 const QDateTime &to)
{
    return m_real.history(account, from, to); // for a person's eyes: no renewal depends on it
}

Result<void> DangerousKeyIndex::add(const KeyRecord &record)
{
    return m_switch.aroundNow(u"key index: add"_s, [&] { return m_real.add(record); });
}

Result<void> DangerousKeyIndex::link(const KeyId &key, const CertificateId &certificate)
{
    return m_switch.aroundNow(u"key index: link"_s, [&] { return m_real.link(key, certificate); });
}

Result<QList<KeyRecord>> DangerousKeyIndex::all(const AccountId &account)
{
    return m_real.all(account); // changes nothing
}

} // namespace killtest
