import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

/** A stray console.error or console.warn fails the test that caused it: nothing important hides in the noise. */
const watched = ['error', 'warn'] as const
let spies: MockInstance<(...values: unknown[]) => void>[] = []

beforeEach(() => {
  spies = watched.map((method) => vi.spyOn(console, method))
})

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')))
  for (const spy of spies) spy.mockRestore()
  expect(calls, 'unexpected console output; a test that provokes some must expect it').toEqual([])
})
