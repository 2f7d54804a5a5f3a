#include "core/renewal/keypreparation.h"

#include "core/crypto/certificaterequest.h"
#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"
#include "core/store/keyindex.h"
#include "core/vault/keyvault.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Error problem(Error::Kind kind, const QString &code, const QString &detail = {})
{
    return fail(kind, detail, code).value();
}

} // namespace

void KeyPreparation::run()
{
    if (!m_context.renewal().csrPem.isEmpty()) {
        finish(); // made before the last stop: a CSR is never made twice
        return;
    }
    switch (m_context.renewal().plan.keySource) {
    case KeySource::Create:
        createKey();
        break;
    case KeySource::Paste:
        takePastedRequest();
        break;
    case KeySource::Provider:
        finish();
        break;
    case KeySource::Original:
        takeOriginalKey();
        break;
    }
}

// Where the certificate's key is here, it has to be good before anything is asked for.
void KeyPreparation::takeOriginalKey()
{
    const auto records = m_context.keys().all(m_context.renewal().plan.account);
    if (!records) {
        m_context.stop(records.error());
        return;
    }
    const auto record = std::ranges::find(*records, m_context.renewal().plan.certificate.id,
                                          &KeyRecord::certificate);
    if (record == records->end()) {
        finish();
    } else if (m_context.renewal().key == record->id
               || m_context.moveTo(RenewalState::Planned, [&](Renewal &renewal) {
                      renewal.key = record->id;
                      renewal.spkiSha256 = record->spkiSha256;
                  })) {
        proveKey([this] { finish(); });
    }
}

void KeyPreparation::createKey()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.vault().create(m_context.renewal().plan.algorithm, owner);
        },
        [this](const Result<StoredKey> &stored) {
            if (!stored) {
                m_context.stop(stored.error());
                return;
            }
            const KeyRecord record{stored->id,
                                   m_context.renewal().plan.account,
                                   stored->spkiSha256,
                                   {},
                                   m_context.now()};
            if (const auto indexed = m_context.keys().add(record); !indexed)
                m_context.stop(indexed.error());
            else
                requestFor(*stored);
        });
}

void KeyPreparation::requestFor(const StoredKey &stored)
{
    m_context.ask(
        [&](QObject *owner) { return m_context.vault().load(stored.id, owner); },
        [this, stored](const Result<SharedPrivateKey> &key) {
            if (!key || !*key) {
                m_context.stop(key ? problem(Error::Kind::KeychainFailed, u"renewal/key-missing"_s)
                                   : key.error());
                return;
            }
            const auto request =
                createRequest(**key, requestedNames(m_context.renewal().plan.certificate));
            if (!request) {
                m_context.stop(request.error());
            } else if (request->spkiSha256 != stored.spkiSha256) {
                m_context.stop(problem(Error::Kind::KeychainFailed, u"renewal/key-differs"_s));
            } else if (m_context.moveTo(RenewalState::Planned, [&](Renewal &renewal) {
                           renewal.key = stored.id;
                           renewal.spkiSha256 = stored.spkiSha256;
                           renewal.csrPem = request->pem;
                       })) {
                finish();
            }
        });
}

void KeyPreparation::takePastedRequest()
{
    const RenewalPlan &plan = m_context.renewal().plan;
    const auto request = readRequest(plan.pastedCsr);
    const auto fits = request.and_then([&](const CertificateRequest &read) {
        return checkNames(read, requestedNames(plan.certificate));
    });
    if (!fits) {
        m_context.stop(fits.error());
        return;
    }
    if (m_context.moveTo(RenewalState::Planned, [&](Renewal &renewal) {
            renewal.spkiSha256 = request->spkiSha256;
            renewal.csrPem = request->pem;
        }))
        finish();
}

void KeyPreparation::finish()
{
    if (!makesAnotherOrder(m_context.renewal().plan.way)) {
        if (m_context.moveTo(RenewalState::KeyReady))
            m_context.clearProblem();
        return;
    }
    // Another administrator, another computer or the console may have been faster.
    m_look.look([this](const QList<FoundPurchase> &found, const ProviderView &) {
        if (hasCertain(found)) {
            takeFound(found);
            return;
        }
        // What only may be the renewal is shown, and buying another one is a decision.
        if (m_context.state() == RenewalState::Planned
            && !m_context.moveTo(RenewalState::KeyReady,
                                 [&](Renewal &renewal) { renewal.found = found; }))
            return; // moveTo() has noted the problem
        m_context.clearProblem();
    });
}

void KeyPreparation::checkAgain(std::function<void()> then)
{
    proveKey([this, then = std::move(then)] {
        if (!makesAnotherOrder(m_context.renewal().plan.way)) {
            then();
            return;
        }
        m_look.look([this, then](const QList<FoundPurchase> &found, const ProviderView &) {
            if (hasCertain(found) || !areKnown(found, m_context.renewal()))
                takeFound(found);
            else
                then();
        });
    });
}

void KeyPreparation::takeFound(const QList<FoundPurchase> &found)
{
    const FoundPurchase &first = found.first();
    QString code = u"renewal/maybe-bought"_s;
    if (isCertain(first.by))
        code = first.by == FoundBy::RenewalLink ? u"renewal/already-renewed"_s
                                                : u"renewal/already-bought"_s;
    m_context.stop(problem(Error::Kind::Rejected, code, first.certificate.value()),
                   [&](Renewal &renewal) { renewal.found = found; });
}

void KeyPreparation::proveKey(std::function<void()> then)
{
    // It is not ours, or there is none yet. One that was made here is never taken on trust.
    if (m_context.renewal().plan.keySource != KeySource::Create
        && m_context.renewal().key.isEmpty()) {
        then();
        return;
    }
    m_context.ask(
        [this](QObject *owner) { return m_context.vault().load(m_context.renewal().key, owner); },
        [this, then = std::move(then)](const Result<SharedPrivateKey> &key) {
            if (!key) {
                m_context.stop(key.error());
                return;
            }
            const auto spki = *key ? (*key)->spkiSha256() : Result<QByteArray>(QByteArray());
            if (!spki || *spki != m_context.renewal().spkiSha256)
                m_context.stop(problem(Error::Kind::KeychainFailed, u"renewal/key-missing"_s));
            else
                then();
        });
}

} // namespace core
