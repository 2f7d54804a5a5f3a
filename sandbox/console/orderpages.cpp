#include "sandbox/console/html.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/purchase.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int shownDeals = 200;
constexpr qsizetype shownLines = 100;

QString money(qint64 cents, Site site)
{
    return QString::number(static_cast<double>(cents) / 100, 'f', 2) + QChar::Nbsp
        + (site == Site::Mainland ? u"CNY"_s : u"USD"_s);
}

QString dealBadge(DealStatus status)
{
    switch (status) {
    case DealStatus::Unpaid:
        return html::badge(u"Waiting for payment"_s, html::Tone::Busy);
    case DealStatus::Delivered:
        return html::badge(u"Paid"_s, html::Tone::Good);
    case DealStatus::Refunded:
        return html::badge(u"Refunded"_s, html::Tone::Plain);
    case DealStatus::Closed:
        return html::badge(u"Closed"_s, html::Tone::Plain);
    case DealStatus::Expired:
        return html::badge(u"Expired"_s, html::Tone::Bad);
    default:
        return html::badge(u"Status %1"_s.arg(static_cast<int>(status)), html::Tone::Plain);
    }
}

QString dealForms(const DealRecord &deal)
{
    if (deal.status != DealStatus::Unpaid)
        return {};
    const QString path = u"/console/orders/"_s + deal.id;
    return u"<div class=\"forms\">"_s + html::form(path + u"/pay"_s, {}, u"Pay"_s)
        + html::form(path + u"/close"_s, {}, u"Close"_s, html::Tone::Bad) + u"</div>"_s;
}

// Its certificate exists from payment on.
QString certificateLink(const DealRecord &deal)
{
    const bool exists = deal.status != DealStatus::Unpaid && deal.status != DealStatus::Closed
        && deal.status != DealStatus::Expired;
    return exists ? html::link(u"/console/certificates/"_s + deal.certificateId, deal.certificateId)
                  : QString();
}

QString dealRow(const DealRecord &deal, Site site)
{
    const auto item = findItem(deal.productId);
    return html::row({html::text(deal.id), html::text(item ? item->name : QString()),
                      html::text(money(deal.cents, site)),
                      html::text(providerTime(deal.created).toString().replace(u' ', QChar::Nbsp)),
                      dealBadge(deal.status), certificateLink(deal), dealForms(deal)});
}

// The last lines of one of the ledger's lists, newest first.
QString ledgerTable(const QJsonArray &lines, const QStringList &fields, const QStringList &heads)
{
    QString rows;
    for (qsizetype i = lines.size() - 1; i >= std::max<qsizetype>(0, lines.size() - shownLines);
         --i) {
        QStringList cells;
        for (const QString &field : fields) {
            const QJsonValue value = lines[i].toObject()[field];
            const bool isMoney = field == "cents"_L1;
            cells.append(html::text(isMoney ? QString::number(value.toDouble() / 100, 'f', 2)
                                            : value.toString()));
        }
        rows += html::row(cells);
    }
    return rows.isEmpty() ? html::paragraph(u"None yet."_s) : html::table(heads, rows);
}

} // namespace

HttpReply ordersPage(Provider &provider)
{
    DealFilter filter;
    filter.limit = shownDeals;
    int total = 0;
    QString rows;
    for (const DealRecord &deal : provider.deals.list(filter, total))
        rows += dealRow(deal, provider.site);
    const QString orders = rows.isEmpty()
        ? html::paragraph(u"Nothing has been ordered yet. Orders come from CreateCertificate and "
                          "from renewals on a certificate's page."_s)
        : html::table({u"Order"_s, u"Product"_s, u"Sum"_s, u"Made (GMT+8)"_s, u"Status"_s,
                       u"Certificate"_s, QString()},
                      rows);
    return pageReply(
        u"Orders"_s,
        html::paragraph(u"Balance: "_s + money(provider.deals.balanceCents(), provider.site))
            + orders);
}

HttpReply changeOrder(Provider &provider, const QString &id, const QString &what)
{
    auto deal = provider.deals.find(id);
    if (!deal || (what != "pay"_L1 && what != "close"_L1))
        return notFound();
    if (deal->status != DealStatus::Unpaid)
        return refusalReply(u"This order does not wait for payment."_s);
    if (what == "close"_L1) {
        deal->status = DealStatus::Closed;
        provider.deals.save(*deal);
    } else if (!payDeal(provider, *deal, {})) {
        return refusalReply(u"The balance is too small."_s);
    }
    return seeOther(u"/console/orders"_s);
}

HttpReply ledgerPage(Provider &provider)
{
    const QJsonObject ledger = provider.ledger.toJson();
    const QString body =
        u"<p>The last lines of each; "_s
        + html::link(u"/console/ledger?format=json"_s, u"all of it as JSON"_s)
        + u". Programs get JSON from this address.</p>"_s
        + html::section(u"Charges"_s,
                        ledgerTable(ledger["charges"_L1].toArray(),
                                    {u"at"_s, u"deal"_s, u"cents"_s, u"requestId"_s},
                                    {u"When (UTC)"_s, u"Order"_s, u"Sum"_s, u"Request"_s}))
        + html::section(
            u"CSRs"_s,
            ledgerTable(ledger["csrs"_L1].toArray(), {u"at"_s, u"certificate"_s, u"spkiSha256"_s},
                        {u"When (UTC)"_s, u"Certificate"_s, u"SHA-256 of the public key"_s}))
        + html::section(u"Requests"_s,
                        ledgerTable(ledger["requests"_L1].toArray(),
                                    {u"at"_s, u"action"_s, u"code"_s, u"requestId"_s},
                                    {u"When (UTC)"_s, u"Action"_s, u"Error"_s, u"Request"_s}));
    return pageReply(u"Ledger"_s, body);
}

} // namespace sandbox
