#include "tests/journey/journey.h"

#include "core/serverfiles/serverfiles.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray runOpenssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

Journey::Journey(SecretStore &keychain, QStringList sandboxOptions)
    : m_keychain(keychain)
    , m_sandboxOptions(std::move(sandboxOptions))
{
}

void Journey::open()
{
    m_sandbox = std::make_unique<app::SandboxProcess>();
    connect(m_sandbox.get(), &app::SandboxProcess::started, this, &Journey::openSession);
    connect(m_sandbox.get(), &app::SandboxProcess::failed, this,
            [this](const QString &detail) { m_failure = u"the sandbox ended: "_s + detail; });
    m_sandbox->start(sandboxFolder(), m_sandboxOptions);
}

void Journey::openSession(const Account &account, const SharedSecret &key)
{
    m_demoKey = QString::fromUtf8(key->bytes().data(), static_cast<qsizetype>(key->bytes().size()));
    auto profile = app::Profile::open(m_folder.filePath(u"profile"_s));
    if (!profile) {
        m_failure = u"the profile can't be opened: "_s + profile.error().detail;
        return;
    }
    m_profile = *std::move(profile);
    m_escrow = std::make_unique<Escrow>(m_keychain, m_profile->keysFolder());
    m_session = std::make_unique<app::AccountSession>(account, *m_profile, m_keychain,
                                                      m_escrow->keys, systemTime);
    connect(
        &m_session->certificates(), &CertificateList::refreshingChanged, this,
        [this](bool isRefreshing) {
            if (!isRefreshing && m_session && !isOpen()) // it may be closed meanwhile
                m_session->certificates().refresh();
        },
        Qt::QueuedConnection);
    m_session->connectWith(key);
}

void Journey::close()
{
    m_session.reset();
    m_escrow.reset();
    m_profile.reset();
    m_sandbox.reset();
}

Certificate Journey::expiring(const QString &domain)
{
    const auto &all = m_session->certificates().certificates();
    const auto found = std::ranges::find_if(all, [&](const Certificate &certificate) {
        return certificate.domain == domain && certificate.expiring;
    });
    if (found == all.end())
        qFatal("not in the demo account: %s", qPrintable(domain));
    return *found;
}

RenewalPlan Journey::planFor(const Certificate &old)
{
    RenewalPlan plan;
    plan.certificate = old;
    const bool isFree = old.packageType == 83;
    plan.way = isFree ? RenewalWay::Free : RenewalWay::BuyAgain;
    plan.keySource = isFree ? KeySource::Provider : KeySource::Create;
    plan.contactEmail = u"admin@example.com"_s;
    if (!old.isDv) {
        plan.companyId = 1;
        plan.managerId = 1;
    }
    return plan;
}

const Renewal &Journey::renewal(const RenewalId &id)
{
    return *m_session->renewals().find(id);
}

QString Journey::checkFiles(const ServerMaterial &material) const
{
    if (!material.key)
        return u"no key"_s;
    const auto files = writePemPair(folder(), u"check"_s, material.chain, *material.key);
    if (!files)
        return u"not written: "_s + files.error().code;
    const QByteArray fromKey = runOpenssl({u"pkey"_s, u"-pubout"_s, u"-in"_s, files->at(1)});
    const QByteArray fromLeaf =
        runOpenssl({u"x509"_s, u"-pubkey"_s, u"-noout"_s, u"-in"_s, files->at(0)});
    for (const QString &path : *files)
        QFile::remove(path);
    const bool fits = fromKey.startsWith("-----BEGIN PUBLIC KEY") && fromKey == fromLeaf;
    return fits ? QString() : u"key and certificate do not belong together"_s;
}
