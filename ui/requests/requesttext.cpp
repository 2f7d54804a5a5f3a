#include "ui/requests/requesttext.h"

#include "ui/text/nametext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct RequestWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::RequestWording)
};

QString wayText(core::RenewalWay way)
{
    switch (way) {
    case core::RenewalWay::Order:
        return RequestWording::tr("Order");
    case core::RenewalWay::Reissue:
        return RequestWording::tr("Reissue");
    case core::RenewalWay::Apply:
        return RequestWording::tr("Application");
    case core::RenewalWay::BuyAgain:
    case core::RenewalWay::Free:
    case core::RenewalWay::Console:
    case core::RenewalWay::Points:
        return RequestWording::tr("Renewal");
    }
    Q_UNREACHABLE();
}

// How far the CSR itself has come: it is sent after the purchase.
QString progressText(core::RenewalState state)
{
    using enum core::RenewalState;

    switch (state) {
    case InformationSent:
    case AwaitingLetter:
    case AwaitingValidation:
    case InReview:
        return RequestWording::tr("Submitted");
    case Issued:
    case Ready:
        return RequestWording::tr("Certificate issued");
    case Refused:
        return RequestWording::tr("Refused");
    case Abandoned:
        return RequestWording::tr("Given up");
    default:
        return RequestWording::tr("Not submitted yet");
    }
}

QString keyPlaceText(const core::LocalRequest &request)
{
    switch (request.key) {
    case core::LocalRequest::Key::Here:
        return RequestWording::tr("key in the keychain");
    case core::LocalRequest::Key::NotHere:
        return request.isPasted ? RequestWording::tr("key is where the CSR was made")
                                : RequestWording::tr("key not on this computer");
    case core::LocalRequest::Key::Unknown:
        return RequestWording::tr("not known where the key is");
    }
    Q_UNREACHABLE();
}

} // namespace

RequestRow requestRow(const core::LocalRequest &request)
{
    RequestRow row;
    row.commonName = request.names.value(0);
    QStringList names;
    for (const QString &name : request.names)
        names += readableName(name);
    row.names = names.join(u", "_s);
    row.key = request.keyDescription;
    row.madeAt = request.madeAt;
    row.purpose = request.certificate.isEmpty()
        ? wayText(request.way)
        //: %1 is such as "Renewal", %2 a certificate's ID
        : RequestWording::tr("%1, %2").arg(wayText(request.way), request.certificate.value());
    //: %1 is such as "Submitted", %2 such as "key in the keychain"
    row.state =
        RequestWording::tr("%1; %2").arg(progressText(request.state), keyPlaceText(request));
    row.csrPem = request.csrPem;
    return row;
}

RequestRow requestRow(const core::StoredRequest &request)
{
    RequestRow row;
    row.place = RequestRow::Place::Provider;
    row.id = request.id;
    row.commonName = request.domain;
    row.names = readableName(request.domain);
    row.key = request.keyDescription;
    row.madeAt = request.createdAt;
    row.purpose = request.remark.isEmpty() ? request.organisation : request.remark;
    row.state = request.isGenerated ? RequestWording::tr("Ready; key at the provider")
                                    : RequestWording::tr("Draft: no CSR made yet");
    row.hasText = request.isGenerated;
    return row;
}

QString requestPlace(RequestRow::Place place)
{
    return place == RequestRow::Place::Here ? RequestWording::tr("This computer")
                                            : RequestWording::tr("Provider");
}

QString requestFileName(const RequestRow &row)
{
    QString stem;
    for (const QChar letter : row.commonName) {
        const bool isPlain = (letter < QChar(0x80) && letter.isLetterOrNumber()) || letter == u'-'
            || (letter == u'.' && !stem.isEmpty());
        stem += isPlain ? letter : u'_';
    }
    return (stem.isEmpty() ? u"request"_s : stem) + u".csr"_s;
}

} // namespace ui
