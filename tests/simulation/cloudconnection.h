#pragma once

#include "core/renewal/renewal.h"
#include "tests/simulation/cloud.h"
#include "tests/support/silentprovider.h"

namespace simulation {

class Process;

/// A program's connection to the provider: it loses, delays, garbles and repeats. Purchases are
/// held against the books on their way in.
class CloudConnection final : public SilentProvider
{
public:
    explicit CloudConnection(Process &process)
        : m_process(process)
    {
    }

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &query,
                                                           QObject *) override;
    core::Task<core::CertificateDetail> describeCertificate(const core::CertificateId &id,
                                                            QObject *) override;
    core::Task<QList<core::Deal>> describeDeals(const QDateTime &from, QObject *) override;
    core::Task<QList<core::DomainVerification>> checkDomainVerification(const core::CertificateId &,
                                                                        QObject *) override;
    core::Task<QByteArray> downloadCertificate(const core::CertificateId &id, QObject *) override;
    core::Task<core::Purchase> createCertificate(const core::PurchaseOrder &order,
                                                 QObject *) override;
    core::Task<std::optional<core::BenefitPackage>> describePackage(const QString &,
                                                                    QObject *) override;
    core::Task<core::CertificateId> createByPackage(const core::PointsOrder &order,
                                                    QObject *) override;
    core::Task<core::CertificateId> replaceCertificate(const core::Reissue &reissue,
                                                       QObject *) override;
    core::Task<void> payDeals(const QList<core::DealId> &deals, QObject *) override;
    core::Task<core::CertificateId> applyCertificate(const core::FreeApplication &application,
                                                     QObject *) override;
    core::Task<void> submitInformation(const core::OrderInformation &information,
                                       QObject *) override;
    core::Task<core::OrderSubmission> submitOrder(const core::CertificateId &id, const QString &,
                                                  QObject *) override;
    core::Task<void> uploadConfirmLetter(const core::CertificateId &id, const QByteArray &,
                                         QObject *) override;

private:
    enum class Effect { Read, Change, Spend };

    template <typename T>
    core::Task<T> send(const QString &what, Effect effect, std::function<core::Result<T>()> serve);
    template <typename T>
    core::Result<T> garbled(Effect effect);
    void checkPurchase(const QString &intent, const QString &renews);
    void checkWay(const QString &what, std::initializer_list<core::RenewalWay> ways);
    void checkKey(const core::Renewal *renewal);

    /// What was before the person's eyes when they confirmed a purchase all the same.
    QStringList shownToPerson() const;

    Process &m_process;
};

} // namespace simulation
