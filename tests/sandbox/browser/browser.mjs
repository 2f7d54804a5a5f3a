// Debian's Chromium, without a window and without asking the network for anything.
import { chromium } from "playwright-core";

const options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export async function openBrowser() {
    return chromium.launch({ executablePath: process.env.CERTDESK_CHROMIUM ?? "/usr/bin/chromium", args: options });
}

// Opens each path of the console as somebody without JavaScript sees it.
export async function openPage(browser, address, settings = {}) {
    const context = await browser.newContext({
        baseURL: address, javaScriptEnabled: false, acceptDownloads: true,
        viewport: { width: 1280, height: 800 }, ...settings,
    });
    return context.newPage();
}
