#include "tests/sandbox/contractplan.h"

#include "sandbox/state/issuing.h"
#include "tests/sandbox/contractcalls.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

ContractPlan::ContractPlan(SandboxClient &client, std::function<void(std::chrono::seconds)> tick)
    : m_client(client)
    , m_tick(std::move(tick))
{
    addAccountMakers();
    addOrderMakers();
    addTaskMakers();
}

std::optional<SensibleCall> ContractPlan::prepare(const QString &service, const QString &action)
{
    const QString name = service + u'/' + action;
    const bool isMainland = m_client.provider().site == Site::Mainland;
    for (const ContractCall &row : contractCalls) {
        if (name == QLatin1StringView(row.name))
            return SensibleCall{resolved(QByteArray(row.json)),
                                QString::fromLatin1(isMainland ? row.onMainland : row.onIntl)};
    }
    return std::nullopt;
}

QJsonObject ContractPlan::call(const QString &action, const QByteArray &json,
                               const QByteArray &service)
{
    const QJsonObject parameters = resolved(json);
    m_tick(std::chrono::seconds(1));
    const QJsonObject response = m_client.call(service, action.toLatin1(), parameters);
    const QString code = SandboxClient::errorCode(response);
    if (!code.isEmpty())
        QTest::qFail(qPrintable(action + u": "_s + code), __FILE__, __LINE__);
    return response;
}

QJsonValue ContractPlan::resolved(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue each : value.toArray())
            array.append(resolved(each));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = resolved(it.value());
        return object;
    }
    const QString text = value.toString();
    if (!text.startsWith(u'$'))
        return value;
    const QString maker = text.section(u' ', 0, 0).mid(1);
    if (!m_makers.contains(maker))
        qFatal("no maker for %s", qPrintable(text));
    return m_makers.value(maker)(text.section(u' ', 1));
}

QJsonObject ContractPlan::resolved(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("not JSON: %s", json.constData());
    return resolved(QJsonValue(document.object())).toObject();
}

QString ContractPlan::demoId(const QString &domain)
{
    CertificateFilter filter;
    filter.limit = 1000;
    int total = 0;
    for (const CertificateRecord &each :
         m_client.provider().certificates.list(filter, m_client.provider().clock.now(), total)) {
        if (each.isDemo && each.domain() == domain)
            return each.id;
    }
    qFatal("no demo certificate for %s", qPrintable(domain));
}

void ContractPlan::addAccountMakers()
{
    m_makers[u"demo"_s] = [this](const QString &domain) { return demoId(domain); };
    m_makers[u"chain"_s] = [this](const QString &domain) {
        auto record = m_client.provider().certificates.find(demoId(domain));
        const auto material = materialOf(m_client.provider(), *record);
        return QString::fromLatin1(material->leafPem + material->intermediatePem);
    };
    const auto pair = [this](const QString &domain) -> const IssuedCertificate & {
        if (!m_pairs.contains(domain)) {
            IssueRequest request;
            request.names = {domain};
            request.keyAlgorithm = core::KeyAlgorithm::EcP256;
            request.notBefore = m_client.provider().clock.now().addDays(-1);
            request.notAfter = request.notBefore.addDays(90);
            m_pairs.emplace(domain, *m_client.provider().authority->issue(request));
        }
        return m_pairs.at(domain);
    };
    m_makers[u"pairCertificate"_s] = [pair](const QString &domain) {
        return QString::fromLatin1(pair(domain).chainPem);
    };
    m_makers[u"pairKey"_s] = [pair](const QString &domain) {
        const auto key = pair(domain).keyPem.bytes();
        return QString::fromLatin1(key.data(), qsizetype(key.size()));
    };
    m_makers[u"letter"_s] = [](const QString &) {
        return QString::fromLatin1(QByteArray("%PDF-1.4\n").leftJustified(4096).toBase64());
    };
    m_makers[u"manager"_s] = [this](const QString &status) {
        ManagerRecord manager;
        manager.companyId = 1;
        manager.status = status;
        manager.firstName = u"Walk"_s;
        manager.created = m_client.provider().clock.now().addDays(-30);
        return m_client.provider().profiles.save(manager);
    };
    m_makers[u"csr"_s] = [this](const QString &isGenerated) {
        return call(u"CreateCSR"_s,
                    R"({"Domain":"walk.harbor-bakery.test","Organization":"Harbor Bakery Ltd",
                        "Department":"IT","Email":"grace@harbor-bakery.test","Province":"Devon",
                        "City":"Plymouth","Country":"GB","EncryptAlgo":"ECC",
                        "KeyParameter":"prime256v1","Generate":)"
                        + isGenerated.toLatin1() + '}')["Id"_L1];
    };
    m_makers[u"record"_s] = [this](const QString &host) {
        return call(u"CreateRecord"_s,
                    R"({"Domain":"harbor-bakery.test","RecordType":"TXT","RecordLine":"默认",
                        "Value":"v","SubDomain":"walk-)"
                        + host.toLatin1() + R"("})",
                    "dnspod")["RecordId"_L1];
    };
}

