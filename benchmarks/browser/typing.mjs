// How long the editor takes from a key to what is painted, in an article of 10,000 words on a processor slowed down 4 times.
//   node typing.mjs ADDRESS E-MAIL PASSWORD   (of an editor)
// In the environment: CHROMIUM (/usr/bin/chromium), WORDS (10000), SLOWDOWN (4), KEYS (200).
import { chromium } from "playwright-core";

const [base = "http://localhost:8080", email, password] = process.argv.slice(2);
const words = Number(process.env.WORDS ?? 10_000);
const slowdown = Number(process.env.SLOWDOWN ?? 4);
const keys = Number(process.env.KEYS ?? 200);
const api = `${base}/api/admin/v1`;

/** Paragraphs of 100 words, under a heading each thousand. */
function text() {
  const blocks = [];
  for (let done = 0; done < words; done += 100) {
    if (done % 1_000 === 0) {
      blocks.push({ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: `Part ${done / 1_000 + 1}` }] });
    }
    blocks.push({ type: "paragraph", content: [{ type: "text", text: "Warm hands press and stretch the tired muscles slowly. ".repeat(11) + "It is done." }] });
  }
  return { type: "doc", content: blocks };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const csrf = async () => (await context.cookies()).find(({ name }) => name === "XSRF-TOKEN").value;
  await context.request.get(`${api}/session`);
  const signedIn = await context.request.post(`${api}/session`, { data: { email, password }, headers: { "X-XSRF-TOKEN": await csrf() } });
  if (!signedIn.ok()) {
    throw new Error(await signedIn.text());
  }
  await context.request.get(`${api}/session`);
  const created = await context.request.post(`${api}/articles`, {
    data: { title: `Typing ${Date.now()}`, body: text() },
    headers: { "X-XSRF-TOKEN": await csrf() },
  });
  if (!created.ok()) {
    throw new Error(await created.text());
  }
  const page = await context.newPage();
  await page.goto(`${base}/admin/articles/${(await created.json()).id}`);
  const editor = page.getByRole("textbox", { name: "Text", exact: true });
  await editor.getByText("Part 5").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    window.keys = new Map();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId && entry.name.startsWith("key")) {
          window.keys.set(entry.interactionId, Math.max(entry.duration, window.keys.get(entry.interactionId) ?? 0));
        }
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: false });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const sentence = "a therapist works on the back and asks how it feels ";
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(sentence[key % sentence.length] === " " ? "Space" : sentence[key % sentence.length]);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => [...window.keys.values()]);
  // Keys that took less than the observer reports.
  const all = [...seen, ...Array(Math.max(0, keys - seen.length)).fill(8)].sort((one, other) => one - other);
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  console.log(`| words | slowdown | keys | median ms | p95 ms | longest ms |\n|---|---|---|---|---|---|`);
  console.log(`| ${words} | ${slowdown} | ${keys} | ${at(0.5)} | ${at(0.95)} | ${all.at(-1)} |`);
} finally {
  await browser.close();
}
