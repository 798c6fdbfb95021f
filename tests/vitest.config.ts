import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  resolve: {
    // The real package would download a binary when it is imported outside the desktop.
    alias: [
      { find: /^electron$/, replacement: `${import.meta.dirname}/support/electron.ts` },
      { find: /^electron-store$/, replacement: `${import.meta.dirname}/support/electron-store.ts` },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    environment: 'node',
    // Not threads: two in one process free their WebAssembly (the type stripping of workers) at once, and V8 aborts.
    pool: 'forks',
    // The usual one less than the cores would leave the second of two cores idle.
    maxWorkers: 2,
    // A process per file would read the same modules 170 times; no test may leave anything behind in one.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
