// Somebody else who works on the account while CertDesk does: changes what CertDesk leaves alone, in
// no particular order, until its input says "list"; then prints every certificate and ends.
// The account is named by SANDBOX_API, SANDBOX_SECRET_ID and SANDBOX_SECRET_KEY.
import { createInterface } from "node:readline";

import { Sandbox } from "./sandbox.mjs";

const sandbox = Object.assign(new Sandbox(), {
    api: process.env.SANDBOX_API,
    secretId: process.env.SANDBOX_SECRET_ID,
    secretKey: process.env.SANDBOX_SECRET_KEY,
});
const ssl = sandbox.ssl;
let isOver = false;

async function all() {
    const rows = [];
    for (;;) {
        const page = await ssl.DescribeCertificates({ Offset: rows.length, Limit: 1000 });
        rows.push(...page.Certificates);
        if (rows.length >= page.TotalCount) return rows;
    }
}

// The provider's ten a second are shared with CertDesk: who is refused waits and asks again.
async function politely(call) {
    for (;;) {
        try {
            return await call();
        } catch (error) {
            if (!/LimitExceeded/.test(error.code)) throw error;
            await new Promise((resolve) => setTimeout(resolve, 300));
        }
    }
}

async function work() {
    let turn = 0;
    const applied = [];
    while (!isOver) {
        turn += 1;
        // "theirs" marks what CertDesk leaves alone here.
        const rows = (await politely(all)).filter((row) => row.Alias.startsWith("theirs"));
        const row = rows[turn % rows.length];
        await politely(() => ssl.ModifyCertificateAlias({ CertificateId: row.CertificateId, Alias: `theirs ${turn}` }));
        if (turn % 4 === 1) {
            const answer = await politely(() =>
                ssl.ApplyCertificate({ DvAuthMethod: "DNS", DomainName: `sdk${turn}.harbor-bakery.test`, PackageType: "83", ValidityPeriod: "3",
                    CsrEncryptAlgo: "RSA", CsrKeyParameter: "2048", Alias: `theirs new ${turn}`, ContactEmail: "sdk@example.com" }));
            applied.push(answer.CertificateId);
        }
        if (turn % 4 === 3 && applied.length > 1) {
            const id = applied.shift();
            await politely(() => ssl.CancelAuditCertificate({ CertificateId: id }));
        }
        console.log(JSON.stringify({ turn }));
    }
}

const input = createInterface({ input: process.stdin });
input.once("line", () => (isOver = true));
await work();
console.log(JSON.stringify({ list: (await politely(all)).map((row) => ({ id: row.CertificateId, alias: row.Alias, status: row.Status, domain: row.Domain })) }));
input.close();
