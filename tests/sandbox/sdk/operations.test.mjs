// The official Node SDK, unpatched, does what comes after and around a certificate.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Sandbox, until } from "./sandbox.mjs";

const fast = ["--speed", "20000"];
let intl;
let mainland;
let work;

before(async () => {
    [intl, mainland] = await Promise.all([Sandbox.start(...fast), Sandbox.start(...fast, "--site", "mainland")]);
    work = mkdtempSync(join(tmpdir(), "certdesk-sdk-"));
});
after(async () => {
    await Promise.all([intl.remove(), mainland.remove()]);
    rmSync(work, { recursive: true });
});

async function findCertificate(sandbox, domain, status = 1) {
    const list = await sandbox.ssl.DescribeCertificates({ SearchKey: domain, FilterSource: "buy", Limit: 100 });
    return list.Certificates.find((each) => each.Domain === domain && each.Status === status);
}

// A certificate from elsewhere with its key.
function makePair(domain) {
    const [key, certificate] = ["key", "crt"].map((ending) => join(work, `${domain}.${ending}`));
    execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "90",
        "-keyout", key, "-out", certificate, "-subj", `/CN=${domain}`, "-addext", `subjectAltName=DNS:${domain}`,
        "-addext", "basicConstraints=critical,CA:FALSE"], { stdio: "ignore" });
    return { CertificatePublicKey: readFileSync(certificate, "utf8"), CertificatePrivateKey: readFileSync(key, "utf8") };
}

// Calls until the record is there: the first calls only look for the resources.
const created = (ask) => until(ask, (answer) => answer.DeployRecordId > 0);

test("the list pages to its end, newest first, and by expiry", async () => {
    const ids = [];
    for (let offset = 0; ; offset += 7) {
        const page = await intl.ssl.DescribeCertificates({ Offset: offset, Limit: 7 });
        ids.push(...page.Certificates.map((row) => row.CertificateId));
        if (ids.length >= page.TotalCount) break;
    }
    assert.equal(new Set(ids).size, ids.length);
    const issued = await intl.ssl.DescribeCertificates({ Limit: 100, CertificateStatus: [1], ExpirationSort: "ASC" });
    const ends = issued.Certificates.map((row) => row.CertEndTime);
    assert.deepEqual(ends, [...ends].sort());
});

test("a certificate is deployed and rolled back", async () => {
    const certificate = await findCertificate(mainland, "*.morning-roast.test");
    const cdn = () => mainland.ssl.DescribeHostCdnInstanceList({ CertificateId: certificate.CertificateId, Limit: 100 });
    const servedBy = async (domain) => (await cdn()).InstanceList.find((each) => each.Domain === domain).CertId;
    assert.equal(await servedBy("static.morning-roast.test"), "");
    const { DeployRecordId } = await mainland.ssl.DeployCertificateInstance({
        CertificateId: certificate.CertificateId, ResourceType: "cdn", InstanceIdList: ["static.morning-roast.test|on"] });
    const detail = () => mainland.ssl.DescribeHostDeployRecordDetail({ DeployRecordId: String(DeployRecordId) });
    await until(detail, (answer) => answer.SuccessTotalCount === 1);
    assert.equal(await servedBy("static.morning-roast.test"), certificate.CertificateId);

    await mainland.ssl.DeployCertificateRecordRollback({ DeployRecordId });
    await until(detail, (answer) => answer.DeployRecordDetailList[0].Status === 4);
    assert.equal(await servedBy("static.morning-roast.test"), "");
    await assert.rejects(mainland.ssl.DeployCertificateRecordRetry({ DeployRecordId }),
        { code: "FailedOperation.CertificateDeployRetryStatusInvalid" });
    await assert.rejects(
        mainland.ssl.DeployCertificateInstance({ CertificateId: certificate.CertificateId, InstanceIdList: ["lb-1|lbl-1"] }),
        { code: "InvalidParameter.RegionNotEmpty" });
});

