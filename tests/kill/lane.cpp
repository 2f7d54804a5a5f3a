#include "tests/kill/lane.h"

#include "tests/kill/audit.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace killtest {

namespace {

// A mainland account may have fifty free certificates: every sixth of these, and what renews them.
constexpr int mainlandCertificates = 132;
constexpr int internationalCertificates = 300;
// The sandbox's generated certificates go through six products.
constexpr int productsInTurn = 6;

/// An OV letter can't be uploaded on the mainland site; elsewhere few free certificates are
/// allowed, and no points are sold.
std::optional<Errand> errandFor(int index, bool isMainland)
{
    const bool isOddTurn = index / productsInTurn % 2 == 1;
    switch (index % productsInTurn) {
    case 0:
        return Errand::Dv;
    case 1:
        return isMainland ? std::nullopt : std::optional(Errand::Ov);
    case 3:
        if (!isMainland)
            return std::nullopt;
        return isOddTurn ? Errand::Apply : Errand::Free;
    case 5:
        return isMainland && isOddTurn ? Errand::Points : Errand::Dv;
    default:
        return std::nullopt; // the same steps once more
    }
}

/// The DV ones, which need no letter.
std::optional<Errand> reissueOf(int index)
{
    const int product = index % productsInTurn;
    return product == 0 || product == 5 ? std::optional(Errand::Reissue) : std::nullopt;
}

} // namespace

Lane::Lane(Options options, KillPlan &plan, SecretStore &keychain)
    : m_options(std::move(options))
    , m_plan(plan)
    , m_keychain(keychain)
{
    connect(&m_sandbox, &app::SandboxProcess::started, this, &Lane::enter);
    connect(&m_sandbox, &app::SandboxProcess::failed, this, [this](const QString &detail) {
        m_complaints << u"the sandbox: "_s + detail;
        emit finished();
    });
}

void Lane::start()
{
    QStringList options{u"--speed"_s,          u"10000000"_s,
                        u"--site"_s,           m_options.isMainland ? u"mainland"_s : u"intl"_s,
                        u"--balance"_s,        u"1000000"_s,
                        u"--certificates"_s,   QString::number(certificates()),
                        u"--generated-days"_s, m_options.reissues ? u"60"_s : u"20"_s};
    if (m_options.leavesDealsUnpaid)
        options << u"--unpaid-deals"_s;
    m_sandbox.start(m_options.folder.filePath(u"sandbox"_s), options);
}

void Lane::enter(const Account &account, const SharedSecret &secretKey)
{
    m_account = account;
    m_secretKey = secretKey;
    Auditor(m_account, m_secretKey, m_keychain).addZone(u"generated.test"_s);
    nextJourney();
}

int Lane::certificates() const
{
    return m_options.isMainland ? mainlandCertificates : internationalCertificates;
}

std::optional<Errand> Lane::errandOfNext() const
{
    return m_options.reissues ? reissueOf(m_nextCertificate)
                              : errandFor(m_nextCertificate, m_options.isMainland);
}

void Lane::nextJourney()
{
    while (!errandOfNext())
        ++m_nextCertificate;
    if (m_plan.isEnough() || m_nextCertificate >= certificates()) {
        audit();
        return;
    }
    JourneyRecord record;
    record.number = m_nextCertificate;
    record.folder = m_options.folder.filePath(u"journey-%1"_s.arg(m_nextCertificate));
    record.errand = *errandOfNext();
    record.old = record.errand == Errand::Apply
        ? newApplication(u"first-%1.generated.test"_s.arg(m_nextCertificate)).id
        : CertificateId(u"g%1"_s.arg(m_nextCertificate, 7, 10, QChar(u'0')));
    ++m_nextCertificate;
    m_journey = std::make_unique<Journey>(
        record, m_options.mostKills,
        Journey::Surroundings{m_options.program, m_options.letterFile,
                              describe(m_account, *m_secretKey), m_plan, m_options.killKeychain});
    connect(m_journey.get(), &Journey::finished, this, &Lane::closeJourney, Qt::QueuedConnection);
    m_journey->start();
}

void Lane::closeJourney()
{
    const JourneyRecord &record = m_journey->record();
    if (!record.complaint.isEmpty())
        m_complaints << u"%1, killed at [%2]: %3"_s.arg(record.folder, record.deaths.join(u"; "_s),
                                                        record.complaint);
    m_records << record;
    if (record.complaint.isEmpty() && !m_options.keepsFolders)
        QDir(record.folder).removeRecursively();
    nextJourney();
}

void Lane::audit()
{
    Auditor auditor(m_account, m_secretKey, m_keychain);
    m_complaints += auditor.audit(m_records);
    m_charges = auditor.charges();
    m_csrs = auditor.requestsToSign();
    emit finished();
}

} // namespace killtest
