// Starts certdesk-sandbox for a test and makes the official SDK's clients for it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import ssl from "tencentcloud-sdk-nodejs/tencentcloud/services/ssl/index.js";
import billing from "tencentcloud-sdk-nodejs/tencentcloud/services/billing/index.js";
import dnspod from "tencentcloud-sdk-nodejs/tencentcloud/services/dnspod/index.js";
import sts from "tencentcloud-sdk-nodejs/tencentcloud/services/sts/index.js";

export class Sandbox {
    static async start(...options) {
        const sandbox = new Sandbox();
        sandbox.directory = mkdtempSync(join(tmpdir(), "certdesk-sandbox-"));
        sandbox.options = options;
        await sandbox.launch();
        return sandbox;
    }

    async launch() {
        const program = process.env.CERTDESK_SANDBOX;
        if (!program) throw new Error("CERTDESK_SANDBOX names the program to test");
        this.process = spawn(program, ["--data", this.directory, "--exit-with-parent", ...this.options], {
            stdio: ["pipe", "pipe", "inherit"],
        });
        const [line] = await once(createInterface({ input: this.process.stdout }), "line");
        Object.assign(this, JSON.parse(line));
    }

    async end(signal = "SIGTERM") {
        const ended = once(this.process, "exit");
        this.process.kill(signal);
        const [code] = await ended;
        return code;
    }

    async remove() {
        if (this.process.exitCode === null && this.process.signalCode === null) await this.end();
        rmSync(this.directory, { recursive: true });
    }

    client(Client, credential = {}) {
        return new Client({
            credential: { secretId: this.secretId, secretKey: this.secretKey, ...credential },
            region: "",
            profile: { httpProfile: { endpoint: new URL(this.api).host, protocol: "http://" } },
        });
    }

    get ssl() { return this.client(ssl.ssl.v20191205.Client); }
    get billing() { return this.client(billing.billing.v20180709.Client); }
    get dnspod() { return this.client(dnspod.dnspod.v20210323.Client); }
    get sts() { return this.client(sts.sts.v20180813.Client); }
    sslWith(credential) { return this.client(ssl.ssl.v20191205.Client, credential); }
}

// Asks again and again until the answer is as wanted.
export async function until(ask, isWanted, seconds = 40) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
        const answer = await ask();
        if (isWanted(answer)) return answer;
        if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${JSON.stringify(answer)}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
}