test("an update reaches all but the broken one, which is tried again, and goes back", async () => {
    const old = await findCertificate(intl, "shop.harbor-bakery.test");
    const fresh = makePair("shop.harbor-bakery.test");
    const update = () => intl.ssl.UpdateCertificateInstance({
        OldCertificateId: old.CertificateId, ...fresh, ResourceTypes: ["cdn", "tke"],
        ResourceTypesRegions: [{ ResourceType: "tke", Regions: ["ap-guangzhou"] }] });
    const { DeployRecordId } = await created(update);
    const detail = () => intl.ssl.DescribeHostUpdateRecordDetail({ DeployRecordId: String(DeployRecordId) });
    const statuses = (answer) => answer.RecordDetailList.map((type) => type.List[0].Status);
    await until(detail, (answer) => statuses(answer).join() === "1,2");
    await intl.ssl.UpdateCertificateRecordRetry({ DeployRecordId });
    const failed = await until(detail, (answer) => statuses(answer).join() === "1,2");
    assert.match(failed.RecordDetailList[1].List[0].ErrorMsg, /cluster/);
    await intl.ssl.UpdateCertificateRecordRollback({ DeployRecordId });
    await until(detail, (answer) => statuses(answer).join() === "4,2");
    const records = await intl.ssl.DescribeHostUpdateRecord({ OldCertificateId: old.CertificateId });
    assert.equal(records.DeployRecordList[0].Status, 4);
});

test("what a certificate is bound to is searched for", async () => {
    const { CertificateId } = await findCertificate(intl, "shop.harbor-bakery.test");
    const { CertTaskIds: [{ TaskId }] } =
        await intl.ssl.CreateCertificateBindResourceSyncTask({ CertificateIds: [CertificateId], IsCache: 0 });
    const result = await until(
        () => intl.ssl.DescribeCertificateBindResourceTaskResult({ TaskIds: [TaskId] }),
        (answer) => answer.SyncTaskBindResourceResult[0].Status === 1);
    const types = result.SyncTaskBindResourceResult[0].BindResourceResult.map((each) => each.ResourceType);
    assert.ok(types.includes("clb") && types.includes("tke"));
    const found = await intl.ssl.DescribeCertificateBindResourceTaskDetail({ TaskId });
    assert.equal(found.CLB[0].InstanceList[0].LoadBalancerId, "lb-7qk2m9xa");
    assert.deepEqual(found.LIVE, []);
});

