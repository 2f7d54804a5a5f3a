#pragma once

#include "core/crypto/certificaterequest.h"
#include "sandbox/ca/authority.h"
#include "sandbox/ca/downloadzip.h"
#include "tests/support/silentprovider.h"

#include <QMap>

#include <algorithm>
#include <functional>
#include <utility>

/// A provider in memory that keeps a ledger of what was bought, for tests of renewals. Certificates
/// are real: the sandbox's CA signs the submitted CSR. What goes wrong is set per call.
class LedgerProvider final : public SilentProvider
{
public:
    enum class Fault { None, Refused, LostBefore, LostAfter };

    struct Order
    {
        core::Certificate certificate;
        QByteArray csrPem;
        core::NewProfile submitted;
        core::Secret keyPem;
        QByteArray leafPem;
        QByteArray intermediatePem;
        bool hasProvidersKey = false; ///< keyPem is what its CSR is of.
    };

    /// The authority is slow to make (RSA): tests share one.
    LedgerProvider(const core::Certificate &old, const sandbox::Authority &authority)
        : m_authority(authority)
    {
        Order order;
        order.certificate = old;
        orders[old.id] = std::make_shared<Order>(std::move(order));
    }

    // What to go wrong with, and what was seen.
    Fault purchaseFault = Fault::None;
    Fault paymentFault = Fault::None;
    Fault reissueFault = Fault::None;
    Fault informationFault = Fault::None;
    std::function<void()> beforePurchase; ///< What others do between a look and a purchase.
    std::function<void()> beforePackage; ///< What happens before a look at the package.
    QByteArray submittedElsewhere; ///< Another computer's CSR: in the details of what is unused.
    bool hidesSubmitted = false; ///< A provider that does not tell what was submitted.
    bool isOffline = false;
    /// The benefit package "points"; a renewal takes one point of it.
    std::optional<core::BenefitPackage> package =
        core::BenefitPackage{QStringLiteral("points"), {}, QStringLiteral("usable"), 20, 20, {}};
    bool takesPointsOnly = false; ///< Its order has neither CSR nor names yet.
    bool hidesTags = false; ///< A provider that neither filters by tags nor returns them.
    bool leavesUnpaid = false;
    bool needsLetter = false;
    bool signsAnotherKey = false;
    int charges = 0;
    int purchaseCalls = 0;
    int paymentCalls = 0;
    int informationCalls = 0;
    int detailCalls = 0;
    int reissueCalls = 0;
    QList<core::OrderInformation> information; ///< As it was sent, each time.
    QList<core::Company> companies;
    QList<core::Manager> managers;
    core::PointsOrder lastPointsOrder;
    core::Reissue lastReissue;
    core::DealStatus dealStatus = core::DealStatus::Delivered;
    QMap<core::CertificateId, std::shared_ptr<Order>> orders;

    core::Certificate &newest() { return orders[m_newest]->certificate; }
    core::CertificateId newestId() const { return m_newest; }

    /// Bought by somebody else, with that renewal's tags or none.
    void buyFor(const core::RenewalId &intent)
    {
        core::Certificate bought = orders[core::CertificateId(QStringLiteral("old"))]->certificate;
        bought.status = core::CertificateStatus::PaidInformationMissing;
        if (!intent.isEmpty())
            bought.tags = {{QStringLiteral("certdesk-intent"), intent.value()},
                           {QStringLiteral("certdesk-renews"), QStringLiteral("old")}};
        add(bought);
    }

    /// Bought in the console, by nobody's renewal.
    void order(int packageType)
    {
        core::Certificate bought;
        bought.packageType = packageType;
        bought.status = core::CertificateStatus::PaidInformationMissing;
        bought.isDv = packageType != 9;
        add(bought);
    }

