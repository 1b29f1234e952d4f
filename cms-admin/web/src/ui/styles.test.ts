import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

/*
 * Only the styles of components that are used are loaded, and each part of the application brings its own. A component whose style
 * is missing would look bare, and nothing else would tell. So this follows the imports, from each file that is loaded by itself to
 * the classes that Mantine's components put on their elements, and looks whether the styles that are there by then know them.
 */
const SRC = resolve("src");
const CLASS = /\bm_[0-9a-f]+\b/g;

function read(file: string) {
  return readFileSync(file, "utf8");
}

/** Which file of a package has what it gives away under a name. */
const files = new Map<string, Map<string, string>>();

function fileOf(name: string, library: string) {
  if (!files.has(library)) {
    const root = resolve("node_modules", library, "esm");
    const names = [...read(join(root, "index.mjs")).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(([, list, path]) =>
      list!.split(",").map((item) => [item.trim().split(" as ").at(-1)!, join(root, path!)] as const));
    files.set(library, new Map(names));
  }
  return files.get(library)!.get(name);
}

/** The imports of a file that are there when it runs: the names, and from where. What is only a type is not. */
function imports(file: string) {
  const statements = read(file).matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:([^"';]*?)\s+from\s+)?"([^"]+)"/gm);
  return [...statements].map(([, what = "", from]) => ({
    from: from!,
    names: (/\{([^}]*)\}/.exec(what)?.[1] ?? "").split(",").map((name) => name.trim()).filter((name) => name && !name.startsWith("type ")).map((name) => name.split(" as ")[0]!),
  }));
}

/** What is reached from one of our files: the classes that components put on elements, and the style sheets. */
class Reached {
  readonly classes = new Set<string>();
  readonly sheets: string[] = [];
  private readonly seen = new Set<string>();

  file(path: string) {
    if (!this.seen.has(path)) {
      this.seen.add(path);
      imports(path).forEach(({ from, names }) => this.follow(path, from, names));
    }
    return this;
  }

  private follow(path: string, from: string, names: string[]) {
    if (from.endsWith(".css")) {
      this.sheets.push(from.startsWith(".") ? join(dirname(path), from) : resolve("node_modules", from));
    } else if (from.startsWith("@mantine/")) {
      names.forEach((name) => this.component(fileOf(name, from)));
    } else if (from.startsWith(".")) {
      const file = ours(join(dirname(path), from));
      // Of ui/ comes what is named (vite.config.ts); of other files, all.
      if (file === join(SRC, "ui/index.ts")) {
        names.forEach((name) => this.partOfUi(file, name));
      } else if (file) {
        this.file(file);
      }
    }
  }

  private partOfUi(ui: string, name: string) {
    const source = imports(ui).find(({ names }) => names.includes(name));
    // "useMantineColorScheme as useColourScheme" is no component, and has no styles.
    if (source) {
      this.follow(ui, source.from, [name]);
    }
  }

  /** A file of a library, with all that it is made of. */
  private component(path: string | undefined) {
    if (!path || this.seen.has(path)) {
      return;
    }
    this.seen.add(path);
    if (path.endsWith(".module.mjs")) {
      (read(path).match(CLASS) ?? []).forEach((name) => this.classes.add(name));
    }
    imports(path).forEach(({ from, names }) => {
      if (from.startsWith(".")) {
        this.component(join(dirname(path), from));
      } else if (from.startsWith("@mantine/")) {
        names.forEach((name) => this.component(fileOf(name, from)));
      }
    });
  }
}

function ours(path: string) {
  return ["", ".ts", ".tsx", "/index.ts"].map((ending) => path + ending).find((file) => /\.tsx?$/.test(file) && existsSync(file));
}

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.ts$/.test(file)).map((file) => join(SRC, file));

/** The files that are loaded by themselves, and whether the styles of the screens come with them. */
const loadedLater = sources.flatMap((file) =>
  [...read(file).matchAll(/(asScreen\()?import\("(\.[^"]+)"\)/g)].map(([, asScreen, from]) => ({ file: ours(join(dirname(file), from!)), asScreen: Boolean(asScreen) })).filter(({ file }) => file));

const library = ["core", "notifications", "spotlight"].map((name) => read(`node_modules/@mantine/${name}/styles.css`)).join("");
const withStyles = new Set(library.match(CLASS));

const DOOR = ["main.tsx", "ui/Look.tsx"];
const DESK = [...DOOR, "app/SignedIn.tsx"];
const SCREENS = [...DESK, "ui/screens.styles.ts"];

const sheetsOf = new Map([...DESK, ...SCREENS].map((part) => [part, new Reached().file(join(SRC, part)).sheets]));

/** The classes that a file puts on elements and that neither the style sheets of those parts know, nor its own. */
function unstyled(file: string, parts: string[]) {
  const reached = new Reached().file(file);
  const sheets = new Set([...parts.flatMap((part) => sheetsOf.get(part)!), ...reached.sheets]);
  const known = new Set([...sheets].map(read).join("").match(CLASS));
  return [...reached.classes].filter((name) => withStyles.has(name) && !known.has(name));
}

it("follows the imports to the components", () => {
  expect(new Reached().file(join(SRC, "screens/articles/ArticleListScreen.tsx")).classes.size).toBeGreaterThan(50);
  expect(loadedLater.length).toBeGreaterThan(20);
  expect(unstyled(join(SRC, "screens/articles/ArticleListScreen.tsx"), DOOR)).not.toEqual([]);
});

it.each(["main.tsx", "door.ts"])("the page of the door has the styles of all that is on it: %s", (file) => {
  expect(unstyled(join(SRC, file), DOOR)).toEqual([]);
});

it("the desk has the styles of all that comes with it", () => {
  expect(unstyled(join(SRC, "desk.ts"), DESK)).toEqual([]);
});

it.each(loadedLater.map(({ file, asScreen }) => [file!.slice(SRC.length + 1), asScreen] as const))("%s has its styles when it comes", (file, asScreen) => {
  const parts = file.startsWith("screens/door/") ? DOOR : asScreen ? SCREENS : DESK;
  expect(unstyled(join(SRC, file), parts)).toEqual([]);
});

it("styles come in the order in which Mantine has them, for those of equal weight the last one counts", () => {
  const all = read("node_modules/@mantine/core/styles.css");
  for (const file of ["door", "desk", "screens"]) {
    const sheets = new Reached().file(join(SRC, `ui/${file}.styles.ts`)).sheets.filter((sheet) => sheet.includes("@mantine/core"));
    const places = sheets.map((sheet) => /\bm_[0-9a-f]+\b/.exec(read(sheet))?.[0]).filter((name) => name !== undefined).map((name) => all.indexOf(name));
    expect(places, file).toEqual([...places].sort((one, other) => one - other));
  }
});
