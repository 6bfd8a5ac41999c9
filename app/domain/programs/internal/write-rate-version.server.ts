import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { RateValues } from '../rate-input.ts'
import { storeFixedAmounts } from './stored-facts.ts'

type VersionInput = {
  readonly planId: string
  readonly values: RateValues
  readonly startsAt: Date
  readonly endsAt?: Date | null
}

export async function writeRateVersion(tx: Tx, { planId, values, startsAt, endsAt = null }: VersionInput) {
  const { rateBps, fixedAmounts, storefrontBps, adsBps = null } = values
  const rateVersionId = newId('rateVersion')
  await tx.rateVersion.create({
    data: {
      id: rateVersionId,
      planId,
      rateBps,
      storefrontBps,
      adsBps,
      ...(fixedAmounts && { fixedAmounts: storeFixedAmounts(fixedAmounts) }),
      startsAt,
      endsAt,
      createdAt: tx.now,
    },
  })
  return rateVersionId
}
