// How long it is from picture to picture while somebody scrolls the list of articles with the wheel, 10,000 pixels a second.
//   node scrolling.mjs ADDRESS E-MAIL PASSWORD   (of somebody who may read articles)
// In the environment: CHROMIUM (/usr/bin/chromium), SLOWDOWN (1), SECONDS (20). The site should have thousands of articles.
import { chromium } from "playwright-core";

const [base = "http://localhost:8080", email, password] = process.argv.slice(2);
const slowdown = Number(process.env.SLOWDOWN ?? 1);
const seconds = Number(process.env.SECONDS ?? 20);
const api = `${base}/api/admin/v1`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  await context.request.get(`${api}/session`);
  const csrf = (await context.cookies()).find(({ name }) => name === "XSRF-TOKEN").value;
  const signedIn = await context.request.post(`${api}/session`, { data: { email, password }, headers: { "X-XSRF-TOKEN": csrf } });
  if (!signedIn.ok()) {
    throw new Error(await signedIn.text());
  }
  const page = await context.newPage();
  await page.goto(`${base}/admin/articles`);
  await page.locator("ul.rows li").first().waitFor();
  await page.waitForTimeout(1_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.mouse.move(600, 500);
  await page.evaluate(() => {
    window.seen = { times: [], long: [], empty: 0 };
    let last = performance.now();
    const picture = (now) => {
      window.seen.times.push(now - last);
      last = now;
      requestAnimationFrame(picture);
    };
    requestAnimationFrame(picture);
    new PerformanceObserver((list) => window.seen.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    // Where there should be a row, or the bars of what is being loaded, there is nothing.
    setInterval(() => {
      window.seen.empty += document.elementFromPoint(600, 500)?.closest("li, [data-skeleton-late]") ? 0 : 1;
    }, 100);
  });
  for (const until = Date.now() + seconds * 1_000; Date.now() < until; ) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
  }
  const { times, long, empty } = await page.evaluate(() => window.seen);
  times.sort((one, other) => one - other);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  console.log("| slowdown | pictures | median ms | p95 ms | p99 ms | longest ms | tasks over 50 ms | nothing seen |\n|---|---|---|---|---|---|---|---|");
  console.log(`| ${slowdown} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} | ${long.length} | ${empty} |`);
} finally {
  await browser.close();
}
