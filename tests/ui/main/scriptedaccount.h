#pragma once

#include "core/base/pendingtask.h"
#include "core/certificates/certificatelist.h"
#include "core/model/account.h"
#include "core/provider/provider.h"
#include "core/renewal/renewals.h"
#include "core/store/certificatecache.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <utility>

namespace support {

/// A provider that only lists, and answers when the test says so.
class ListingProvider final : public core::Provider
{
public:
    int calls = 0;

    void answer(core::Result<core::CertificatePage> page)
    {
        const auto promise = std::exchange(m_promise, nullptr);
        promise->addResult(std::move(page));
        promise->finish();
    }
    void answer(const QList<core::Certificate> &certificates)
    {
        answer(core::CertificatePage{static_cast<int>(certificates.size()), certificates});
    }

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &,
                                                           QObject *) override
    {
        ++calls;
        m_promise = std::make_shared<QPromise<core::Result<core::CertificatePage>>>();
        m_promise->start();
        return m_promise->future();
    }
    core::Task<core::CertificateDetail> describeCertificate(const core::CertificateId &,
                                                            QObject *) override
    {
        return none<core::CertificateDetail>();
    }
    core::Task<QList<core::Deal>> describeDeals(const QDateTime &, QObject *) override
    {
        return none<QList<core::Deal>>();
    }
    core::Task<QList<core::Company>> describeCompanies(QObject *) override
    {
        return none<QList<core::Company>>();
    }
    core::Task<QList<core::Manager>> describeManagers(qint64, QObject *) override
    {
        return none<QList<core::Manager>>();
    }
    core::Task<QList<core::DomainVerification>> checkDomainVerification(const core::CertificateId &,
                                                                        QObject *) override
    {
        return none<QList<core::DomainVerification>>();
    }
    core::Task<std::optional<core::BenefitPackage>> describePackage(const QString &,
                                                                    QObject *) override
    {
        return none<std::optional<core::BenefitPackage>>();
    }
    core::Task<QByteArray> downloadCertificate(const core::CertificateId &, QObject *) override
    {
        return none<QByteArray>();
    }
    core::Task<core::Purchase> createCertificate(const core::PurchaseOrder &, QObject *) override
    {
        return none<core::Purchase>();
    }
    core::Task<core::CertificateId> createByPackage(const core::PointsOrder &, QObject *) override
    {
        return none<core::CertificateId>();
    }
    core::Task<void> payDeals(const QList<core::DealId> &, QObject *) override
    {
        return none<void>();
    }
    core::Task<core::CertificateId> applyCertificate(const core::FreeApplication &,
                                                     QObject *) override
    {
        return none<core::CertificateId>();
    }
    core::Task<core::CertificateId> replaceCertificate(const core::Reissue &, QObject *) override
    {
        return none<core::CertificateId>();
    }
    core::Task<void> submitInformation(const core::OrderInformation &, QObject *) override
    {
        return none<void>();
    }
    core::Task<core::OrderSubmission> submitOrder(const core::CertificateId &, const QString &,
                                                  QObject *) override
    {
        return none<core::OrderSubmission>();
    }
    core::Task<void> uploadConfirmLetter(const core::CertificateId &, const QByteArray &,
                                         QObject *) override
    {
        return none<void>();
    }

private:
    template <typename T>
    static core::Task<T> none()
    {
        return core::failedTask<T>({});
    }

    std::shared_ptr<QPromise<core::Result<core::CertificatePage>>> m_promise;
};

class MemoryCache final : public core::CertificateCache
{
public:
    core::CachedCertificates cached;
    core::CachedTop top;
    bool isSlow = false; ///< The list comes with release().

    void release() { std::exchange(m_held, std::nullopt)->finish(cached); }

    core::Task<core::CachedCertificates> load(const core::AccountId &) override
    {
        if (!isSlow)
            return core::readyTask(core::Result<core::CachedCertificates>(cached));
        m_held.emplace();
        return m_held->task();
    }
    core::Task<core::CachedTop> loadTop(const core::AccountId &) override
    {
        return core::readyTask(core::Result<core::CachedTop>(top));
    }
    core::Task<void> keepTop(const core::AccountId &, const core::CachedTop &kept) override
    {
        top = kept;
        return core::readyTask(core::Result<void>());
    }
    core::Task<void> replace(const core::AccountId &, const core::CachedCertificates &list) override
    {
        cached = list;
        return core::readyTask(core::Result<void>());
    }

private:
    std::optional<core::PendingTask<core::CachedCertificates>> m_held;
};

/// Renewals that a test writes down.
class WrittenRenewals final : public core::Renewals
{
public:
    QList<core::Renewal> list;

    void set(const QList<core::Renewal> &renewals)
    {
        list = renewals;
        emit changed(core::RenewalId());
    }

    QList<core::Renewal> all() const override { return list; }
    const core::Renewal *find(const core::RenewalId &) const override { return nullptr; }
    const core::Renewal *findFor(const core::CertificateId &certificate) const override
    {
        for (const core::Renewal &renewal : list) {
            if (renewal.plan.certificate.id == certificate || renewal.newCertificate == certificate)
                return &renewal;
        }
        return nullptr;
    }
    bool isBusy(const core::RenewalId &) const override { return false; }
    core::Result<core::RenewalId> prepare(const core::RenewalPlan &) override
    {
        return core::fail(core::Error::Kind::Cancelled);
    }
    void purchase(const core::RenewalId &, const core::PurchaseConsent &) override { }
    void adopt(const core::RenewalId &, const core::CertificateId &) override { }
    void buyAgain(const core::RenewalId &, const core::SecondPurchaseConsent &) override { }
    void pay(const core::RenewalId &) override { }
    bool correct(const core::RenewalId &, const core::NewProfile &) override { return false; }
    core::Task<void> uploadLetter(const core::RenewalId &, const QByteArray &, QObject *) override
    {
        return core::failedTask<void>({});
    }
    core::Task<QList<core::DomainVerification>> checkValidation(const core::RenewalId &,
                                                                QObject *) override
    {
        return core::failedTask<QList<core::DomainVerification>>({});
    }
    void abandon(const core::RenewalId &) override { }
    void refresh(const core::RenewalId &) override { }
};

/// An account with its list, and the clock it is looked at with.
struct ScriptedAccount
{
    QDateTime now;
    core::Account account{core::AccountId(QStringLiteral("a1")),
                          QStringLiteral("Blue Whale"),
                          core::Site::International,
                          QStringLiteral("AKIDEXAMPLE"),
                          {},
                          {},
                          {}};
    ListingProvider provider;
    MemoryCache cache;
    WrittenRenewals renewals;
    core::CertificateList list{account.id, provider, cache, [this] { return now; }};
};

} // namespace support
