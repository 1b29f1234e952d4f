import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// "npm run dev" talks to this server, so that cookies are those of one site.
const server = process.env.COMFREY_URL ?? "http://localhost:8080";

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  // The server puts a fresh nonce in this place with each answer (AdminPage).
  html: { cspNonce: "__CSP_NONCE__" },
  // light-dark() has to stay as it is: what older browsers would get instead does not follow our choice of light and dark.
  build: { target: "es2023", cssTarget: ["chrome123", "firefox120", "safari17.5"], assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: Object.fromEntries(["/api", "/media", "/preview", "/assets"].map((path) => [path, server])) },
  test: { environment: "jsdom", setupFiles: ["src/testing.ts"] },
});
