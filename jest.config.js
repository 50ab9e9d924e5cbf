/** Sources are transformed one by one, without type checks (`npm run check` has those), and run as ES modules. */
export default {
  testEnvironment: "node",
  // Real files, processes and sockets on a slow or busy machine; no test waits on purpose.
  testTimeout: 30_000,
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  modulePathIgnorePatterns: ["<rootDir>/lib/", "<rootDir>/dist/"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
  collectCoverageFrom: ["src/**/*.ts"],
  coverageProvider: "v8",
};
