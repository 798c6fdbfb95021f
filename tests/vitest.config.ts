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
    exclude: ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**'],
    environment: 'node',
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
