import { defineConfig } from 'vitest/config'

/** Stories clone a database for each file, which costs more than most rules take to be proven. */
const withDatabase = ['test/integration/**/*.test.ts', 'app/platform/{db,queue,realtime}/**/*.test.ts']

/** Apart from vite.config.ts, because the Remix plugin has no business in tests. */
export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores of a small machine: stories wait for the database and the sandbox much of their time.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'stories',
          include: withDatabase,
          globalSetup: ['test/support/template-database.ts'],
          setupFiles: ['test/support/clone-database.ts', 'test/support/strict-console.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          // Rules keep nothing between files, so each worker loads the modules once.
          isolate: false,
          include: ['app/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'extensions/**/*.test.ts'],
          exclude: [...withDatabase, 'test/journeys/**'],
          setupFiles: ['test/support/plain-environment.ts', 'test/support/strict-console.ts'],
        },
      },
    ],
  },
})
