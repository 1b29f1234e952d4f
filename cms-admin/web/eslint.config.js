import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", ".spa-cache", "node_modules", "src/api/schema.d.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    // Whatever else replaces Mantine one day has to be put in here only.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/ui/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: ["@mantine/*"], message: "Import it from ui/." }] }] },
  },
);