test("a CSR of the provider's is one that OpenSSL takes", async () => {
    // The SDK is the mainland's: it has these actions of the other site by their names only.
    const { Id } = await intl.ssl.request("CreateCSR", {
        Domain: "shop.harbor-bakery.test", Organization: "Harbor Bakery Ltd", Department: "IT", Email: "grace@harbor-bakery.test",
        Province: "Devon", City: "Plymouth", Country: "GB", EncryptAlgo: "RSA", KeyParameter: "2048", Generate: true });
    const { CSR } = await intl.ssl.request("DescribeCSR", { CSRId: Id });
    const file = join(work, "provider.csr");
    writeFileSync(file, CSR);
    const subject = execFileSync("openssl", ["req", "-in", file, "-verify", "-noout", "-subject"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    assert.match(subject, /O = Harbor Bakery Ltd.*CN = shop\.harbor-bakery\.test/);
    assert.deepEqual((await intl.ssl.request("BatchDeleteCSR", { CSRIds: [Id] })).Success, [Id]);
});

test("a record is made, found, changed, switched off and deleted", async () => {
    const Domain = "harbor-bakery.test";
    const { RecordId } = await intl.dnspod.CreateRecord({ Domain, SubDomain: "sdk", RecordType: "TXT", RecordLine: "Default", Value: "one" });
    const found = await until(
        () => intl.dnspod.DescribeRecordList({ Domain, Subdomain: "sdk" }).catch((error) => error),
        (answer) => answer.RecordList);
    assert.equal(found.RecordList[0].RecordId, RecordId);
    await assert.rejects(
        intl.dnspod.CreateRecord({ Domain, SubDomain: "sdk", RecordType: "TXT", RecordLine: "Default", Value: "one" }),
        { code: "InvalidParameter.DomainRecordExist" });
    const { LineList } = await intl.dnspod.DescribeRecordLineList({ Domain, DomainGrade: "DP_FREE" });
    assert.equal(LineList[0].LineId, "0");
    await intl.dnspod.ModifyRecord({ Domain, RecordId, SubDomain: "sdk", RecordType: "TXT", RecordLine: LineList[0].Name, Value: "two", TTL: 900 });
    await intl.dnspod.ModifyRecordStatus({ Domain, RecordId, Status: "DISABLE" });
    const { RecordInfo } = await intl.dnspod.DescribeRecord({ Domain, RecordId });
    assert.deepEqual([RecordInfo.Value, RecordInfo.TTL, RecordInfo.Enabled], ["two", 900, 0]);
    await intl.dnspod.DeleteRecord({ Domain, RecordId });
    await assert.rejects(intl.dnspod.DescribeRecord({ Domain, RecordId }), { code: "InvalidParameter.RecordIdInvalid" });
    assert.equal((await intl.dnspod.DescribeDomain({ Domain })).DomainInfo.Domain, Domain);
});

test("an administrator is looked at, and kept while certificates need it", async () => {
    const { Managers: [manager] } = await mainland.ssl.DescribeManagers({ CompanyId: 1 });
    const detail = await mainland.ssl.DescribeManagerDetail({ ManagerId: manager.ManagerId });
    assert.equal(detail.CompanyInfo.CompanyId, 1);
    await assert.rejects(mainland.ssl.SubmitAuditManager({ ManagerId: manager.ManagerId }), { code: "FailedOperation.IllegalManagerStatus" });
    await assert.rejects(mainland.ssl.DeleteManager({ ManagerId: manager.ManagerId }), { code: "FailedOperation.ManagerCanNotDeleteCert" });
});

test("an order that was left unpaid is found and paid once", async () => {
    const unpaid = await Sandbox.start(...fast, "--unpaid-deals");
    try {
        const { DealIds: [deal] } = await unpaid.ssl.CreateCertificate({ ProductId: 48, DomainNum: 1, TimeSpan: 1 });
        const deals = (Status) => unpaid.billing.DescribeDealsByCond({
            StartTime: "2000-01-01 00:00:00", EndTime: "2099-01-01 00:00:00", Limit: 10, OrderId: deal, Status });
        assert.equal((await deals(1)).TotalCount, 1);
        const paid = await unpaid.billing.PayDeals({ OrderIds: [deal] });
        assert.deepEqual(paid.OrderIds, [deal]);
        assert.equal((await deals(4)).TotalCount, 1);
        await assert.rejects(unpaid.billing.PayDeals({ OrderIds: [deal] }), { code: "FailedOperation.InvalidDeal" });
    } finally {
        await unpaid.remove();
    }
});

test("a clock that is wrong, a wrong key and an unknown parameter have the provider's codes", async () => {
    await fetch(`${intl.console}/faults`, {
        method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ kind: "skew", action: "DescribeCompanies", seconds: 600 }) });
    await assert.rejects(intl.ssl.DescribeCompanies({}), (error) => {
        assert.equal(error.constructor.name, "TencentCloudSDKHttpException");
        assert.match(error.requestId, /^[0-9a-f-]{36}$/);
        return error.code === "AuthFailure.SignatureExpire";
    });
    assert.equal((await intl.ssl.DescribeCompanies({})).TotalCount, 1);
    await assert.rejects(intl.sslWith({ secretKey: "wrong" }).DescribeCompanies({}), { code: "AuthFailure.SignatureFailure" });
    await assert.rejects(intl.ssl.DescribeCompanies({ Nonsense: 1 }), { code: "UnknownParameter" });
    await assert.rejects(mainland.ssl.request("DescribeCSRSet", {}), { code: "InvalidAction" });
});
