import {
  endStorefrontCheckouts,
  expireStorefrontCheckouts,
} from '#app/domain/checkout/expire-storefront-checkouts.server.ts'
import {
  forgetStorefrontToken,
  renewStorefrontToken,
  renewStorefrontTokenJob,
} from '#app/domain/shops/renew-storefront-token.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { Job, JobHandler } from '#app/platform/queue/job.ts'
import { textIn } from '#app/platform/queue/payload.ts'
import type { Subscriptions } from './subscriptions.ts'

/** Carts that were taken to a shop's own Shopify checkout. */
export const storefrontJobs: Readonly<Record<string, JobHandler>> = {
  'expire-storefront-checkouts': async () => {
    // Each batch is its own transaction, so a long list does not hold locks for long.
    while ((await inTransaction('expire storefront checkouts', expireStorefrontCheckouts)) > 0);
  },
  'end-storefront-checkouts': (payload) =>
    inTransaction('end storefront checkouts', async (tx) => {
      await endStorefrontCheckouts(tx, textIn(payload, 'shopId'))
      await forgetStorefrontToken(tx, textIn(payload, 'shopId'))
    }),
  'renew-storefront-token': (payload) => renewStorefrontToken(textIn(payload, 'shopId')),
}

const end = (payload: JsonObject): readonly Job[] => [{ name: 'end-storefront-checkouts', payload }]

export const storefrontSubscriptions: Subscriptions = {
  'shop.uninstalled': end,
  'channel.disconnected': end,
  'channel.connected': (payload) => [renewStorefrontTokenJob(textIn(payload, 'shopId'))],
}
