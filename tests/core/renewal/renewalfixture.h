#pragma once

#include "core/base/timerscheduler.h"
#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalservice.h"
#include "core/store/profilestore.h"
#include "core/vault/keyvault.h"
#include "tests/support/ledgerprovider.h"
#include "tests/support/memorysecretstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>

/// A renewal service on a journal of its own, with a keychain in memory and a provider that keeps a
/// ledger. Certificates are real.
class RenewalFixture
{
protected:
    inline static const core::AccountId account{QStringLiteral("account")};
    inline static const core::PurchaseConsent consent{true, std::nullopt};

    static core::Certificate oldCertificate(int packageType)
    {
        core::Certificate old;
        old.id = core::CertificateId(QStringLiteral("old"));
        old.domain = QStringLiteral("shop.example.com");
        old.packageType = packageType;
        old.status = core::CertificateStatus::Issued;
        old.isDv = packageType != 9;
        old.notAfter = QDateTime::currentDateTimeUtc().addDays(12);
        return old;
    }

    void begin(int packageType)
    {
        m_service.reset();
        m_store.reset();
        m_keychain = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_provider = std::make_unique<LedgerProvider>(oldCertificate(packageType), m_authority);
        m_store = *core::ProfileStore::open(m_folder->path());
        restart();
    }

    void restart()
    {
        m_service = std::make_unique<core::RenewalService>(account, collaborators());
        m_service->setPollInterval(std::chrono::milliseconds(10));
        QVERIFY(m_service->resume());
    }

    core::RenewalService::Collaborators collaborators()
    {
        return {*m_provider,         m_vault,          m_store->keys(),
                m_store->renewals(), core::systemTime, m_scheduler};
    }

    core::RenewalPlan plan(core::RenewalWay way,
                           core::KeySource source = core::KeySource::Create) const
    {
        core::RenewalPlan result;
        result.certificate =
            m_provider->orders[core::CertificateId(QStringLiteral("old"))]->certificate;
        result.way = way;
        result.keySource = source;
        result.contactEmail = QStringLiteral("admin@example.com");
        return result;
    }

    core::RenewalId prepared(core::RenewalWay way, core::KeySource source = core::KeySource::Create)
    {
        const auto id = m_service->prepare(plan(way, source));
        if (!id || !QTest::qWaitFor([&] {
                return state(*id) == core::RenewalState::KeyReady && !m_service->isBusy(*id);
            }))
            qFatal("could not be prepared");
        return *id;
    }

    core::RenewalState state(const core::RenewalId &id) const { return m_service->find(id)->state; }
    QString problemCode(const core::RenewalId &id) const
    {
        const auto &problem = m_service->find(id)->problem;
        return problem ? problem->code : QString();
    }

    core::TimerScheduler m_scheduler;
    QTemporaryDir m_authorityFolder;
    sandbox::Authority m_authority{*sandbox::Authority::open(m_authorityFolder.path())};
    MemorySecretStore m_keychain;
    core::KeyVault m_vault{m_keychain};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::ProfileStore> m_store;
    std::unique_ptr<LedgerProvider> m_provider;
    std::unique_ptr<core::RenewalService> m_service;
};
