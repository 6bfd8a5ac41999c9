import { setTimeout as sleep } from 'node:timers/promises'
import { readAddedCodes } from '#app/shopify/discounts/discount-codes.server.ts'

const pausesMilliseconds = [200, 500, 1_000, 2_000]

/** Shopify takes codes in by and by, mostly within a second; whoever waits in vain looks again later. */
export async function awaitAdded(
  shopDomain: string,
  creationGid: string,
): Promise<{ readonly isDone: boolean; readonly refused: readonly string[] }> {
  let added = await readAddedCodes(shopDomain, creationGid)
  for (const pause of pausesMilliseconds) {
    if (added.isDone) return added
    await sleep(pause)
    added = await readAddedCodes(shopDomain, creationGid)
  }
  return added
}
