import { defineConfig } from 'vitest/config'

/** Apart from vite.config.ts, because the Remix plugin has no business in tests. */
export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'extensions/**/*.test.ts'],
    exclude: ['test/journeys/**', 'node_modules/**', 'build/**'],
    globalSetup: ['test/support/template-database.ts'],
    setupFiles: ['test/support/clone-database.ts', 'test/support/strict-console.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
})
