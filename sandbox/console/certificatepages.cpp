#include "sandbox/actions/certificatejson.h"
#include "sandbox/console/html.h"
#include "sandbox/console/letterpdf.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsontime.h"

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

QString shownStatus(const CertificateRecord &record)
{
    QString text = u"%1 (%2)"_s.arg(statusName(record.status, u"en-US"_s))
                       .arg(static_cast<int>(record.status));
    if (!record.statusMsg.isEmpty())
        text += u": "_s + record.statusMsg;
    return text;
}

QString listRowHtml(const CertificateRecord &record)
{
    const QString domain = record.names.isEmpty() ? u"(no domain yet)"_s : record.domain();
    return html::row({html::link(pathOf(record), record.id), html::text(domain),
                      html::text(productName(record)), html::text(shownStatus(record)),
                      html::text(shownTime(record.ends))});
}

QString pager(const QString &search, int page, int total)
{
    const QString base = u"/console?search="_s
        + QString::fromLatin1(search.toUtf8().toPercentEncoding()) + u"&page="_s;
    QString html = u"<p>"_s + QString::number(total) + u" certificates. "_s;
    if (page > 0)
        html += html::link(base + QString::number(page - 1), u"Previous page"_s) + u' ';
    if ((page + 1) * pageSize < total)
        html += html::link(base + QString::number(page + 1), u"Next page"_s);
    return html + u"</p>"_s;
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
        rows += html::row({type, html::text(each.name), html::text(each.value)});
    }
    return u"<h2>Domain validation</h2>"_s + html::table({u"Type"_s, u"Name"_s, u"Value"_s}, rows);
}

QString reviewForms(const CertificateRecord &record)
{
    const bool hasLetterStep = record.status == CertificateStatus::LetterMissing;
    if (!record.isUnderReview() && !hasLetterStep)
        return {};
    QString forms = u"<h2>Review</h2>"_s;
    if (record.isUnderReview())
        forms += html::form(pathOf(record) + u"/approve"_s, {}, u"Approve and issue"_s);
    forms += html::form(
        pathOf(record) + u"/reject"_s,
        html::input(u"Reason"_s, u"text"_s, u"The organisation could not be reached by phone."_s),
        u"Reject"_s);
    return forms;
}

QString letterForms(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item || !item->needsLetter
        || (record.status != CertificateStatus::LetterMissing && record.letterSha256.isEmpty()))
        return {};
    QString forms = u"<h2>Confirmation letter</h2><p>"_s
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
    return u"<h2>Renew</h2><p>Buys the same product again for "_s + html::text(price)
        + u" a year. The new certificate is linked to this one; its order goes on where the old "
          "one's data leaves nothing to ask.</p>"_s
        + html::form(pathOf(record) + u"/renew"_s,
                     html::area(u"Your CSR (PEM)"_s, u"csr"_s)
                         + html::select(u"Years"_s, u"years"_s, {u"1"_s, u"2"_s, u"3"_s}),
                     u"Pay and renew"_s);
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
        + html::fact(u"Status"_s, html::text(shownStatus(record)))
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
        + u"<button>Search</button></form>"_s;
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
                     factList(*record) + reviewForms(*record) + letterForms(*record)
                         + renewForm(provider, *record) + recordsTable(*record));
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
