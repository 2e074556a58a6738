import tseslint from "typescript-eslint";

const time = [
  { object: "Date", property: "now", message: "Use the clock from platform/." },
  { object: "Math", property: "random", message: "Use the ids or the random source from platform/." },
];
const ambient = [
  { name: "fetch", message: "Outbound calls go through platform/." },
  { name: "setTimeout", message: "Timers belong to platform/." },
  { name: "setInterval", message: "Timers belong to platform/." },
  { name: "Date", message: "Time comes from the clock in platform/; accounting dates are plain dates." },
];

/** Who may import whom is in .dependency-cruiser.cjs; here are sizes, types and the ban on ambient time and I/O. */
export default tseslint.config(
  { ignores: ["node_modules/**", "data/**", "coverage/**", "hubspot-app/**", "src/extensions/api/schema.d.ts"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.js", "*.cjs"] } } },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 16],
      "max-depth": ["error", 4],
      "no-console": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/platform/**"],
    rules: { "no-restricted-properties": ["error", ...time], "no-restricted-globals": ["error", ...ambient] },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/config.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: "Only config.ts reads the environment." },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "Cards reach the server through hubspot.fetch, in api/." },
        ...["window", "document", "localStorage", "sessionStorage", "navigator"].map((name) => ({ name, message: "A card has no page of its own." })),
      ],
    },
  },
  { files: ["scripts/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 400 }], "no-console": "off" },
  },
  { files: ["**/*.js", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
);
