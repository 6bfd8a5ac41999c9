import type { Commission } from '@prisma/client'
import type { Terms } from '#app/domain/commissions/commission-target.ts'
import { explanation } from '#app/domain/commissions/explanation.ts'
import type { JsonObject } from '#app/platform/json.ts'

type Row = Pick<Commission, 'rateBps' | 'fixedMinor' | 'tierBps' | 'limitMinor'> & { readonly explanation: unknown }

const base = explanation.pick({ base: true })

/** B5: the snapshot that everything later is reckoned by. */
export function termsOfRow({ rateBps, fixedMinor, tierBps, limitMinor, explanation: explained }: Row): Terms {
  return { rateBps, fixedMinor, tierBps, limitMinor, baseMinor: BigInt(base.parse(explained).base.baseMinor) }
}

/** The same beside an entry's arithmetic: only what played a part. */
export function toTermsData(row: Row): JsonObject {
  const { rateBps, fixedMinor, tierBps, limitMinor } = row
  return {
    rateBps,
    ...(fixedMinor !== null && {
      fixedMinor: fixedMinor.toString(),
      wholeBaseMinor: termsOfRow(row).baseMinor.toString(),
    }),
    ...(tierBps !== null && { tierBps }),
    ...(limitMinor !== null && { limitMinor: limitMinor.toString() }),
  }
}
