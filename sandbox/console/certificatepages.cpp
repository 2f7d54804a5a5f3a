#include "sandbox/actions/certificatejson.h"
#include "sandbox/console/html.h"
#include "sandbox/console/letterpdf.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/purchase.h"
#include "sandbox/state/refund.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int pageSize = 50;

QString pathOf(const CertificateRecord &record)
{
    return u"/console/certificates/"_s + record.id;
}

QString shownTime(const QDateTime &time)
{
    return providerTime(time, QString()).toString();
}

QString productName(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    return item ? item->name : u"Uploaded"_s;
}

html::Tone toneOf(CertificateStatus status)
{
    using enum CertificateStatus;
    switch (status) {
    case Issued:
        return html::Tone::Good;
    case ReviewFailed:
    case Expired:
    case Revoked:
        return html::Tone::Bad;
    case Cancelled:
    case Refunded:
        return html::Tone::Plain;
    default:
        return html::Tone::Busy;
    }
}

QString statusBadge(const CertificateRecord &record)
{
    return html::badge(statusName(record.status, u"en-US"_s), toneOf(record.status));
}

// Who has to do what for the order to go on.
QString nextStep(const CertificateRecord &record)
{
    using enum CertificateStatus;
    switch (record.status) {
    case PaidInformationMissing:
    case FreeInformationMissing:
        return u"The customer has to submit the order's information."_s;
    case LetterMissing:
        return u"The customer has to upload the signed and sealed confirmation letter."_s;
    case UnderReview:
    case DnsRecordAdded:
        if (record.statusMsg == stage::domainCheck)
            return u"The records below have to be found in DNS."_s;
        return u"It is the reviewer's turn: yours, on this page."_s;
    case ReviewFailed:
    case Cancelled:
        return u"The order has ended. It can be submitted again, or refunded if it was paid here."_s;
    default:
        return {};
    }
}

QString listRowHtml(const CertificateRecord &record)
{
    const QString domain = record.names.isEmpty() ? u"(no domain yet)"_s : record.domain();
    return html::row({html::link(pathOf(record), record.id), html::text(domain),
                      html::text(productName(record)), statusBadge(record),
                      html::text(shownTime(record.ends).replace(u' ', QChar::Nbsp))});
}

QString pager(const QString &search, int page, int total)
{
    const QString base = u"/console?search="_s
        + QString::fromLatin1(search.toUtf8().toPercentEncoding()) + u"&page="_s;
    QString html = u"<p>"_s + QString::number(total)
        + (total == 1 ? u" certificate. "_s : u" certificates. "_s);
    if (page > 0)
        html += html::link(base + QString::number(page - 1), u"Previous page"_s) + u' ';
    if ((page + 1) * pageSize < total)
        html += html::link(base + QString::number(page + 1), u"Next page"_s);
    return html + u"</p>"_s;
}

QString value(const QString &plain)
{
    return u"<span class=\"value\">"_s + html::text(plain) + u"</span>"_s;
}

QString recordsTable(const CertificateRecord &record)
{
    if (record.records.isEmpty())
        return {};
    QString rows;
    for (const core::ValidationRecord &each : record.records) {
        const QString type = each.kind == core::ValidationRecord::Kind::Txt ? u"TXT"_s
            : each.kind == core::ValidationRecord::Kind::Cname              ? u"CNAME"_s
                                                                            : u"FILE"_s;
        rows += html::row({type, value(each.name), value(each.value)});
    }
    return html::table({u"Type"_s, u"Name"_s, u"Value"_s}, rows);
}

QString reviewForms(const CertificateRecord &record)
{
    const bool hasLetterStep = record.status == CertificateStatus::LetterMissing;
    if (!record.isBeingValidated() && !hasLetterStep)
        return {};
    QString forms;
    if (record.isBeingValidated())
        forms += html::form(pathOf(record) + u"/approve"_s, {}, u"Approve and issue"_s);
    forms += html::form(pathOf(record) + u"/reject"_s,
                        html::select(u"Reason"_s, u"reason"_s, rejectionTexts())
                            + html::input(u"or in your own words"_s, u"text"_s),
                        u"Reject"_s, html::Tone::Bad);
    return forms;
}

QString letterForms(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item || !item->needsLetter
        || (record.status != CertificateStatus::LetterMissing && record.letterSha256.isEmpty()))
        return {};
    QString forms = u"<p>"_s
        + html::link(pathOf(record) + u"/letter.pdf"_s, u"Download the confirmation letter"_s)
        + u", print it, have it signed and sealed, and scan it.</p>"_s;
    if (record.status == CertificateStatus::LetterMissing)
        forms += html::form(
            pathOf(record) + u"/letter"_s,
            html::input(u"Scan (JPG, PNG or PDF, 1 KB to 1.4 MB)"_s, u"letter"_s, {}, u"file"_s),
            u"Upload"_s);
    return forms;
}

QString renewForm(const Provider &provider, const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item || item->product.isFree || !isRenewable(record, provider.clock.now()))
        return {};
    const QString price =
        QString::number(static_cast<double>(item->price(record.domainCount, 1)) / 100, 'f', 2);
    return html::paragraph(
               u"Buys the same product again for %1 a year, with %2 bonus days. The new "
               "certificate has the old one's names and organisation and is linked to "
               "it."_s.arg(price)
                   .arg(bonusDays(provider, record)))
        + html::form(
               pathOf(record) + u"/renew"_s,
               html::area(u"Your CSR (PEM). Leave it empty to have the key made here."_s, u"csr"_s)
                   + html::select(u"Years"_s, u"years"_s, {u"1"_s, u"2"_s, u"3"_s}),
               u"Pay and renew"_s);
}

