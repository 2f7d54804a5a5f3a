#include "sandbox/actions/actions.h"
#include "sandbox/actions/paging.h"
#include "sandbox/ca/requestmaker.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/ordernames.h"
#include "sandbox/state/requestkey.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultCsrLimit = 10;
constexpr int largestCsrLimit = 100;

// What a CSR keeps of the parameters of CreateCSR and ModifyCSR.
constexpr std::array subjectFields{
    "Domain"_L1,  "Organization"_L1, "Department"_L1,   "Email"_L1,       "Province"_L1, "City"_L1,
    "Country"_L1, "EncryptAlgo"_L1,  "KeyParameter"_L1, "KeyPassword"_L1, "Remark"_L1};

Refusal badField(const QString &message)
{
    return refuse(u"InvalidParameter.WithDetailReason"_s, message);
}

core::KeyAlgorithm algorithmOf(const QString &name)
{
    if (name.startsWith("EC"_L1))
        return core::KeyAlgorithm::EcP256;
    return name.contains("4096"_L1) ? core::KeyAlgorithm::Rsa4096 : core::KeyAlgorithm::Rsa2048;
}

tl::expected<void, ApiError> checkSubject(const ManagedCsr &csr)
{
    if (!isCertificateName(csr.field("Domain"_L1)))
        return badField(u"Domain is not a domain."_s);
    if (csr.field("Country"_L1).size() != 2)
        return badField(u"Country has to be the two letters of ISO 3166."_s);
    if (!csr.field("Email"_L1).contains(u'@'))
        return badField(u"Email is not an e-mail address."_s);
    for (const QLatin1StringView name :
         {"Organization"_L1, "Department"_L1, "Province"_L1, "City"_L1}) {
        if (csr.field(name).trimmed().isEmpty())
            return badField(u"%1 is empty."_s.arg(name));
    }
    if (onlineAlgorithm(csr.field("EncryptAlgo"_L1), csr.field("KeyParameter"_L1)).isEmpty())
        return badField(u"EncryptAlgo and KeyParameter do not go together."_s);
    return {};
}

tl::expected<void, ApiError> generate(ManagedCsr &csr)
{
    const auto made = makeRequest(
        {csr.field("Domain"_L1), csr.field("Organization"_L1), csr.field("Department"_L1),
         csr.field("Email"_L1), csr.field("Province"_L1), csr.field("City"_L1),
         csr.field("Country"_L1)},
        algorithmOf(onlineAlgorithm(csr.field("EncryptAlgo"_L1), csr.field("KeyParameter"_L1))),
        csr.field("KeyPassword"_L1).toUtf8());
    if (!made)
        return refuse(u"FailedOperation.GenCSRFail"_s, made.error().detail);
    csr.csrPem = made->csrPem;
    csr.keyPem = made->keyPem;
    return {};
}

Answer take(Provider &provider, ManagedCsr csr, const QJsonObject &parameters)
{
    for (const QLatin1StringView name : subjectFields) {
        if (const QJsonValue value = parameters[name]; value.isString())
            csr.subject[name] = value;
    }
    if (const auto checked = checkSubject(csr); !checked)
        return Refusal(checked.error());
    if (parameters["Generate"_L1].toBool()) {
        if (const auto made = generate(csr); !made)
            return Refusal(made.error());
    }
    return QJsonObject{{u"Id"_s, provider.csrs.save(csr)}};
}

tl::expected<ManagedCsr, ApiError> findCsr(Provider &provider, const QJsonObject &parameters)
{
    auto csr = provider.csrs.find(parameters["CSRId"_L1].toInteger());
    if (!csr)
        return refuse(u"InvalidParameter.InvalidCSRId"_s, u"The CSR does not exist."_s);
    return *std::move(csr);
}

Answer createCsr(Provider &provider, const Call &call)
{
    ManagedCsr csr;
    csr.created = provider.clock.now();
    return take(provider, csr, call.parameters);
}

Answer modifyCsr(Provider &provider, const Call &call)
{
    return findCsr(provider, call.parameters).and_then([&](const ManagedCsr &csr) -> Answer {
        if (csr.isGenerated())
            return badField(u"A CSR that is generated can't be changed."_s);
        return take(provider, csr, call.parameters);
    });
}

// What the list and the single answer have in common.
QJsonObject csrItem(const ManagedCsr &csr)
{
    QJsonObject json{{u"Id"_s, csr.id},
                     {u"OwnerUin"_s, accountUin},
                     {u"Remarks"_s, csr.field("Remark"_L1)},
                     {u"Status"_s, csr.isGenerated() ? 1 : 0},
                     {u"CreateTime"_s, providerTime(csr.created)}};
    for (const QLatin1StringView name : subjectFields) {
        if (name != "Remark"_L1 && name != "KeyPassword"_L1)
            json[name] = csr.field(name);
    }
    return json;
}

Answer describeCsr(Provider &provider, const Call &call)
{
    return findCsr(provider, call.parameters).map([](const ManagedCsr &csr) {
        QJsonObject answer = csrItem(csr);
        answer["KeyPassword"_L1] = csr.field("KeyPassword"_L1);
        answer["CSR"_L1] = QString::fromLatin1(csr.csrPem);
        answer["PrivateKey"_L1] = QString::fromLatin1(csr.keyPem);
        return answer;
    });
}

Answer describeCsrSet(Provider &provider, const Call &call)
{
    const QString domain = call.parameters["Domain"_L1].toString();
    const QString algorithm = call.parameters["EncryptAlgo"_L1].toString();
    QJsonArray all;
    for (const ManagedCsr &csr : provider.csrs.list()) {
        if (csr.field("Domain"_L1).contains(domain, Qt::CaseInsensitive)
            && (algorithm.isEmpty() || csr.field("EncryptAlgo"_L1) == algorithm))
            all.append(csrItem(csr));
    }
    return QJsonObject{
        {u"Total"_s, all.size()},
        {u"Set"_s, Page::of(call.parameters, defaultCsrLimit, largestCsrLimit).cut(all)}};
}

Answer batchDeleteCsr(Provider &provider, const Call &call)
{
    const QJsonArray ids = call.parameters["CSRIds"_L1].toArray();
    if (ids.isEmpty() || ids.size() > largestCsrLimit)
        return badField(u"Give 1 to 100 CSRs."_s);
    QJsonArray deleted;
    for (const QJsonValue id : ids) {
        if (!provider.csrs.find(id.toInteger()))
            continue;
        provider.csrs.remove(id.toInteger());
        deleted.append(id);
    }
    if (deleted.isEmpty())
        return refuse(u"InvalidParameter.InvalidCSRId"_s, u"None of the CSRs exists."_s);
    return QJsonObject{{u"Success"_s, deleted}};
}

} // namespace

ActionTable csrActions()
{
    return {{u"ssl/CreateCSR"_s, createCsr},
            {u"ssl/ModifyCSR"_s, modifyCsr},
            {u"ssl/DescribeCSR"_s, describeCsr},
            {u"ssl/DescribeCSRSet"_s, describeCsrSet},
            {u"ssl/BatchDeleteCSR"_s, batchDeleteCsr}};
}

} // namespace sandbox
