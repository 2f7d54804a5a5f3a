#pragma once

#include "core/provider/provider.h"

/// A provider that can't be reached. Tests override what they need.
class SilentProvider : public core::Provider
{
public:
    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &,
                                                           QObject *) override
    {
        return unreachable<core::CertificatePage>();
    }
    core::Task<core::CertificateDetail> describeCertificate(const core::CertificateId &,
                                                            QObject *) override
    {
        return unreachable<core::CertificateDetail>();
    }
    core::Task<QList<core::Deal>> describeDeals(const QDateTime &, QObject *) override
    {
        return unreachable<QList<core::Deal>>();
    }
    core::Task<QList<core::Company>> describeCompanies(QObject *) override
    {
        return unreachable<QList<core::Company>>();
    }
    core::Task<QList<core::Manager>> describeManagers(qint64, QObject *) override
    {
        return unreachable<QList<core::Manager>>();
    }
    core::Task<QList<core::DomainVerification>> checkDomainVerification(const core::CertificateId &,
                                                                        QObject *) override
    {
        return unreachable<QList<core::DomainVerification>>();
    }
    core::Task<std::optional<core::BenefitPackage>> describePackage(const QString &,
                                                                    QObject *) override
    {
        return unreachable<std::optional<core::BenefitPackage>>();
    }
    core::Task<QByteArray> downloadCertificate(const core::CertificateId &, QObject *) override
    {
        return unreachable<QByteArray>();
    }
    core::Task<core::Purchase> createCertificate(const core::PurchaseOrder &, QObject *) override
    {
        return unreachable<core::Purchase>();
    }
    core::Task<core::CertificateId> createByPackage(const core::PointsOrder &, QObject *) override
    {
        return unreachable<core::CertificateId>();
    }
    core::Task<void> payDeals(const QList<core::DealId> &, QObject *) override
    {
        return unreachable<void>();
    }
    core::Task<core::CertificateId> applyCertificate(const core::FreeApplication &,
                                                     QObject *) override
    {
        return unreachable<core::CertificateId>();
    }
    core::Task<core::CertificateId> replaceCertificate(const core::Reissue &, QObject *) override
    {
        return unreachable<core::CertificateId>();
    }
    core::Task<void> submitInformation(const core::OrderInformation &, QObject *) override
    {
        return unreachable<void>();
    }
    core::Task<core::OrderSubmission> submitOrder(const core::CertificateId &, const QString &,
                                                  QObject *) override
    {
        return unreachable<core::OrderSubmission>();
    }
    core::Task<void> uploadConfirmLetter(const core::CertificateId &, const QByteArray &,
                                         QObject *) override
    {
        return unreachable<void>();
    }

protected:
    template <typename T>
    static core::Task<T> unreachable()
    {
        return core::failedTask<T>(core::fail(core::Error::Kind::Unreachable).value());
    }
};
