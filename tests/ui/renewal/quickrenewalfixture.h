#pragma once

#include "tests/support/scriptedrenewals.h"
#include "tests/ui/renewal/sampleday.h"
#include "ui/renewal/quickrenewalviewmodel.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using core::KeySource;
using core::RenewalState;
using core::RenewalWay;
using ui::QuickRenewalViewModel;
using Page = QuickRenewalViewModel::Page;

inline constexpr int geoTrustEvMulti = 61;
inline constexpr int trustAsiaDvWildcard = 12;
inline constexpr int freeDv = 83;
inline constexpr int unknownProduct = 9999;

inline core::Certificate certificateOf(int product)
{
    core::Certificate certificate;
    certificate.id = core::CertificateId(u"old1"_s);
    certificate.domain = u"shop.example.com"_s;
    certificate.furtherNames = {u"www.example.com"_s};
    certificate.packageType = product;
    certificate.productName = u"Some product"_s;
    certificate.isDv = product != geoTrustOv && product != geoTrustEvMulti;
    certificate.notAfter = now().addDays(12);
    return certificate;
}

inline core::Account account()
{
    core::Account account;
    account.id = core::AccountId(u"a1"_s);
    account.name = u"Example Ltd"_s;
    return account;
}

inline core::Company company(qint64 id)
{
    core::Company company;
    company.id = id;
    company.name = u"Company %1"_s.arg(id);
    return company;
}

inline core::Manager manager(qint64 id, const QString &status = u"ok"_s)
{
    core::Manager manager;
    manager.id = id;
    manager.firstName = u"Ada"_s;
    manager.status = status;
    manager.email = u"ada%1@example.com"_s.arg(id);
    return manager;
}

/// An account with one organisation and one administrator, and a Quick Renewal dialog's view model
/// on it.
class QuickRenewalFixture
{
protected:
    void begin()
    {
        m_renewals = std::make_unique<tests::ScriptedRenewals>();
        m_companies = QList{company(1)};
        m_managers = QList{manager(7)};
    }

    std::unique_ptr<tests::ScriptedRenewals> m_renewals;
    core::Result<QList<core::Company>> m_companies;
    core::Result<QList<core::Manager>> m_managers;

    /// Ready tasks deliver through the event loop.
    static void settle(const QuickRenewalViewModel &viewModel)
    {
        QTRY_VERIFY(viewModel.contacts().loading() != ui::RenewalContacts::Loading::Running);
    }

    std::unique_ptr<QuickRenewalViewModel> open(int product,
                                                ui::OrderTask task = ui::OrderTask::Renew)
    {
        QuickRenewalViewModel::Seams seams;
        seams.companies = [this](QObject *) { return core::readyTask(m_companies); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        auto viewModel = std::make_unique<QuickRenewalViewModel>(
            task, certificateOf(product), account(), *m_renewals, seams, now);
        settle(*viewModel);
        return viewModel;
    }

    core::RenewalId walkToCheck(QuickRenewalViewModel &viewModel)
    {
        while (viewModel.page() != Page::Check && viewModel.canGoOn())
            viewModel.goOn();
        return viewModel.renewal() ? viewModel.renewal()->id : core::RenewalId();
    }
};