    /// The CA's turn: signs what was submitted.
    void issueNewest()
    {
        Order &order = *orders[m_newest];
        sandbox::IssueRequest request;
        request.names = {order.certificate.domain};
        request.csrPem = signsAnotherKey ? QByteArray() : order.csrPem;
        request.notBefore = QDateTime::currentDateTimeUtc().addSecs(-60);
        request.notAfter = request.notBefore.addDays(190);
        request.keyAlgorithm = core::KeyAlgorithm::EcP256;
        auto issued = *m_authority.issue(request);
        order.leafPem = issued.leafPem;
        order.intermediatePem = issued.intermediatePem;
        if (!order.hasProvidersKey)
            order.keyPem = std::move(issued.keyPem);
        order.certificate.status = core::CertificateStatus::Issued;
    }

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &query,
                                                           QObject *) override
    {
        if (isOffline)
            return failed<core::CertificatePage>(core::Error::Kind::Unreachable);
        core::CertificatePage page;
        for (const auto &order : std::as_const(orders))
            if (matches(order->certificate, query))
                page.certificates.append(shown(order->certificate));
        page.totalCount = static_cast<int>(page.certificates.size());
        return core::readyTask(core::Result<core::CertificatePage>(page));
    }

    core::Task<core::CertificateDetail> describeCertificate(const core::CertificateId &id,
                                                            QObject *) override
    {
        ++detailCalls;
        if (isOffline)
            return failed<core::CertificateDetail>(core::Error::Kind::Unreachable);
        core::CertificateDetail detail;
        detail.certificate = shown(orders[id]->certificate);
        if (!hidesSubmitted) {
            detail.csrPem = orders[id]->csrPem;
            detail.submitted = orders[id]->submitted;
        }
        if (!submittedElsewhere.isEmpty())
            detail.csrPem = submittedElsewhere;
        if (detail.certificate.status == core::CertificateStatus::UnderReview
            || detail.certificate.status == core::CertificateStatus::Reissuing)
            detail.records = {{core::ValidationRecord::Kind::Txt,
                               detail.certificate.domain,
                               QStringLiteral("_dnsauth"),
                               QStringLiteral("_dnsauth.") + detail.certificate.domain,
                               QStringLiteral("value"),
                               {}}};
        return core::readyTask(core::Result<core::CertificateDetail>(detail));
    }

    core::Task<QList<core::Deal>> describeDeals(const QDateTime &, QObject *) override
    {
        core::Deal deal;
        deal.id = core::DealId(QStringLiteral("deal-1"));
        deal.status = dealStatus;
        deal.totalCents = 12300;
        return core::readyTask(core::Result<QList<core::Deal>>(QList{deal}));
    }

    core::Task<QByteArray> downloadCertificate(const core::CertificateId &id, QObject *) override
    {
        const Order &order = *orders[id];
        sandbox::DownloadContent content;
        content.domain = order.certificate.domain;
        content.leafPem = order.leafPem;
        content.intermediatePem = order.intermediatePem;
        if (order.csrPem.isEmpty() || order.hasProvidersKey)
            content.keyPem = core::Secret(order.keyPem.bytes());
        return core::readyTask(sandbox::downloadZip(content));
    }

    core::Task<core::Purchase> createCertificate(const core::PurchaseOrder &order,
                                                 QObject *) override
    {
        ++purchaseCalls;
        if (beforePurchase)
            std::exchange(beforePurchase, nullptr)();
        if (purchaseFault == Fault::Refused)
            return failed<core::Purchase>(core::Error::Kind::Rejected);
        if (purchaseFault == Fault::LostBefore)
            return failed<core::Purchase>(core::Error::Kind::NoAnswer);
        ++charges;
        core::Certificate bought = orders[order.renews]->certificate;
        bought.renewedBy = {};
        bought.status = core::CertificateStatus::PaidInformationMissing;
        bought.tags = {{QStringLiteral("certdesk-intent"), order.intent.value()},
                       {QStringLiteral("certdesk-renews"), order.renews.value()}};
        add(bought);
        if (leavesUnpaid)
            dealStatus = core::DealStatus::Unpaid;
        if (purchaseFault == Fault::LostAfter)
            return failed<core::Purchase>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<core::Purchase>(
            core::Purchase{{m_newest}, {core::DealId(QStringLiteral("deal-1"))}, {}}));
    }

    core::Task<std::optional<core::BenefitPackage>> describePackage(const QString &,
                                                                    QObject *) override
    {
        if (beforePackage)
            std::exchange(beforePackage, nullptr)();
        if (isOffline)
            return failed<std::optional<core::BenefitPackage>>(core::Error::Kind::Unreachable);
        return core::readyTask(core::Result<std::optional<core::BenefitPackage>>(package));
    }

    core::Task<core::CertificateId> createByPackage(const core::PointsOrder &order,
                                                    QObject *) override
    {
        ++purchaseCalls;
        lastPointsOrder = order;
        if (purchaseFault == Fault::Refused)
            return failed<core::CertificateId>(core::Error::Kind::Rejected);
        if (purchaseFault == Fault::LostBefore)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        --package->left;
        core::Certificate renewal = orders[order.renews]->certificate;
        renewal.status = core::CertificateStatus::UnderReview;
        renewal.renewsCertificate = order.renews;
        renewal.tags = {{QStringLiteral("certdesk-intent"), order.intent.value()},
                        {QStringLiteral("certdesk-renews"), order.renews.value()}};
        if (takesPointsOnly)
            renewal.status = core::CertificateStatus::PaidInformationMissing;
        add(renewal);
        if (!takesPointsOnly)
            orders[m_newest]->csrPem = order.csrPem;
        orders[order.renews]->certificate.renewedBy = m_newest;
        if (purchaseFault == Fault::LostAfter)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<core::CertificateId>(m_newest));
    }

    core::Task<void> payDeals(const QList<core::DealId> &, QObject *) override
    {
        ++paymentCalls;
        if (paymentFault == Fault::Refused)
            return failed<void>(core::Error::Kind::Rejected);
        if (paymentFault != Fault::LostBefore)
            dealStatus = core::DealStatus::Delivered;
        if (paymentFault != Fault::None)
            return failed<void>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<void>());
    }

    core::Task<core::CertificateId> applyCertificate(const core::FreeApplication &application,
                                                     QObject *) override
    {
        ++purchaseCalls;
        core::Certificate applied;
        if (application.renews.isEmpty())
            applied.packageType = 83;
        else
            applied = orders[application.renews]->certificate;
        applied.isDv = true;
        applied.domain = application.domain;
        applied.status = core::CertificateStatus::UnderReview;
        applied.renewsCertificate = application.renews;
        if (purchaseFault == Fault::LostBefore)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        add(applied);
        if (purchaseFault == Fault::LostAfter)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<core::CertificateId>(m_newest));
    }

    core::Task<core::CertificateId> replaceCertificate(const core::Reissue &reissue,
                                                       QObject *) override
    {
        ++reissueCalls;
        lastReissue = reissue;
        Order &old = *orders[reissue.certificate];
        if (reissueFault == Fault::LostBefore)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        if (reissueFault == Fault::Refused || !old.certificate.replacedBy.isEmpty())
            return failed<core::CertificateId>(core::Error::Kind::Rejected);
        core::Certificate made = old.certificate;
        made.status = core::CertificateStatus::Reissuing;
        made.replaces = reissue.certificate;
        add(made);
        takeKey(old, reissue);
        old.certificate.replacedBy = m_newest;
        if (reissueFault == Fault::LostAfter)
            return failed<core::CertificateId>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<core::CertificateId>(m_newest));
    }

    core::Task<QList<core::Company>> describeCompanies(QObject *) override
    {
        return core::readyTask(core::Result<QList<core::Company>>(companies));
    }

    core::Task<QList<core::Manager>> describeManagers(qint64, QObject *) override
    {
        return core::readyTask(core::Result<QList<core::Manager>>(managers));
    }

    core::Task<void> submitInformation(const core::OrderInformation &sent, QObject *) override
    {
        ++informationCalls;
        information += sent;
        const Fault fault = std::exchange(informationFault, Fault::None);
        if (fault == Fault::Refused)
            return core::failedTask<void>(core::fail(core::Error::Kind::Rejected, {},
                                                     QStringLiteral("FailedOperation.InvalidParam"))
                                              .value());
        if (fault != Fault::LostBefore) {
            orders[sent.certificate]->csrPem = sent.csrPem;
            orders[sent.certificate]->certificate.domain = sent.commonName;
            if (sent.profile)
                save(*sent.profile, *orders[sent.certificate]);
        }
        if (fault != Fault::None)
            return failed<void>(core::Error::Kind::NoAnswer);
        return core::readyTask(core::Result<void>());
    }

    core::Task<core::OrderSubmission> submitOrder(const core::CertificateId &id, const QString &,
                                                  QObject *) override
    {
        orders[id]->certificate.status = needsLetter ? core::CertificateStatus::LetterMissing
                                                     : core::CertificateStatus::UnderReview;
        return core::readyTask(core::Result<core::OrderSubmission>(core::OrderSubmission{}));
    }

    core::Task<void> uploadConfirmLetter(const core::CertificateId &id, const QByteArray &,
                                         QObject *) override
    {
        orders[id]->certificate.status = core::CertificateStatus::UnderReview;
        orders[id]->certificate.statusMessage = QStringLiteral("PRE-REVIEWING");
        return core::readyTask(core::Result<void>());
    }

