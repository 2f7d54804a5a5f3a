// The official Node SDK, unpatched, lists, reads and renews against a running certdesk-sandbox.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { X509Certificate, createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { unzipSync } from "fflate";

import { Sandbox, until } from "./sandbox.mjs";

const fast = ["--speed", "20000"];
let sandbox;
let work;

before(async () => {
    sandbox = await Sandbox.start(...fast);
    work = mkdtempSync(join(tmpdir(), "certdesk-sdk-"));
});
after(async () => {
    await sandbox.remove();
    rmSync(work, { recursive: true });
});

function makeCsr(name, ...further) {
    const key = join(work, `${name}.key`);
    const csr = join(work, `${name}.csr`);
    const names = [name, ...further].map((each) => `DNS:${each}`).join(",");
    execFileSync("openssl", ["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-keyout", key, "-out", csr, "-subj", `/CN=${name}`, "-addext", `subjectAltName=${names}`], { stdio: "pipe" });
    return { key: readFileSync(key, "utf8"), csr: readFileSync(csr, "utf8") };
}

async function findCertificate(domain, product) {
    const list = await sandbox.ssl.DescribeCertificates({ SearchKey: domain, Limit: 100 });
    return list.Certificates.find((each) => each.Domain === domain && each.PackageType === product);
}