void ContractPlan::addOrderMakers()
{
    const auto buy = [this] {
        return call(u"CreateCertificate"_s, R"({"ProductId":48,"DomainNum":1,"TimeSpan":1})");
    };
    m_makers[u"bought"_s] = [buy](const QString &) { return buy()["CertificateIds"_L1][0]; };
    m_makers[u"informed"_s] = [this, buy](const QString &) {
        const QString id = buy()["CertificateIds"_L1][0].toString();
        call(u"CertificateInfoSubmit"_s,
             R"({"GenCsrType":"online","CertCommonName":"walk.harbor-bakery.test","CompanyType":1,
                 "CompanyId":"0","ContactEmail":"grace@harbor-bakery.test","CertId":")"
                 + id.toLatin1() + R"("})");
        return id;
    };
    m_makers[u"unpaid"_s] = [this, buy](const QString &) {
        m_client.provider().leavesDealsUnpaid = true;
        const QJsonValue deal = buy()["DealIds"_L1][0];
        m_client.provider().leavesDealsUnpaid = false;
        return deal;
    };
    m_makers[u"package"_s] = [this](const QString &) {
        return call(u"DescribePackages"_s, "{}")["Packages"_L1][0]["PackageId"_L1];
    };
    // A free order whose record is published.
    m_makers[u"proven"_s] = [this](const QString &domain) {
        const QJsonValue id = call(u"ApplyCertificate"_s,
                                   R"({"DvAuthMethod":"DNS","DomainName":")" + domain.toLatin1()
                                       + R"("})")["CertificateId"_L1];
        const auto record = m_client.provider().certificates.find(id.toString());
        for (const core::ValidationRecord &each : record->records) {
            ZoneRecord entry;
            entry.name = each.relativeName;
            entry.value = each.value;
            entry.type = each.kind == core::ValidationRecord::Kind::Txt ? RecordType::Txt
                                                                        : RecordType::Cname;
            (void)m_client.provider().zones.addRecord(each.domain, entry);
        }
        return id;
    };
}

QJsonValue ContractPlan::taskOf(const QString &action, const QByteArray &json)
{
    QJsonObject answer = call(action, json);
    if (answer["DeployRecordId"_L1].toInteger() == 0) { // it looks for resources first
        m_tick(std::chrono::minutes(1));
        answer = call(action, json);
    }
    m_tick(std::chrono::minutes(5));
    return answer["DeployRecordId"_L1];
}

void ContractPlan::addTaskMakers()
{
    m_makers[u"text"_s] = [this](const QString &maker) {
        return QString::number(m_makers.value(maker)(QString()).toInteger());
    };
    m_makers[u"search"_s] = [this](const QString &domain) {
        const QJsonValue task = call(u"CreateCertificateBindResourceSyncTask"_s,
                                     R"({"IsCache":0,"CertificateIds":["$demo )" + domain.toLatin1()
                                         + R"("]})")["CertTaskIds"_L1][0]["TaskId"_L1];
        m_tick(std::chrono::minutes(1));
        return task;
    };
    m_makers[u"deletion"_s] = [this](const QString &domain) {
        return call(u"DeleteCertificates"_s,
                    R"({"IsSync":true,"CertificateIds":["$demo )" + domain.toLatin1()
                        + R"("]})")["CertTaskIds"_L1][0]["TaskId"_L1];
    };
    // With a part that was done and one that failed, for rollback and retry.
    m_makers[u"deployed"_s] = [this](const QString &) {
        CloudResource resource;
        resource.type = u"vod"_s;
        resource.domain =
            u"a%1.morning-roast.test"_s.arg(m_client.provider().cloud.resources().size());
        m_client.provider().cloud.save(resource);
        CloudResource broken = resource;
        broken.domain = u'b' + resource.domain;
        broken.failure = u"Out of order"_s;
        m_client.provider().cloud.save(broken);
        return taskOf(u"DeployCertificateInstance"_s,
                      R"({"CertificateId":"$demo *.morning-roast.test","ResourceType":"vod",
                          "InstanceIdList":[")"
                          + resource.domain.toLatin1() + R"(",")" + broken.domain.toLatin1()
                          + R"("]})");
    };
    m_makers[u"updated"_s] = [this](const QString &) {
        // Both ways and back again: each time from the one that has the resources.
        const auto provider = [this]() -> Provider & { return m_client.provider(); };
        const QString old = demoId(u"shop.harbor-bakery.test"_s);
        for (CloudResource each : provider().cloud.resources()) {
            if (each.domain != "shop.harbor-bakery.test"_L1)
                continue;
            each.certificateId = old;
            provider().cloud.save(each);
        }
        return taskOf(u"UpdateCertificateInstance"_s,
                      R"({"OldCertificateId":"$demo shop.harbor-bakery.test",
                          "ResourceTypes":["cdn","live","tke"],
                          "ResourceTypesRegions":[{"ResourceType":"tke","Regions":["ap-guangzhou"]}],
                          "CertificatePublicKey":"$pairCertificate shop.harbor-bakery.test",
                          "CertificatePrivateKey":"$pairKey shop.harbor-bakery.test"})");
    };
    m_makers[u"uploaded"_s] = [this](const QString &) {
        return taskOf(u"UploadUpdateCertificateInstance"_s,
                      R"({"OldCertificateId":"$demo legacy.harbor-bakery.test",
                          "ResourceTypes":["clb"],
                          "ResourceTypesRegions":[{"ResourceType":"clb","Regions":["ap-guangzhou"]}],
                          "CertificatePublicKey":"$pairCertificate legacy.harbor-bakery.test",
                          "CertificatePrivateKey":"$pairKey legacy.harbor-bakery.test"})");
    };
}
