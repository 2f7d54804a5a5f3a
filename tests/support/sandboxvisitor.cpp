#include "tests/support/sandboxvisitor.h"

#include <QHttpMultiPart>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPainter>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

// The zone's apex: the demo zones have two labels.
QString zoneOf(const QString &name)
{
    return name.section(u'.', -2);
}

QString typeName(core::ValidationRecord::Kind kind)
{
    return kind == core::ValidationRecord::Kind::Cname ? u"CNAME"_s : u"TXT"_s;
}

void drawText(QPainter &painter, const core::Certificate &certificate)
{
    painter.setPen(Qt::black);
    painter.setFont(QFont(u"DejaVu Sans"_s, 30, QFont::Bold));
    painter.drawText(QRect(0, 120, 1240, 80), Qt::AlignCenter, u"Confirmation Letter"_s);
    painter.setFont(QFont(u"DejaVu Sans"_s, 16));
    painter.drawText(QRect(140, 300, 960, 700), Qt::TextWordWrap,
                     u"We confirm that we have requested the certificate below and that the "
                     "contact named here may act for us.\n\nDomain: %1\nProduct: %2\n"
                     "Organisation: Harbor Bakery Ltd\nContact: Grace Marlow\n\n"
                     "Signed: Grace Marlow"_s.arg(certificate.domain, certificate.productName));
}

void drawSeal(QPainter &painter)
{
    painter.setPen(QPen(QColor(190, 30, 30), 8));
    painter.drawEllipse(QPoint(880, 1250), 160, 160);
    painter.setFont(QFont(u"DejaVu Sans"_s, 18, QFont::Bold));
    painter.drawText(QRect(720, 1200, 320, 100), Qt::AlignCenter, u"HARBOR\nBAKERY LTD"_s);
}

QString outcomeOf(QNetworkReply &reply)
{
    if (!QTest::qWaitFor([&] { return reply.isFinished(); }, patience))
        return u"the page does not answer"_s;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return status == 303 ? QString()
                         : u"the page answers %1: %2"_s.arg(status).arg(
                             QString::fromUtf8(reply.readAll()).left(500));
}

} // namespace

QNetworkReply *SandboxVisitor::postRecord(QNetworkAccessManager &network,
                                          const core::ValidationRecord &record) const
{
    const QString zone = zoneOf(record.name);
    QUrlQuery form;
    form.addQueryItem(u"zone"_s, zone);
    form.addQueryItem(u"name"_s, record.name.chopped(zone.size() + 1));
    form.addQueryItem(u"type"_s, typeName(record.kind));
    form.addQueryItem(u"value"_s, QString::fromLatin1(QUrl::toPercentEncoding(record.value)));
    form.addQueryItem(u"ttl"_s, u"600"_s);

    return post(network, u"/dns/add"_s, form.toString(QUrl::FullyEncoded).toLatin1());
}

QNetworkRequest SandboxVisitor::requestFor(const QString &page) const
{
    QUrl url = m_account.consoleOverride;
    url.setPath(url.path() + page);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    return request;
}

QNetworkReply *SandboxVisitor::post(QNetworkAccessManager &network, const QString &page,
                                    const QByteArray &form) const
{
    QNetworkRequest request = requestFor(page);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return network.post(request, form);
}

QString SandboxVisitor::addRecord(const core::ValidationRecord &record)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(postRecord(network, record));
    return outcomeOf(*reply);
}

QNetworkReply *SandboxVisitor::postPayment(QNetworkAccessManager &network,
                                           const core::DealId &order) const
{
    return post(network, u"/orders/%1/pay"_s.arg(order.value()), {});
}

QString SandboxVisitor::payOrder(const core::DealId &order)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(postPayment(network, order));
    return outcomeOf(*reply);
}

QString SandboxVisitor::causeFault(const QByteArray &form)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(post(network, u"/faults"_s, form));
    return outcomeOf(*reply);
}

QString SandboxVisitor::uploadRevocationLetter(const core::CertificateId &certificate,
                                               const QByteArray &letter)
{
    QNetworkAccessManager network;
    QHttpPart file;
    file.setHeader(QNetworkRequest::ContentDispositionHeader,
                   u"form-data; name=\"letter\"; filename=\"letter.png\""_s);
    file.setBody(letter);
    QHttpMultiPart form(QHttpMultiPart::FormDataType);
    form.append(file);
    const std::unique_ptr<QNetworkReply> reply(network.post(
        requestFor(u"/certificates/%1/revocation-letter"_s.arg(certificate.value())), &form));
    return outcomeOf(*reply);
}

QString SandboxVisitor::printSignAndScan(const core::Certificate &certificate, const QString &file)
{
    QImage page(1240, 1754, QImage::Format_RGB32); // A4 at 150 dots an inch
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    drawText(painter, certificate);
    drawSeal(painter);
    painter.end();
    return page.save(file) ? QString() : u"can't write "_s + file;
}
