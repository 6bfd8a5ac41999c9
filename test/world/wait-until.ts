import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until there is an answer. Fails, naming what it waited for, instead of waiting for ever. */
export async function waitUntil<Found>(
  what: string,
  find: () => Promise<Found | null | undefined | false>,
  timeoutSeconds = 180,
): Promise<Found> {
  const deadline = Date.now() + timeoutSeconds * 1_000
  while (Date.now() < deadline) {
    const found = await find()
    if (found) return found
    await sleep(100)
  }
  throw new Error(`waited ${timeoutSeconds} s for ${what}, in vain`)
}
