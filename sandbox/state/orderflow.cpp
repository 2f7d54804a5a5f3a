#include "sandbox/state/orderflow.h"

#include "sandbox/state/issuing.h"
#include "sandbox/state/renewing.h"
#include "sandbox/state/revocation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

std::chrono::seconds reviewTime(const CertificateRecord &record, const QString &reviewStage)
{
    const auto item = findItem(record.productId);
    const bool isEv = item && item->product.level == core::ValidationLevel::Ev;
    // facts.md 2.2: OV three to five, EV five to seven business days in all.
    const bool isLong = isEv && reviewStage != stage::preReview;
    return usual::reviewDay * (isLong ? 2 : 1);
}

void enter(const Provider &provider, CertificateRecord &record, const QString &reviewStage)
{
    record.statusMsg = reviewStage;
    record.due = provider.clock.afterWork(reviewTime(record, reviewStage));
}

bool isSelfProving(const CertificateRecord &record)
{
    return record.verifyType == "DNS_AUTO"_L1;
}

// DNS_AUTO: the provider writes the records into the account's own zone.
void publishRecords(Provider &provider, const CertificateRecord &record)
{
    for (const core::ValidationRecord &each : record.records) {
        ZoneRecord entry;
        entry.name = each.relativeName;
        entry.type =
            each.kind == core::ValidationRecord::Kind::Txt ? RecordType::Txt : RecordType::Cname;
        entry.value = each.value;
        entry.updatedAt = provider.clock.now();
        // One that is there already serves as well.
        (void)provider.zones.addRecord(each.domain, entry);
    }
}

// facts.md 4.8: words that make the CA look twice; a free certificate gets no second look.
bool failsSecurityReview(const CertificateRecord &record, const CatalogueItem &item)
{
    static const QSet<QString> words{u"bank"_s,  u"pay"_s,    u"test"_s, u"example"_s, u"live"_s,
                                     u"apple"_s, u"google"_s, u"visa"_s, u"free"_s,    u"hp"_s};
    const auto holdsWord = [](const QString &name) {
        const QStringList labels = name.section(u'.', 0, -2).split(u'.');
        return std::any_of(labels.begin(), labels.end(),
                           [](const QString &label) { return words.contains(label); });
    };
    return item.product.isFree && std::any_of(record.names.begin(), record.names.end(), holdsWord);
}

void issueOrReject(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (item && failsSecurityReview(record, *item))
        rejectOrder(provider, record, Rejection::DomainSecurity);
    else if (!issueCertificate(provider, record))
        rejectOrder(provider, record, Rejection::Material);
}

bool advanceDomainCheck(Provider &provider, CertificateRecord &record)
{
    const QDateTime now = provider.clock.now();
    if (record.deadline.isValid() && now > record.deadline) {
        if (record.isBeingRevoked())
            failRevocation(record);
        else
            rejectOrder(provider, record, Rejection::ValidationTimeout);
        return false;
    }
    // Fast as the sandbox may be, a scan a second is enough.
    const auto interval =
        std::max(provider.clock.workTime(usual::scanInterval), std::chrono::milliseconds(1000));
    record.due = now.addMSecs(interval.count());
    return true;
}

bool advanceReview(Provider &provider, CertificateRecord &record)
{
    if (record.statusMsg == stage::domainCheck)
        return advanceDomainCheck(provider, record);
    const auto item = findItem(record.productId);
    if (record.statusMsg == stage::preReview) {
        if (item && item->needsLetter)
            enter(provider, record, stage::legalReview);
        else
            beginDomainCheck(provider, record);
    } else if (record.statusMsg == stage::legalReview) {
        enter(provider, record, stage::caReview);
    } else {
        issueOrReject(provider, record);
    }
    return false;
}

} // namespace

void submitOrder(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    record.statusMsg.clear();
    record.reviewerMsg.clear();
    if (!item || item->isDv()) {
        beginDomainCheck(provider, record);
    } else if (item->needsLetter) {
        record.status = CertificateStatus::LetterMissing;
        record.due = {};
    } else {
        beginReview(provider, record);
    }
}

