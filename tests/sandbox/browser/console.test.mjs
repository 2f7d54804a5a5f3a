// The web console in a real browser, without JavaScript, as a person uses it.
// CERTDESK_SCREENSHOTS=DIR keeps a picture of each page.
import assert from "node:assert/strict";
import { Resolver } from "node:dns/promises";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Sandbox, until } from "../sdk/sandbox.mjs";
import { openBrowser, openPage } from "./browser.mjs";

const pictures = process.env.CERTDESK_SCREENSHOTS;
let sandbox;
let browser;
let page;

before(async () => {
    sandbox = await Sandbox.start("--speed", "20000", "--unpaid-deals");
    browser = await openBrowser();
    page = await openPage(browser, sandbox.api);
    if (pictures) mkdirSync(pictures, { recursive: true });
});
after(async () => {
    await browser?.close();
    await sandbox.remove();
});

async function photograph(name) {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

// Without JavaScript every press and every link loads a page: the next step has to wait for it, or it meets the old one.
const follow = (control) => Promise.all([page.waitForEvent("load"), control.click()]);
const press = (name, within = page) => follow(within.getByRole("button", { name, exact: true }));
const badge = () => page.locator("main > p .badge").textContent();
const balance = async () => {
    await page.goto("/console/orders");
    return Number(/Balance: ([\d.]+)/.exec(await page.textContent("main"))[1]);
};

async function openCertificate(domain) {
    await page.goto("/console");
    await page.getByLabel("Domain, alias or ID").fill(domain);
    await press("Search");
    await follow(page.locator("tbody a").first());
    await page.getByRole("heading", { level: 1, name: domain }).waitFor();
}

test("every page of the menu opens, says where one is, and fits a telephone", async () => {
    const narrow = await openPage(browser, sandbox.api, { viewport: { width: 390, height: 800 } });
    await page.goto("/console");
    for (const name of await page.locator("nav a").allTextContents()) {
        await follow(page.getByRole("navigation").getByRole("link", { name }));
        assert.equal(await page.locator("nav a[aria-current]").textContent(), name);
        assert.equal(await page.textContent("h1"), name);
        await photograph(name.toLowerCase());
        await narrow.goto(page.url());
        const body = await narrow.locator("body").boundingBox();
        assert.ok(body.width <= 390, `${name} is ${body.width} wide`);
    }
    await narrow.close();
});

test("an order of the API is paid, cancelled and refunded", async () => {
    const before = await balance();
    const order = await sandbox.ssl.CreateCertificate({ ProductId: 48, DomainNum: 1, TimeSpan: 1 });
    await page.reload();
    const row = page.getByRole("row", { name: order.DealIds[0] });
    assert.match(await row.textContent(), /Waiting for payment/);
    await photograph("orders-unpaid");
    await press("Pay", row);
    assert.match(await row.textContent(), /Paid/);
    assert.ok((await balance()) < before);

    await follow(row.getByRole("link", { name: order.CertificateIds[0] }));
    await press("Cancel the application");
    await until(async () => {
        await page.reload();
        return page.getByRole("button", { name: "Refund" }).count();
    }, (count) => count === 1);
    await photograph("refund");
    await press("Refund");
    assert.equal(await badge(), "Refunded");
    assert.equal(await balance(), before);
});

test("an OV certificate is renewed in the console, with its letter and its review", async () => {
    await openCertificate("www.riverside-cycles.test");
    await photograph("renewable");
    assert.match(await page.textContent("main"), /33 bonus days/);
    await press("Pay and renew");
    const id = page.url().split("/").pop();
    await photograph("letter-missing");

    const [letter] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the confirmation letter" }).click(),
    ]);
    assert.equal(letter.suggestedFilename(), `confirmation-letter-${id}.pdf`);
    const scan = readFileSync(await letter.path());
    assert.equal(scan.subarray(0, 5).toString(), "%PDF-");
    await page.locator("input[type=file]").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: scan });
    await press("Upload");
    await photograph("review");
    await press("Approve and issue");

    const detail = await sandbox.ssl.DescribeCertificateDetail({ CertificateId: id });
    assert.equal(detail.Status, 1);
    assert.match(detail.CertificateExtra.OriginCertificateId, /\w{8}/);
    await photograph("issued");
});

test("a reviewer rejects with one of the provider's texts, or with words of their own", async () => {
    for (const [domain, words] of [["secure.lindqvist-dental.test", ""], ["b2b.riverside-cycles.test", "The seal is unreadable."]]) {
        await openCertificate(domain);
        await page.getByLabel("Reason").selectOption({ index: 3 });
        await page.getByLabel("or in your own words").fill(words);
        await press("Reject");
        assert.match(await page.textContent("main"), words ? /The seal is unreadable\./ : /can be changed and submitted again/);
    }
    await photograph("rejected");
});

test("a record that is added is what DNS answers, until it is removed", async () => {
    const resolver = new Resolver();
    resolver.setServers([sandbox.dns]);
    await page.goto("/console/dns");
    const zone = page.locator("section", { has: page.getByRole("heading", { name: "harbor-bakery.test" }) });
    await zone.getByLabel("Host").fill("_dnsauth.kiosk");
    await zone.getByLabel("Value").fill("entered in a browser");
    await press("Add record", zone);
    assert.deepEqual(await resolver.resolveTxt("_dnsauth.kiosk.harbor-bakery.test"), [["entered in a browser"]]);
    await press("Remove", zone.getByRole("row", { name: "_dnsauth.kiosk" }));
    await assert.rejects(resolver.resolveTxt("_dnsauth.kiosk.harbor-bakery.test"), { code: "ENOTFOUND" });
});

test("the calendar moves forward, and a fault meets the next call", async () => {
    await page.goto("/console/clock");
    const time = async () => Date.parse(`${await page.locator("dd").first().textContent()}Z`);
    const before = await time();
    await press("1 week");
    assert.ok((await time()) - before >= 7 * 86400 * 1000);

    await page.goto("/console/faults");
    await page.getByLabel("Kind").selectOption("api-error");
    await page.getByLabel("Action (* for all)").fill("GetCallerIdentity");
    await page.getByLabel("Code (api-error)").fill("ResourceUnavailable");
    await press("Add");
    await photograph("faults-waiting");
    await assert.rejects(sandbox.sts.GetCallerIdentity({}), { code: "ResourceUnavailable" });
    await page.reload();
    assert.match(await page.textContent("main"), /Nothing waits to go wrong/);
});

test("a form that was filled in wrongly is refused in words", async () => {
    await openCertificate("shop.harbor-bakery.test");
    await page.getByLabel(/Your CSR/).fill("not a CSR");
    await press("Pay and renew");
    assert.equal(await page.textContent("h1"), "That did not work");
    await photograph("refused");
});
