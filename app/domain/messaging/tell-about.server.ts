import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { About } from './about/about.ts'
import { aboutAds } from './about/about-ads.server.ts'
import { aboutCommissions } from './about/about-commissions.server.ts'
import { aboutFlatFees } from './about/about-flat-fees.server.ts'
import { aboutPayouts } from './about/about-payouts.server.ts'
import { aboutPrograms } from './about/about-programs.server.ts'
import { aboutSamples } from './about/about-samples.server.ts'
import { notify } from './notify.server.ts'

const about: About = {
  ...aboutPrograms,
  ...aboutCommissions,
  ...aboutPayouts,
  ...aboutFlatFees,
  ...aboutSamples,
  ...aboutAds,
}

/** The events that somebody is told about. */
export const toldEvents: readonly string[] = Object.keys(about)

/**
 * Tells whoever an event concerns, if it still stands.
 * Idempotent on: the fact that the event is about (see `notify`).
 */
export async function tellAbout(tx: Tx, type: string, payload: JsonObject): Promise<void> {
  for (const notice of (await about[type]?.(tx, payload)) ?? []) await notify(tx, notice)
}
