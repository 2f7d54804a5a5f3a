#include "sandbox/actions/operationlog.h"

#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultLogLimit = 20;
constexpr int largestLogLimit = 1000;
constexpr int defaultDays = 15;

struct TypeWords
{
    QString english;
    QString chinese;
};

// facts.md 6.4, with words as in the samples.
const QHash<QString, TypeWords> &typeWords()
{
    static const QHash<QString, TypeWords> words{
        {u"apply"_s, {u"applied for"_s, u"申请"_s}},
        {u"applyVIP"_s, {u"bought"_s, u"购买"_s}},
        {u"renewVIP"_s, {u"renewed"_s, u"续费"_s}},
        {u"submitInfo"_s, {u"submitted information for"_s, u"提交资料"_s}},
        {u"uploadConfirmLetter"_s, {u"uploaded the confirmation letter of"_s, u"上传确认函"_s}},
        {u"editRevokeLetter"_s, {u"uploaded the revocation letter of"_s, u"上传吊销确认函"_s}},
        {u"domainValidationPassed"_s, {u"validated the domains of"_s, u"域名验证通过"_s}},
        {u"issued"_s, {u"issued"_s, u"签发"_s}},
        {u"cancel"_s, {u"cancelled"_s, u"取消"_s}},
        {u"Resubmit"_s, {u"resubmitted"_s, u"重新提交"_s}},
        {u"refund"_s, {u"refunded"_s, u"退款"_s}},
        {u"replace"_s, {u"reissued"_s, u"重颁发"_s}},
        {u"revoke"_s, {u"revoked"_s, u"吊销"_s}},
        {u"revoked"_s, {{}, {}}}, // the samples have no word for it
        {u"upload"_s, {u"uploaded"_s, u"上传"_s}},
        {u"download"_s, {u"downloaded"_s, u"下载"_s}},
        {u"updateAlias"_s, {u"changed the alias of"_s, u"修改备注"_s}},
        {u"changeProject"_s, {u"changed the project of"_s, u"修改项目"_s}},
        {u"delete"_s, {u"deleted"_s, u"删除"_s}},
    };
    return words;
}

QString typeOf(const Call &call)
{
    static const QHash<QString, QString> types{
        {u"UploadCertificate"_s, u"upload"_s},
        {u"ApplyCertificate"_s, u"apply"_s},
        {u"CreateCertificate"_s, u"applyVIP"_s},
        {u"CreateCertificateByPackage"_s, u"applyVIP"_s},
        {u"CertificateInfoSubmit"_s, u"submitInfo"_s},
        {u"SubmitCertificateInformation"_s, u"submitInfo"_s},
        {u"UploadConfirmLetter"_s, u"uploadConfirmLetter"_s},
        {u"CancelAuditCertificate"_s, u"cancel"_s},
        {u"CancelCertificateOrder"_s, u"cancel"_s},
        {u"ModifyCertificateResubmit"_s, u"Resubmit"_s},
        {u"ReplaceCertificate"_s, u"replace"_s},
        {u"RevokeCertificate"_s, u"revoke"_s},
        {u"UploadRevokeLetter"_s, u"editRevokeLetter"_s},
        {u"DownloadCertificate"_s, u"download"_s},
        {u"DescribeDownloadCertificateUrl"_s, u"download"_s},
        {u"ModifyCertificateAlias"_s, u"updateAlias"_s},
        {u"ModifyCertificateProject"_s, u"changeProject"_s},
    };
    const bool renews = call.action == "CreateCertificateByPackage"_L1
        && !call.parameters["OldCertificateId"_L1].toString().isEmpty();
    return renews ? u"renewVIP"_s : types.value(call.action);
}

// The certificates that a call was about: the ones it names, or else the ones it made.
QStringList certificatesOf(const Call &call, const QJsonObject &answer)
{
    for (const QLatin1StringView field : {"CertificateId"_L1, "CertId"_L1}) {
        if (const QString id = call.parameters[field].toString(); !id.isEmpty())
            return {id};
    }
    for (const QLatin1StringView field : {"SuccessCertificates"_L1, "CertificateIds"_L1}) {
        if (answer[field].isArray())
            return stringsOf(answer[field]);
    }
    const QString id = answer["CertificateId"_L1].toString();
    return id.isEmpty() ? QStringList() : QStringList(id);
}

QJsonObject logJson(const Operation &operation, const QString &language)
{
    const bool isChinese = language == "zh-CN"_L1;
    const TypeWords words = typeWords().value(operation.type);
    const QString actor = operation.actor == Actor::Customer ? accountUin : u"--"_s;
    const QString form = isChinese ? u"用户[uin: %1] %2 证书[id: %3]"_s
                                   : u"User [uin: %1] %2 certificate [id: %3]"_s;
    return {{u"Action"_s,
             form.arg(actor, isChinese ? words.chinese : words.english, operation.certificateId)},
            {u"CreatedOn"_s, providerTime(operation.at)},
            {u"Uin"_s, accountUin},
            {u"SubAccountUin"_s, actor},
            {u"CertId"_s, operation.certificateId},
            {u"Type"_s, operation.type}};
}

Answer describeCertificateOperateLogs(Provider &provider, const Call &call)
{
    const QJsonObject &parameters = call.parameters;
    const QDateTime now = provider.clock.now();
    OperationFilter filter;
    filter.from = now.addDays(-defaultDays);
    filter.to = now;
    if (const QString from = parameters["StartTime"_L1].toString(); !from.isEmpty())
        filter.from = timeFromProvider(from);
    if (const QString to = parameters["EndTime"_L1].toString(); !to.isEmpty())
        filter.to = timeFromProvider(to);
    if (!filter.from.isValid() || !filter.to.isValid())
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"StartTime and EndTime have the form 2016-01-01 00:00:00."_s);
    filter.offset = parameters["Offset"_L1].toInt();
    filter.limit = std::clamp(parameters["Limit"_L1].toInt(defaultLogLimit), 0, largestLogLimit);
    int total = 0;
    QJsonArray logs;
    for (const Operation &operation : provider.operations.list(filter, total))
        logs.append(logJson(operation, call.language));
    return QJsonObject{
        {u"AllTotal"_s, total}, {u"TotalCount"_s, logs.size()}, {u"OperateLogs"_s, logs}};
}

} // namespace

void noteOperation(Provider &provider, const Call &call, const QJsonObject &answer)
{
    const QString type = typeOf(call);
    if (type.isEmpty())
        return;
    for (const QString &id : certificatesOf(call, answer))
        provider.operations.note({id, type, Actor::Customer, provider.clock.now()});
}

ActionTable operationLogReads()
{
    return {{u"ssl/DescribeCertificateOperateLogs"_s, describeCertificateOperateLogs}};
}

} // namespace sandbox
