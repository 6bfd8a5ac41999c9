import { defineConfig } from 'vitest/config'

/** The browser journeys: whole processes, a real browser, one after another. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
})