void beginReview(const Provider &provider, CertificateRecord &record)
{
    record.status = CertificateStatus::UnderReview;
    enter(provider, record, stage::preReview);
}

void beginDomainCheck(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item)
        return;
    if (record.replacedFor.isEmpty())
        record.status = isSelfProving(record) ? CertificateStatus::DnsRecordAdded
                                              : CertificateStatus::UnderReview;
    askForProof(provider, record);
    record.deadline = record.inserted.addDays(validationDays);
    if (record.deadline < provider.clock.now().addDays(1))
        record.deadline = provider.clock.now().addDays(validationDays);
}

void askForProof(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item)
        return;
    record.statusMsg = stage::domainCheck;
    record.records = makeValidationRecords(
        record, *item, [&provider](const QString &name) { return zoneNameOf(provider, name); });
    if (isSelfProving(record))
        publishRecords(provider, record);
    record.due = provider.clock.afterWork(usual::scanInterval);
}

void passDomainCheck(Provider &provider, CertificateRecord &record)
{
    if (record.isBeingRevoked()) {
        finishRevocation(provider, record);
        return;
    }
    const auto item = findItem(record.productId);
    record.validated = provider.clock.now();
    provider.operations.note(
        {record.id, u"domainValidationPassed"_s, Actor::Provider, provider.clock.now()});
    if (item && !item->isDv())
        enter(provider, record, stage::caReview);
    else
        awaitIssue(provider, record);
}

void awaitIssue(const Provider &provider, CertificateRecord &record)
{
    record.statusMsg = stage::waitIssue;
    record.due = provider.clock.afterWork(usual::issueWait);
}

QString rejectionText(Rejection kind)
{
    switch (kind) {
    case Rejection::OrderReview:
        return u"The order did not pass the review."_s;
    case Rejection::DomainSecurity:
        return u"The CA's review failed: the domain did not pass the security review."_s;
    case Rejection::ValidationTimeout:
        return u"Domain validation timed out, the order was closed. Please apply again."_s;
    case Rejection::Material:
        return u"The CA rejected the material and will call the contact. It can be changed and "
               "submitted again."_s;
    }
    return {};
}

void rejectOrder(Provider &provider, CertificateRecord &record, const QString &text)
{
    record.status = CertificateStatus::ReviewFailed;
    record.statusMsg = text;
    record.due = {};
    if (auto original = provider.certificates.find(record.replacedFor)) {
        original->replacedBy.clear();
        provider.certificates.save(*original);
    }
}

void rejectOrder(Provider &provider, CertificateRecord &record, Rejection kind)
{
    record.isClosed = kind == Rejection::ValidationTimeout;
    rejectOrder(provider, record, rejectionText(kind));
}

void cancelOrder(const Provider &provider, CertificateRecord &record)
{
    record.status = CertificateStatus::Cancelling;
    record.statusMsg.clear();
    record.due = provider.clock.afterWork(usual::cancelling);
}

bool advance(Provider &provider, CertificateRecord &record)
{
    record.due = {};
    switch (record.status) {
    case CertificateStatus::Issued:
        advanceIssued(provider, record);
        return false;
    case CertificateStatus::RevocationLetterMissing:
        record.status = CertificateStatus::Expired;
        return false;
    case CertificateStatus::Revoking:
        if (record.statusMsg == stage::domainCheck)
            return advanceDomainCheck(provider, record);
        finishRevocation(provider, record);
        return false;
    case CertificateStatus::Cancelling:
        record.status = CertificateStatus::Cancelled;
        record.statusMsg.clear();
        return false;
    case CertificateStatus::UnderReview:
    case CertificateStatus::DnsRecordAdded:
    case CertificateStatus::Reissuing:
        return advanceReview(provider, record);
    default:
        return false;
    }
}

bool isHosted(const Provider &provider, const QString &name)
{
    return provider.zones.zoneOf(name).has_value();
}

QString zoneNameOf(const Provider &provider, const QString &name)
{
    const auto zone = provider.zones.zoneOf(name);
    return zone ? zone->name : name.section(u'.', -2);
}

} // namespace sandbox