async function download(id) {
    const answer = await sandbox.ssl.DownloadCertificate({ CertificateId: id });
    assert.equal(answer.ContentType, "application/zip");
    const files = unzipSync(Buffer.from(answer.Content, "base64"));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

function publicKeyOf(source) {
    return createPublicKey(source).export({ type: "spki", format: "pem" });
}

function assertChain(bundle, key) {
    const leaf = new X509Certificate(bundle);
    assert.equal(leaf.publicKey.export({ type: "spki", format: "pem" }), publicKeyOf(key));
    const chain = join(work, "chain.pem");
    writeFileSync(chain, bundle);
    execFileSync("openssl", ["verify", "-x509_strict", "-CAfile", join(sandbox.directory, "ca", "roots.pem"), "-untrusted", chain, chain]);
    return leaf;
}

// Submits information and order with a CSR of ours.
async function submit(id, domain, request, applicant) {
    await sandbox.ssl.CertificateInfoSubmit({
        CertId: id, GenCsrType: "parse", Csr: request.csr, CertCommonName: domain, VerifyType: "DNS", ...applicant });
    return sandbox.ssl.CertificateOrderSubmit({ CertId: id, VerifyType: "DNS" });
}

async function buyAgain(old) {
    const bought = await sandbox.ssl.CreateCertificate({
        ProductId: Number(old.PackageType), DomainNum: Number(old.CertificateExtra.DomainNumber), TimeSpan: 1,
        Tags: [{ TagKey: "wl-renew", TagValue: old.CertificateId }] });
    assert.equal(bought.CertificateIds.length, 1);
    return bought;
}

const issued = (id) => until(
    () => sandbox.ssl.DescribeCertificateDetail({ CertificateId: id }), (answer) => answer.Status === 1);

test("the caller is known", async () => {
    const identity = await sandbox.sts.GetCallerIdentity();
    assert.match(identity.AccountId, /^\d+$/);
});

test("the list pages through every status, four of it expire soon", async () => {
    const rows = [];
    for (let offset = 0; ; offset += 10) {
        const page = await sandbox.ssl.DescribeCertificates({ Offset: offset, Limit: 10 });
        rows.push(...page.Certificates);
        if (rows.length >= page.TotalCount) break;
    }
    assert.ok(rows.length >= 24);
    assert.equal(new Set(rows.map((row) => row.CertificateId)).size, rows.length);
    assert.deepEqual([...new Set(rows.map((row) => row.Status))].sort((a, b) => a - b), [...Array(16).keys()]);
    assert.equal(rows.filter((row) => row.IsExpiring).length, 4);
    for (const row of rows.filter((each) => each.RenewAble)) assert.ok(row.IsExpiring);
    const expiring = await sandbox.ssl.DescribeCertificates({ FilterExpiring: 1 });
    assert.equal(expiring.TotalCount, 4);
});

test("a DV certificate is renewed through the account's own DNS", async () => {
    const old = await findCertificate("shop.harbor-bakery.test", "48");
    const request = makeCsr(old.Domain);
    const bought = await buyAgain(old);
    const [id] = bought.CertificateIds;
    const deals = await sandbox.billing.DescribeDealsByCond({
        StartTime: "2000-01-01 00:00:00", EndTime: "2099-01-01 00:00:00", Limit: 10, OrderId: bought.DealIds[0] });
    assert.equal(deals.Deals[0].Status, 4);
    assert.deepEqual(deals.Deals[0].ResourceId, [id]);

    const order = await submit(id, old.Domain, request, { CompanyType: 1, CompanyId: "0", ContactEmail: "grace@harbor-bakery.test" });
    assert.equal(order.Status, 0);
    const pending = await sandbox.ssl.DescribeCertificateDetail({ CertificateId: id });
    assert.equal(pending.StatusMsg, "PENDING-DCV");
    assert.equal(pending.SubmittedData.CsrContent, request.csr);
    const [auth] = pending.DvAuthDetail.DvAuths;
    assert.equal(auth.DvAuthVerifyType, "CNAME");
    assert.equal(auth.DvAuthKey, `${auth.DvAuthSubDomain}.${auth.DvAuthDomain}`);

    const early = await sandbox.ssl.CheckCertificateDomainVerification({ CertificateId: id });
    assert.equal(early.VerificationResults[0].LocalCheck, -6);
    assert.equal(early.VerificationResults[0].CaCheck, -1);
    await sandbox.dnspod.CreateRecord({
        Domain: auth.DvAuthDomain, SubDomain: auth.DvAuthSubDomain, RecordType: auth.DvAuthVerifyType,
        RecordLine: "Default", Value: auth.DvAuthValue });

    const detail = await issued(id);
    assert.equal(detail.DvAuthDetail.DvAuths, null);
    assert.equal(detail.SubmittedData, null);
    const files = await download(id);
    assert.ok(!Object.keys(files).some((name) => name.endsWith(".key")), "the key is the customer's");
    const leaf = assertChain(files[`Nginx/${old.Domain}_bundle.crt`], request.key);
    assert.ok(new Date(leaf.validFrom) <= new Date());
    assert.ok(new Date(leaf.validTo) - new Date(leaf.validFrom) <= 199 * 86400e3);
});

test("an OV certificate is renewed with a confirmation letter", async () => {
    const old = await findCertificate("www.riverside-cycles.test", "9");
    const companies = await sandbox.ssl.DescribeCompanies({});
    const managers = await sandbox.ssl.DescribeManagers({ CompanyId: companies.Companies[0].CompanyId });
    const request = makeCsr(old.Domain, "riverside-cycles.test");
    assert.equal(old.CertificateExtra.DomainNumber, "1"); // the second name is a gift
    const bought = await buyAgain(old);
    const [id] = bought.CertificateIds;
    const order = await submit(id, old.Domain, request, {
        DnsNames: ["riverside-cycles.test"], CompanyType: 2,
        CompanyId: String(companies.Companies[0].CompanyId), ManagerId: String(managers.Managers[0].ManagerId) });
    assert.equal(order.Status, 8);

    await assert.rejects(sandbox.ssl.UploadConfirmLetter({ CertificateId: id, ConfirmLetter: Buffer.from("tiny").toString("base64") }),
        { code: "FailedOperation.ConfirmLetterTooSmall" });
    const letter = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(4096, 0x20)]);
    const uploaded = await sandbox.ssl.UploadConfirmLetter({ CertificateId: id, ConfirmLetter: letter.toString("base64") });
    assert.equal(uploaded.IsSuccess, true);

    await issued(id);
    const files = await download(id);
    const leaf = assertChain(files[`Nginx/${old.Domain}_bundle.crt`], request.key);
    assert.match(leaf.subject, /O=Harbor Bakery Ltd/);
});

test("a free certificate is renewed with a key of the provider's", async () => {
    const old = await findCertificate("booking.lindqvist-dental.test", "83");
    const applied = await sandbox.ssl.ApplyCertificate({
        DvAuthMethod: "DNS_AUTO", DomainName: old.Domain, OldCertificateId: old.CertificateId, PackageType: "83" });
    const detail = await issued(applied.CertificateId);
    assert.equal(detail.CertificateExtra.OriginCertificateId, old.CertificateId);
    const files = await download(applied.CertificateId);
    assertChain(files[`Nginx/${old.Domain}_bundle.crt`], files[`Nginx/${old.Domain}.key`]);
    const again = await findCertificate(old.Domain, "83");
    assert.equal([again.HasRenewOrder, again.CertificateId].includes(applied.CertificateId), true);
});

