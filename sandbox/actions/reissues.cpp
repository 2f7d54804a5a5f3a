#include "sandbox/actions/actions.h"
#include "sandbox/actions/informationsubmit.h"
#include "sandbox/state/reissue.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// The validation methods of a reissue are fewer than an order's.
tl::expected<void, ApiError> checkValidType(const Provider &provider,
                                            const CertificateRecord &record, const QString &type)
{
    if (type != "DNS_AUTO"_L1 && type != "DNS"_L1 && type != "FILE"_L1)
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"ValidType has to be DNS_AUTO, DNS or FILE."_s);
    return checkMethod(provider, record.names, type);
}

Answer replaceCertificate(Provider &provider, const Call &call)
{
    const QJsonObject &parameters = call.parameters;
    const QString id = parameters["CertificateId"_L1].toString();
    const QString method = parameters["ValidType"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        const auto fits = checkReissuable(provider, record).and_then([&] {
            return checkValidType(provider, record, method);
        });
        if (!fits)
            return Refusal(fits.error());
        record.reason = parameters["Reason"_L1].toString();
        return reissue(provider, record, method,
                       {parameters["CsrType"_L1].toString(), parameters["CsrContent"_L1].toString(),
                        parameters["CertCSREncryptAlgo"_L1].toString(),
                        parameters["CertCSRKeyParameter"_L1].toString(),
                        parameters["CsrkeyPassword"_L1].toString()})
            .map([](const QString &made) {
                return QJsonObject{{u"CertificateId"_s, made}};
            });
    });
}

} // namespace

ActionTable reissueActions()
{
    return {{u"ssl/ReplaceCertificate"_s, replaceCertificate}};
}

} // namespace sandbox
