// How the sandbox does with 100,000 certificates: the time to start, the time of a page of 1,000,
// the memory at its highest. See README.md.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import http from "node:http";
import { performance } from "node:perf_hooks";

import { Sandbox } from "../sandbox/sdk/sandbox.mjs";

const certificates = Number(process.argv[2] ?? 100_000);
const pageSize = 1000;
const rounds = 21;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

async function timed(work) {
    const begin = performance.now();
    const result = await work();
    return { result, time: performance.now() - begin };
}

// The highest resident size so far; only Linux tells.
function peakMegabytes(pid) {
    try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
    } catch {
        return NaN;
    }
}

async function pages(client, offsetOf) {
    const times = [];
    for (let round = 0; round < rounds; ++round) {
        const request = { Limit: pageSize, Offset: offsetOf(round) };
        const { result, time } = await timed(() => client.DescribeCertificates(request));
        if (result.Certificates.length !== pageSize) throw new Error("not a full page");
        times.push(time);
        await new Promise((resolve) => setTimeout(resolve, 110)); // the provider's ten a second
    }
    return median(times);
}

// A server that has the answer ready: what the client and the wire cost without the sandbox.
async function readyServer(answer) {
    const body = JSON.stringify({ Response: answer });
    const server = http.createServer((request, response) => {
        request.resume();
        request.on("end", () => response.end(body));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return server;
}

const empty = await timed(() => Sandbox.start());
const emptyPeak = peakMegabytes(empty.result.process.pid);
const { result: sandbox, time: start } = await timed(() =>
    Sandbox.start("--certificates", String(certificates)),
);
const last = Math.max(0, certificates - pageSize);
const first = await pages(sandbox.ssl, () => 0);
const deep = await pages(sandbox.ssl, (round) => Math.floor((last * round) / rounds));
const answer = await sandbox.ssl.DescribeCertificates({ Limit: pageSize, Offset: 0 });
const peak = peakMegabytes(sandbox.process.pid);

const server = await readyServer(answer);
sandbox.api = `http://127.0.0.1:${server.address().port}`;
const floor = await pages(sandbox.ssl, () => 0);
server.close();

await Promise.all([sandbox.remove(), empty.result.remove()]);

const line = (what, value, floorValue, unit) =>
    console.log(`${what.padEnd(28)} ${unit(value).padStart(9)}   ${(value / floorValue).toFixed(1)} x ${unit(floorValue)}`);
console.log(`${certificates} certificates`);
line("start", start, empty.time, ms);
line("page of 1,000, the first", first, floor, ms);
line("page of 1,000, anywhere", deep, floor, ms);
line("memory at its highest", peak, emptyPeak, (value) => `${value.toFixed(0)} MB`);