QString endingForms(Provider &provider, const CertificateRecord &record)
{
    if (isCancellable(record))
        return html::paragraph(u"Ends the application. What was paid can be refunded after that."_s)
            + html::form(pathOf(record) + u"/cancel"_s, {}, u"Cancel the application"_s,
                         html::Tone::Bad);
    if (!isRefundable(provider, record))
        return {};
    const auto deal = provider.deals.find(record.dealId);
    return html::paragraph(
               deal ? u"Puts %1 back into the balance. This can't be undone."_s.arg(
                   QString::number(static_cast<double>(deal->cashCents()) / 100, 'f', 2))
                    : u"Puts %1 benefit points back. This can't be undone."_s.arg(
                        record.packagePoints))
        + html::form(pathOf(record) + u"/refund"_s, {}, u"Refund"_s, html::Tone::Bad);
}

QString linkTo(const QString &id)
{
    return id.isEmpty() ? QString() : html::link(u"/console/certificates/"_s + id, id);
}

QString factList(const CertificateRecord &record)
{
    return u"<dl>"_s + html::fact(u"Names"_s, html::text(record.names.join(u", "_s)))
        + html::fact(u"Alias"_s, html::text(record.alias))
        + html::fact(u"Product"_s, html::text(productName(record)))
        + html::fact(u"Stage or reason"_s, html::text(record.statusMsg))
        + html::fact(u"Bonus days"_s,
                     record.bonusDays > 0 ? QString::number(record.bonusDays) : QString())
        + html::fact(u"Ordered"_s, html::text(shownTime(record.inserted)))
        + html::fact(u"Valid from"_s, html::text(shownTime(record.begins)))
        + html::fact(u"Valid to"_s, html::text(shownTime(record.ends)))
        + html::fact(u"Validation until"_s, html::text(shownTime(record.deadline)))
        + html::fact(u"Key"_s, html::text(record.algorithm))
        + html::fact(u"Renews"_s, linkTo(record.originId))
        + html::fact(u"Renewed by"_s, linkTo(record.renewalId))
        + html::fact(u"Order"_s, html::text(record.dealId)) + u"</dl>"_s;
}

LetterFields letterFields(Provider &provider, const CertificateRecord &record)
{
    LetterFields letter;
    letter.certificateId = record.id;
    letter.orderId = record.dealId;
    letter.product = productName(record);
    letter.domains = record.names;
    letter.date = provider.clock.now().date();
    const auto company = provider.profiles.company(record.companyId);
    if (!company)
        return letter;
    letter.organisation = company->name;
    letter.organisationAddress =
        QStringList{company->address, company->city, company->province, company->country}.join(
            u", "_s);
    letter.organisationPhone = company->phone;
    const QList<ManagerRecord> managers = provider.profiles.managers(company->id);
    if (!managers.isEmpty()) {
        const ManagerRecord &manager = managers.last();
        letter.contactName = manager.firstName + u' ' + manager.lastName;
        letter.contactPosition = manager.position;
        letter.contactPhone = manager.phone;
        letter.contactEmail = manager.email;
    }
    return letter;
}

} // namespace

HttpReply certificateListPage(Provider &provider, const HttpRequest &request)
{
    const int page = std::clamp(request.field(u"page"_s).toInt(), 0, 1'000'000);
    CertificateFilter filter;
    filter.searchKey = request.field(u"search"_s);
    filter.offset = page * pageSize;
    filter.limit = pageSize;
    int total = 0;
    QString rows;
    for (const CertificateRecord &record :
         provider.certificates.list(filter, provider.clock.now(), total))
        rows += listRowHtml(record);
    const QString search = u"<form method=\"get\" action=\"/console\">"_s
        + html::input(u"Domain, alias or ID"_s, u"search"_s, filter.searchKey)
        + u"<button class=\"plain\">Search</button></form>"_s;
    return pageReply(
        u"Certificates"_s,
        search
            + html::table({u"ID"_s, u"Domain"_s, u"Product"_s, u"Status"_s, u"Valid to (GMT+8)"_s},
                          rows)
            + pager(filter.searchKey, page, total));
}

HttpReply certificatePage(Provider &provider, const QString &id)
{
    const auto record = provider.certificates.find(id);
    if (!record)
        return notFound();
    const QString title = record->names.isEmpty() ? record->id : record->domain();
    return pageReply(title,
                     u"<p class=\"crumb\">"_s + html::link(u"/console"_s, u"Certificates"_s)
                         + u" / "_s + html::text(record->id) + u"</p><p>"_s + statusBadge(*record)
                         + u' ' + html::text(nextStep(*record)) + u"</p><section>"_s
                         + factList(*record) + u"</section>"_s
                         + html::section(u"Review"_s, reviewForms(*record))
                         + html::section(u"Confirmation letter"_s, letterForms(*record))
                         + html::section(u"Domain validation"_s, recordsTable(*record))
                         + html::section(u"Renew"_s, renewForm(provider, *record))
                         + html::section(u"End the order"_s, endingForms(provider, *record))
                         + html::section(u"Revocation and hosting"_s, lifecycleForms(*record)));
}

HttpReply letterDownload(Provider &provider, const QString &id)
{
    const auto record = provider.certificates.find(id);
    if (!record)
        return notFound();
    const auto pdf = confirmationLetterPdf(letterFields(provider, *record));
    if (!pdf)
        return refusalReply(pdf.error().detail, 500);
    HttpReply reply;
    reply.contentType = "application/pdf";
    reply.body = *pdf;
    reply.headers = {
        {"Content-Disposition",
         "attachment; filename=\"confirmation-letter-" + record->id.toUtf8() + ".pdf\""}};
    return reply;
}

} // namespace sandbox
