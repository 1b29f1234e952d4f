import react from "@vitejs/plugin-react";
import { build, type Rolldown } from "vite";
import { defineConfig, type ViteUserConfig } from "vitest/config";

// "npm run dev" talks to this server, so that cookies are those of one site.
const server = process.env.COMFREY_URL ?? "http://localhost:8080";

/** The page of those who are not signed in, and that of those who seem to be (AdminPage). */
const PAGES = ["index.html", "desk.html"];

/** Whoever imports one component from ui/ does not need all of them. */
const onlyWhatIsUsedOfUi: Rolldown.TreeshakingOptions = { moduleSideEffects: [{ test: /\/src\/ui\/index\.ts$/, sideEffects: false }] };

/** The modules that a page loads first, as the bundler finds them out by itself. */
function loadedWith(page: string, output: Rolldown.RolldownOutput["output"]) {
  const html = String(output.find((file): file is Rolldown.OutputAsset => file.type === "asset" && file.fileName === page)?.source);
  const chunks = output.filter((file) => file.type === "chunk" && html.includes(`/${file.fileName}"`)) as Rolldown.OutputChunk[];
  return new Set(chunks.flatMap(({ modules }) => Object.keys(modules).filter((id) => modules[id]!.renderedLength > 0)));
}

/**
 * What the pages load first is put together into three files, by who needs it. The bundler's own forty small ones would wait for
 * each other on a phone; so it is asked first what would be in them.
 */
async function fewFiles(common: ViteUserConfig): Promise<Rolldown.OutputOptions> {
  const trial = (await build({ ...common, configFile: false, logLevel: "error", build: { ...common.build, write: false, minify: false } })) as Rolldown.RolldownOutput;
  const [door, desk] = PAGES.map((page) => loadedWith(page, trial.output)) as [Set<string>, Set<string>];
  const both = (id: string) => door.has(id) && desk.has(id);
  return {
    codeSplitting: {
      groups: [
        { name: "first", priority: 2, test: both },
        { name: "door", priority: 1, test: (id) => door.has(id) },
        { name: "desk", test: (id) => desk.has(id) },
      ],
    },
  };
}

export default defineConfig(async ({ command, mode }) => {
  const common: ViteUserConfig = {
    base: "/admin/",
    plugins: [react()],
    // The server puts a fresh nonce in this place with each answer (AdminPage).
    html: { cspNonce: "__CSP_NONCE__" },
    // light-dark() has to stay as it is: what older browsers would get instead does not follow our choice of light and dark.
    build: {
      target: "es2023",
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      assetsInlineLimit: 0,
      // All of these browsers preload modules by themselves.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
      rolldownOptions: { input: PAGES, treeshake: onlyWhatIsUsedOfUi },
    },
  };
  if (command === "build" && mode === "production") {
    common.build!.rolldownOptions!.output = await fewFiles(common);
  }
  return {
    ...common,
    server: { proxy: Object.fromEntries(["/api", "/media", "/preview", "/assets"].map((path) => [path, server])) },
    test: { environment: "jsdom", setupFiles: ["src/testing.ts"] },
  };
});
