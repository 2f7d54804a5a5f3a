#include "tests/kill/victim.h"

#include "app/profile.h"
#include "core/base/timerscheduler.h"
#include "core/crypto/openssl.h"
#include "core/keychain/keychainstore.h"
#include "core/net/qthttptransport.h"
#include "core/provider/tencentprovider.h"
#include "core/renewal/renewalservice.h"
#include "core/vault/keyvault.h"
#include "tests/kill/dangerousparts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;

namespace killtest {

namespace {

// The sandbox works in milliseconds here, and so does the victim.
constexpr auto pollInterval = 5ms;

ApiClient::Options impatient()
{
    ApiClient::Options options;
    options.retryDelays = {20ms, 200ms, 1s};
    return options;
}

RenewalWay wayOf(Errand errand)
{
    switch (errand) {
    case Errand::Dv:
    case Errand::Ov:
        return RenewalWay::BuyAgain;
    case Errand::Free:
        return RenewalWay::Free;
    case Errand::Points:
        return RenewalWay::Points;
    case Errand::Apply:
        return RenewalWay::Apply;
    case Errand::Reissue:
        return RenewalWay::Reissue;
    }
    return RenewalWay::BuyAgain;
}

RenewalPlan planFor(Errand errand, const Certificate &old)
{
    RenewalPlan plan;
    plan.certificate = old;
    plan.way = wayOf(errand);
    const bool isFree = errand == Errand::Free || errand == Errand::Apply;
    plan.keySource = isFree ? KeySource::Provider : KeySource::Create;
    if (errand == Errand::Points)
        plan.package = pointsPackage;
    plan.contactEmail = u"admin@example.com"_s;
    if (!old.isDv) {
        plan.companyId = 1;
        plan.managerId = 1;
    }
    return plan;
}

/// CertDesk's parts as app::AccountSession puts them together, with a kill switch at each border.
class Victim : public QObject
{
public:
    Victim(const Account &account, SharedSecret secretKey, VictimOptions options,
           app::Profile &profile)
        : m_options(std::move(options))
        , m_account(account)
        , m_profile(profile)
        , m_switch(m_options.point, m_options.noteFile)
        , m_realProvider(account, m_transport, systemTime, impatient())
    {
        m_realProvider.setSecretKey(secretKey);
        m_service.setPollInterval(pollInterval);
    }

    void run()
    {
        if (m_options.errand == Errand::Apply) {
            renew(newApplication(m_options.certificate.value().section(u'/', 1)));
            return;
        }
        // Which certificate it is has been on the screen long before.
        CertificateQuery query;
        query.ids = {m_options.certificate};
        whenDone(m_realProvider.describeCertificates(query, this), this,
                 [this](const Result<CertificatePage> &page) {
                     if (page && page->certificates.size() == 1)
                         renew(page->certificates.first());
                     else
                         end({Outcome::Kind::Stuck, u"no such certificate"_s});
                 });
    }

private:
    void renew(const Certificate &certificate)
    {
        m_person = std::make_unique<Person>(
            m_service, m_materials, m_account, m_switch,
            Person::Wish{planFor(m_options.errand, certificate), m_options.letterFile,
                         m_options.exportFolder, m_profile.stagingNotes()});
        connect(m_person.get(), &Person::finished, this, &Victim::end);
        if (const auto resumed = m_service.resume(); resumed)
            m_person->begin();
        else
            end({Outcome::Kind::Stuck, u"the journal can't be read: "_s + resumed.error().detail});
    }

    static void end(const Outcome &outcome)
    {
        std::printf("%s\n", qPrintable(outcome.text));
        switch (outcome.kind) {
        case Outcome::Kind::Saved:
            return QCoreApplication::exit(Saved);
        case Outcome::Kind::Decision:
            return QCoreApplication::exit(Decision);
        case Outcome::Kind::Stuck:
            return QCoreApplication::exit(Stuck);
        }
    }