test("a certificate is uploaded and deleted", async () => {
    const old = await findCertificate("mail.oakfield-school.test", "25");
    const files = await download(old.CertificateId);
    const upload = {
        CertificatePublicKey: files[`Nginx/${old.Domain}_bundle.crt`],
        CertificatePrivateKey: files[`Nginx/${old.Domain}.key`], Alias: "a copy" };
    const { CertificateId } = await sandbox.ssl.UploadCertificate(upload);
    const twin = await sandbox.ssl.UploadCertificate({ ...upload, Repeatable: false });
    assert.equal(twin.RepeatCertId, old.CertificateId);
    assert.equal((await sandbox.ssl.DescribeCertificateDetail({ CertificateId })).From, "upload");
    assert.equal((await sandbox.ssl.DeleteCertificate({ CertificateId })).DeleteResult, true);
    await assert.rejects(sandbox.ssl.DescribeCertificateDetail({ CertificateId }), { code: "FailedOperation.CertificateNotFound" });
});

test("a certificate is reissued with another key, and both are revoked", async () => {
    const old = await findCertificate("mail.oakfield-school.test", "25");
    const before = await download(old.CertificateId);
    const { CertificateId } = await sandbox.ssl.ReplaceCertificate({
        CertificateId: old.CertificateId, ValidType: "DNS_AUTO", CsrType: "Online" });
    assert.notEqual(CertificateId, old.CertificateId);
    const detail = await issued(CertificateId);
    assert.equal(detail.CertificateExtra.ReplacedFor, old.CertificateId);
    const files = await download(CertificateId);
    assertChain(files[`Nginx/${old.Domain}_bundle.crt`], files[`Nginx/${old.Domain}.key`]);
    assert.notEqual(files[`Nginx/${old.Domain}.key`], before[`Nginx/${old.Domain}.key`]);

    await sandbox.ssl.RevokeCertificate({ CertificateId, Reason: "The server is gone." });
    for (const id of [CertificateId, old.CertificateId]) {
        await until(() => sandbox.ssl.DescribeCertificateDetail({ CertificateId: id }), (answer) => answer.Status === 10);
        await sandbox.ssl.DeleteCertificate({ CertificateId: id });
    }
    const logs = await sandbox.ssl.DescribeCertificateOperateLogs({ Limit: 1000 });
    const types = logs.OperateLogs.filter((line) => line.CertId === CertificateId).map((line) => line.Type);
    assert.deepEqual(types, ["delete", "revoked", "revoke", "download", "issued", "domainValidationPassed"]);
});

test("refusals arrive as the SDK's own exception", async () => {
    const uploaded = await findCertificate("legacy.harbor-bakery.test", null);
    await assert.rejects(sandbox.sslWith({ secretKey: "wrong" }).DescribeCertificates({}), { code: "AuthFailure.SignatureFailure" });
    await assert.rejects(sandbox.sslWith({ secretId: "AKIDnobody" }).DescribeCertificates({}), { code: "AuthFailure.SecretIdNotFound" });
    await assert.rejects(sandbox.ssl.DescribeCertificates({ Nonsense: 1 }), { code: "UnknownParameter" });
    await assert.rejects(sandbox.ssl.DescribeCertificates({ Limit: "ten" }), { code: "InvalidParameter" });
    await assert.rejects(sandbox.ssl.DescribeCertificateDetail({}), { code: "MissingParameter" });
    await assert.rejects(sandbox.ssl.DescribeCertificateDetail({ CertificateId: "none" }), { code: "FailedOperation.CertificateNotFound" });
    await assert.rejects(sandbox.ssl.DescribePackages({}), { code: "InvalidAction" });
    await assert.rejects(sandbox.ssl.RevokeCertificate({ CertificateId: uploaded.CertificateId }), { code: "FailedOperation.InvalidCertificateSource" });
});

test("the eleventh call of a second is refused", async () => {
    const calls = await Promise.allSettled(Array.from({ length: 20 }, () => sandbox.sts.GetCallerIdentity()));
    const refused = calls.filter((each) => each.status === "rejected");
    assert.ok(refused.length > 0);
    for (const each of refused) assert.equal(each.reason.code, "RequestLimitExceeded");
});

test("what was done is still there after a kill", async () => {
    const before = await sandbox.ssl.DescribeCertificates({ Limit: 100 });
    const [deal] = (await sandbox.ssl.CreateCertificate({ ProductId: 48, DomainNum: 1, TimeSpan: 1 })).DealIds;
    const { secretId } = sandbox;
    await sandbox.end("SIGKILL");
    await sandbox.launch();
    assert.equal(sandbox.secretId, secretId);
    const again = await sandbox.ssl.DescribeCertificates({ Limit: 100 });
    assert.equal(again.TotalCount, before.TotalCount + 1);
    const ledger = await (await fetch(`${sandbox.console}/ledger`)).json();
    assert.equal(ledger.charges.filter((charge) => charge.deal === deal).length, 1);
    assert.equal(await sandbox.end(), 0);
});