private:
    void takeKey(const Order &old, const core::Reissue &reissue)
    {
        Order &made = *orders[m_newest];
        made.csrPem = reissue.key == core::Reissue::Key::Original ? old.csrPem : reissue.csrPem;
        if (reissue.key != core::Reissue::Key::Original || !made.csrPem.isEmpty())
            return;
        made.hasProvidersKey = true;
        made.keyPem = core::Secret(old.keyPem.bytes());
        made.csrPem =
            core::createRequest(*core::PrivateKey::fromPem(made.keyPem), {made.certificate.domain})
                ->pem;
    }

    template <typename T>
    static core::Task<T> failed(core::Error::Kind kind)
    {
        return core::failedTask<T>(core::fail(kind).value());
    }

    core::Certificate shown(core::Certificate certificate) const
    {
        if (hidesTags)
            certificate.tags.clear();
        return certificate;
    }

    bool matches(const core::Certificate &certificate, const core::CertificateQuery &query) const
    {
        const bool hasTags = hidesTags || std::ranges::all_of(query.tags, [&](const auto &tag) {
                                 return certificate.tags.contains(tag);
                             });
        return hasTags && (query.ids.isEmpty() || query.ids.contains(certificate.id));
    }

    void add(core::Certificate certificate)
    {
        m_newest = core::CertificateId(QStringLiteral("new-%1").arg(orders.size()));
        certificate.id = m_newest;
        certificate.insertedAt = QDateTime::currentDateTimeUtc();
        Order order;
        order.certificate = certificate;
        orders[m_newest] = std::make_shared<Order>(std::move(order));
    }

    void save(const core::NewProfile &profile, Order &order)
    {
        using enum core::ProfileField;
        order.submitted = profile;
        if (profile.hasOrganisation)
            companies += {companies.size() + 1,
                          profile.value(OrganisationName),
                          profile.value(Country),
                          profile.value(Province),
                          profile.value(City),
                          profile.value(Address),
                          profile.value(PhoneArea) + u'-' + profile.value(PhoneNumber)};
        managers +=
            {managers.size() + 1,          QStringLiteral("audit"),   profile.value(AdminFirstName),
             profile.value(AdminLastName), profile.value(AdminTitle), profile.value(AdminPhone),
             profile.value(AdminEmail)};
    }

    const sandbox::Authority &m_authority;
    core::CertificateId m_newest;
};
