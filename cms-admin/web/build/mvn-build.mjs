/**
 * Builds the application for Maven: node build/mvn-build.mjs FOLDER puts it into FOLDER.
 *
 * What was built is kept in .spa-cache under a digest of everything that it was made of, so that a build without a change,
 * even after "mvn clean", only copies files. Lint, type check and unit tests are part of the build: what is in the cache has passed.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const INPUTS = ["package.json", "package-lock.json", ".npmrc", "index.html", "desk.html", "src", "public", "build"];
const CONFIGS = /^(vite|vitest|tsconfig|eslint).*\.(ts|js|json)$/;
const CACHE = ".spa-cache";
const INSTALLED = "node_modules/.lock-digest";
const KEPT = 3;

const target = process.argv[2];
if (!target) {
  fail("Say into which folder: node build/mvn-build.mjs FOLDER");
}
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node.js 20.19 or newer is needed, and this is ${process.versions.node}. Or build with -Dskip.frontend=true.`);
}

const built = join(CACHE, digest([...INPUTS, ...readdirSync(".").filter((name) => CONFIGS.test(name)).sort()]));
if (!existsSync(built)) {
  install();
  npm("run", "check");
  rmSync("dist", { recursive: true, force: true });
  npm("run", "bundle");
  compress("dist/assets");
  mkdirSync(CACHE, { recursive: true });
  renameSync("dist", built);
}
utimesSync(built, new Date(), new Date());
rmSync(target, { recursive: true, force: true });
cpSync(built, target, { recursive: true });
prune();

function digest(inputs) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const input of inputs) {
    feed(hash, input);
  }
  return hash.digest("hex").slice(0, 32);
}

function feed(hash, path) {
  if (!existsSync(path)) {
    return;
  }
  if (statSync(path).isDirectory()) {
    readdirSync(path).sort().forEach((name) => feed(hash, `${path}/${name}`));
  } else {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
}

/** Only where the lock file is another one than that of the last time. */
function install() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (!existsSync(INSTALLED) || readFileSync(INSTALLED, "utf8") !== lock) {
    npm("ci", "--prefer-offline", "--no-audit", "--no-fund");
    writeFileSync(INSTALLED, lock);
  }
}

/** Once, here, and as small as it gets: the server sends what lies beside a file to browsers that take it (AdminUi). */
function compress(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const file = join(folder, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

function npm(...words) {
  execFileSync("npm", words, { stdio: "inherit", shell: process.platform === "win32" });
}

function prune() {
  const newestFirst = readdirSync(CACHE).map((name) => join(CACHE, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  newestFirst.slice(KEPT).forEach((old) => rmSync(old, { recursive: true, force: true }));
}

function fail(words) {
  console.error(`The editors' UI cannot be built. ${words}`);
  process.exit(1);
}
