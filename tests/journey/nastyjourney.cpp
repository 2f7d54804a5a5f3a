#include "tests/journey/nastyjourney.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;

namespace {

constexpr auto stepInterval = 50ms;
constexpr auto pollInterval = 100ms;
constexpr qint64 longest = 150'000; // ms, under sanitizers on a slow machine

QStringList sandboxOptions(quint32 seed)
{
    QStringList options{u"--speed"_s,          u"100000"_s,        u"--nasty"_s,
                        QString::number(seed), u"--nasty-delay"_s, u"40"_s};
    if (seed % 2 == 1)
        options.append(u"--unpaid-deals"_s);
    return options;
}

} // namespace

NastyJourney::NastyJourney(quint32 seed, const QString &authority, const QByteArray &letter)
    : m_seed(seed)
    , m_authority(authority)
    , m_journey(m_keychain, sandboxOptions(seed))
    , m_dv(m_journey, u"shop.harbor-bakery.test"_s, letter)
    , m_ov(m_journey, u"www.riverside-cycles.test"_s, letter)
{
    connect(&m_steps, &QTimer::timeout, this, &NastyJourney::step);
}

void NastyJourney::start()
{
    const QString ca = m_journey.sandboxFolder() + u"/ca/"_s;
    QDir().mkpath(ca);
    for (const QString &name : QDir(m_authority).entryList(QDir::Files))
        QFile::copy(m_authority + u'/' + name, ca + name);
    m_time.start();
    m_journey.open();
    m_steps.start(stepInterval);
}

void NastyJourney::step()
{
    if (m_time.elapsed() > longest) {
        finish(u"not through in time: "_s + whereItStands());
        return;
    }
    for (const QString &failure : {m_journey.failure(), m_dv.failure(), m_ov.failure()}) {
        if (!failure.isEmpty()) {
            finish(failure);
            return;
        }
    }
    if (!m_journey.isOpen())
        return;
    m_journey.session().renewals().setPollInterval(pollInterval);
    if (!m_wasRestarted && m_dv.state() == RenewalState::AwaitingValidation) {
        restart();
        return;
    }
    m_dv.act();
    m_ov.act();
    if (m_dv.isThrough() && m_ov.isThrough()) {
        m_steps.stop();
        m_unchecked = {m_dv.renewal(), m_ov.renewal()};
        checkFiles();
    }
}

void NastyJourney::restart()
{
    m_wasRestarted = true;
    m_journey.close(); // the computer is switched off
    m_journey.open();
}

void NastyJourney::finish(const QString &failure)
{
    m_steps.stop();
    m_journey.close();
    emit finished(failure);
}

QString NastyJourney::whereItStands()
{
    if (!m_journey.isOpen())
        return u"not open"_s;
    QStringList lines;
    for (RenewingPerson *person : {&m_dv, &m_ov}) {
        QString line = QString::number(static_cast<int>(person->state()));
        if (!person->renewal().isEmpty()) {
            if (const auto problem = m_journey.renewal(person->renewal()).problem)
                line += u" %1 %2 %3"_s.arg(problem->code, problem->message, problem->detail);
        }
        lines.append(line);
    }
    return lines.join(u" | "_s);
}

// The provider may refuse a download as it may refuse anything; the person tries again.
void NastyJourney::checkFiles()
{
    if (m_unchecked.isEmpty()) {
        fetchLedger();
        return;
    }
    const CertificateId id = m_journey.renewal(m_unchecked.first()).newCertificate;
    whenDone(m_journey.session().material(id, this), this,
             [this](const Result<ServerMaterial> &material) {
                 if (material) {
                     if (const QString wrong = m_journey.checkFiles(*material); !wrong.isEmpty()) {
                         finish(wrong);
                         return;
                     }
                     m_unchecked.removeFirst();
                 } else if (m_time.elapsed() > longest) {
                     finish(u"no download: "_s + material.error().code);
                     return;
                 }
                 QTimer::singleShot(stepInterval, this, &NastyJourney::checkFiles);
             });
}

void NastyJourney::fetchLedger()
{
    QUrl url = m_journey.session().account().consoleOverride;
    url.setPath(url.path() + u"/ledger"_s);
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        audit(QJsonDocument::fromJson(reply->readAll()).object());
    });
}

void NastyJourney::audit(const QJsonObject &ledger)
{
    for (const QJsonValue request : ledger["requests"_L1].toArray()) {
        if (request["code"_L1].toString().contains("LimitExceeded"_L1))
            ++m_refusals;
    }
    QString wrong = auditCharges(ledger);
    if (wrong.isEmpty())
        wrong = auditCsrs(ledger);
    if (wrong.isEmpty())
        recoverKeys(ledger);
    else
        finish(wrong);
}

QString NastyJourney::auditCharges(const QJsonObject &ledger) const
{
    const QJsonArray charges = ledger["charges"_L1].toArray();
    if (charges.size() != 2)
        return u"%1 charges for two renewals"_s.arg(charges.size());
    if (charges[0]["deal"_L1] == charges[1]["deal"_L1])
        return u"one order was charged twice"_s;
    return {};
}

QString NastyJourney::auditCsrs(const QJsonObject &ledger)
{
    for (RenewingPerson *person : {&m_dv, &m_ov}) {
        const Renewal &renewal = m_journey.renewal(person->renewal());
        const QString spki = QString::fromLatin1(renewal.spkiSha256.toHex());
        const QJsonArray csrs = ledger["csrs"_L1].toArray();
        const bool isThere = std::ranges::any_of(csrs, [&](const QJsonValue &csr) {
            return csr["certificate"_L1].toString() == renewal.newCertificate.value()
                && csr["spkiSha256"_L1].toString() == spki;
        });
        if (!isThere)
            return u"the provider has another CSR than the journal"_s;
    }
    return {};
}

// Every CSR that ever reached the provider, also of a try that came to nothing.
void NastyJourney::recoverKeys(const QJsonObject &ledger)
{
    const auto records = m_journey.keys().all(m_journey.session().account().id);
    const QJsonArray csrs = ledger["csrs"_L1].toArray();
    m_keysToRecover = static_cast<int>(csrs.size());
    for (const QJsonValue csr : csrs) {
        const QByteArray spki = QByteArray::fromHex(csr["spkiSha256"_L1].toString().toLatin1());
        const auto record = std::ranges::find(*records, spki, &KeyRecord::spkiSha256);
        if (record == records->end()) {
            finish(u"a CSR whose key is not in the index"_s);
            return;
        }
        whenDone(m_vault.load(record->id, this), this,
                 [this, spki](const Result<SharedPrivateKey> &key) {
                     const bool isRecovered =
                         key && *key && (*key)->spkiSha256().value_or(QByteArray()) == spki;
                     if (!isRecovered)
                         finish(u"a CSR whose key is not in the keychain"_s);
                     else if (--m_keysToRecover == 0)
                         finish({});
                 });
    }
}
