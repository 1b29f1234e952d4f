// Lets Lighthouse look at a running Comfrey: what readers get, as on a phone, and the desk, as on a phone and on a desktop.
//   node measure.mjs [address, default http://localhost:8080] [e-mail and password of an administrator of the demo site]
// In the environment: CHROMIUM (/usr/bin/chromium), RUNS (3; the middle one counts).
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright-core";

const [base = "http://localhost:8080", email, password] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 3);
const port = 9333;
const profile = mkdtempSync(join(tmpdir(), "comfrey-lighthouse-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [`--remote-debugging-port=${port}`, "--no-sandbox"],
});

/** The four scores, from 0 to 100, of the run whose performance is in the middle. */
async function scores(path, config) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    // The session has to stay: nothing is cleared between runs but the cache.
    const { lhr } = await lighthouse(base + path, { port, output: "json", logLevel: "error", disableStorageReset: true }, config);
    if (lhr.runtimeError) {
      throw new Error(`${path}: ${lhr.runtimeError.message}`);
    }
    all.push(lhr);
  }
  all.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
  return all[Math.floor(runs / 2)];
}

async function measure(name, path, config) {
  const lhr = await scores(path, config);
  const row = ["performance", "accessibility", "best-practices", "seo"].map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  console.log(`| ${name} | ${row.join(" | ")} | ${lhr.audits["largest-contentful-paint"].displayValue} | ${lhr.audits["total-blocking-time"].displayValue} |`);
  for (const audit of Object.values(lhr.audits)) {
    if (process.env.WHY && audit.score !== null && audit.score < 0.9) {
      console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
    }
  }
}

try {
  const { items } = await (await fetch(`${base}/api/content/v1/articles?limit=1`)).json();
  console.log("| page | performance | accessibility | best practices | SEO | largest paint | blocked |\n|---|---|---|---|---|---|---|");
  await measure("home, phone", "/");
  await measure("article, phone", `/articles/${items[0].slug}`);
  await measure("search, phone", "/search");
  await measure("results of a search, phone", "/search?q=pain");
  await measure("sign-in, phone", "/admin");
  await measure("sign-in, desktop", "/admin", desktopConfig);
  if (email && password) {
    const page = await browser.newPage();
    await page.goto(`${base}/admin`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Good to see you/ }).waitFor();
    await page.close();
    await measure("list of articles, phone", "/admin/articles");
    await measure("list of articles, desktop", "/admin/articles", desktopConfig);
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
