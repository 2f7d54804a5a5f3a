#include "sandbox/state/requestkey.h"

#include "core/crypto/certificaterequest.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Refusal badCsr(const QString &message)
{
    return refuse(u"FailedOperation.InvalidParam"_s, message);
}

tl::expected<core::CertificateRequest, ApiError> readCsr(const QString &text)
{
    const auto request = core::readRequest(text.toUtf8());
    if (request)
        return *request;
    if (request.error().code == "csr/signature"_L1)
        return badCsr(u"The signature of the CSR does not verify."_s);
    if (request.error().code == "csr/weak-key"_L1)
        return badCsr(u"The key of the CSR is too weak."_s);
    return badCsr(u"The CSR can't be parsed."_s);
}

tl::expected<void, ApiError> checkCsrNames(const core::CertificateRequest &request,
                                           const QStringList &names)
{
    const bool sameMain = request.commonName.compare(names.first(), Qt::CaseInsensitive) == 0;
    for (const QString &name : request.names) {
        if (!names.contains(name, Qt::CaseInsensitive))
            return refuse(u"FailedOperation.CertificateInfoSubmitDomainInvalid"_s,
                          u"The CSR asks for `%1`, the order does not."_s.arg(name));
    }
    if (!sameMain)
        return refuse(
            u"FailedOperation.CertificateInfoSubmitDomainInvalid"_s,
            u"The CSR's common name is `%1`, not `%2`."_s.arg(request.commonName, names.first()));
    return {};
}

tl::expected<void, ApiError> takeCsr(Provider &provider, CertificateRecord &record,
                                     const QStringList &names, const QString &text,
                                     const QString &mayShareWith)
{
    const auto request = readCsr(text);
    if (!request)
        return Refusal(request.error());
    if (const auto fits = checkCsrNames(*request, names); !fits)
        return fits;
    QStringList users = provider.certificates.usersOfKey(request->spkiSha256, record.id);
    users.removeAll(mayShareWith);
    if (!users.isEmpty())
        return badCsr(u"The CSR has been used for another order."_s);
    provider.certificates.noteCsr(request->spkiSha256, record.id, provider.clock.realNow());
    CertificateMaterial material;
    material.csrPem = request->pem;
    provider.certificates.saveMaterial(record.id, material);
    record.algorithm = request->keyDescription;
    record.hasOwnCsr = true;
    return {};
}

} // namespace

QString onlineAlgorithm(const QString &algorithm, const QString &parameter)
{
    if (algorithm == "ECC"_L1 && (parameter.isEmpty() || parameter == "prime256v1"_L1))
        return u"EC P-256"_s;
    const bool isRsa = algorithm.isEmpty() || algorithm == "RSA"_L1;
    if (isRsa && (parameter.isEmpty() || parameter == "2048"_L1))
        return u"RSA 2048"_s;
    return isRsa && parameter == "4096"_L1 ? u"RSA 4096"_s : QString();
}

tl::expected<void, ApiError> takeKey(Provider &provider, CertificateRecord &record,
                                     const QStringList &names, const QJsonObject &parameters,
                                     const QString &mayShareWith)
{
    const QString kind = parameters["GenCsrType"_L1].toString();
    if (kind == "parse"_L1)
        return takeCsr(provider, record, names, parameters["Csr"_L1].toString(), mayShareWith);
    if (kind != "online"_L1)
        return badCsr(u"GenCsrType has to be online or parse."_s);
    const QString algorithm = onlineAlgorithm(parameters["CsrEncryptAlgo"_L1].toString(),
                                              parameters["CsrKeyParameter"_L1].toString());
    if (algorithm.isEmpty())
        return refuse(u"InvalidParameter.RenewAlgorithmInvalid"_s,
                      u"The algorithm is not supported."_s);
    CertificateMaterial material;
    material.password = parameters["KeyPass"_L1].toString().toUtf8();
    provider.certificates.saveMaterial(record.id, material);
    record.algorithm = algorithm;
    record.hasOwnCsr = false;
    return {};
}

} // namespace sandbox