    VictimOptions m_options;
    Account m_account;
    app::Profile &m_profile;
    KillSwitch m_switch;
    QtHttpTransport m_transport;
    TencentProvider m_realProvider;
    KeychainStore m_realKeychain;
    DangerousProvider m_provider{m_realProvider, m_switch};
    DangerousSecretStore m_keychain{m_realKeychain, m_switch};
    DangerousJournal m_journal{m_profile.store().renewals(), m_switch};
    DangerousKeyIndex m_keys{m_profile.store().keys(), m_switch};
    KeyVault m_vault{m_keychain};
    TimerScheduler m_scheduler;
    RenewalService m_service{m_account.id,
                             {m_provider, m_vault, m_keys, m_journal, systemTime, m_scheduler}};
    MaterialLoader m_materials{m_account.id, m_provider, m_vault, m_keys};
    std::unique_ptr<Person> m_person;
};

std::pair<Account, SharedSecret> readAddress()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    const QJsonObject told = QJsonDocument::fromJson(input.readLine()).object();
    Account account;
    account.id = AccountId(u"sandbox"_s);
    account.secretId = told["secretId"_L1].toString();
    account.site = told["mainland"_L1].toBool() ? Site::Mainland : Site::International;
    account.apiOverride = QUrl(told["api"_L1].toString());
    account.consoleOverride = QUrl(told["console"_L1].toString());
    account.dnsOverride = told["dns"_L1].toString();
    const QByteArray key = told["secretKey"_L1].toString().toUtf8();
    return {account, std::make_shared<const Secret>(std::span(key.constData(), key.size()))};
}

} // namespace

QByteArray describe(const Account &account, const Secret &secretKey)
{
    const auto key = secretKey.bytes();
    const QJsonObject told{{u"secretId"_s, account.secretId},
                           {u"mainland"_s, account.site == Site::Mainland},
                           {u"api"_s, account.apiOverride.toString()},
                           {u"console"_s, account.consoleOverride.toString()},
                           {u"dns"_s, account.dnsOverride},
                           {u"secretKey"_s, QString::fromUtf8(key.data(), qsizetype(key.size()))}};
    return QJsonDocument(told).toJson(QJsonDocument::Compact) + '\n';
}

QStringList VictimOptions::toArguments() const
{
    QStringList arguments{
        u"--victim"_s,       u"--profile"_s, profile,       u"--exports"_s, exportFolder,
        u"--letter"_s,       letterFile,     u"--notes"_s,  noteFile,       u"--certificate"_s,
        certificate.value(), u"--errand"_s,  nameOf(errand)};
    if (point)
        arguments << u"--die"_s << point->toText();
    return arguments;
}

VictimOptions VictimOptions::fromArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const QString &name : {u"profile"_s, u"exports"_s, u"letter"_s, u"notes"_s,
                                u"certificate"_s, u"errand"_s, u"die"_s})
        parser.addOption({name, {}, u"VALUE"_s});
    parser.addOption({u"victim"_s, {}});
    parser.process(arguments);
    VictimOptions options;
    options.profile = parser.value(u"profile"_s);
    options.exportFolder = parser.value(u"exports"_s);
    options.letterFile = parser.value(u"letter"_s);
    options.noteFile = parser.value(u"notes"_s);
    options.certificate = CertificateId(parser.value(u"certificate"_s));
    options.errand = errandOf(parser.value(u"errand"_s)).value_or(Errand::Dv);
    options.point = KillPoint::fromText(parser.value(u"die"_s));
    return options;
}

int runVictim(int argc, char **argv)
{
    openssl::prepare();
    const QCoreApplication application(argc, argv);
    const VictimOptions options = VictimOptions::fromArguments(QCoreApplication::arguments());
    const auto [account, secretKey] = readAddress();
    auto profile = app::Profile::open(options.profile);
    if (!profile) {
        std::printf("no profile: %s %s\n", qPrintable(profile.error().code),
                    qPrintable(profile.error().detail));
        return Stuck;
    }
    Victim victim(account, secretKey, options, **profile);
    victim.run();
    return QCoreApplication::exec();
}

} // namespace killtest
