import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { CodeFailure } from '../creator-code-refusals.ts'
import { refuseCodesSql } from './refuse-codes.sql.ts'

type Outcome = { readonly active: readonly string[]; readonly refused: readonly string[] }

/**
 * What Shopify said of codes. A refused one was never anybody's: the shop uses that word for something of its own, so it
 * ends at the instant it was made, and no order with it is the creator's.
 */
export async function recordCodes(tx: Tx, programId: string, { active, refused }: Outcome): Promise<void> {
  await tx.creatorCode.updateMany({
    where: { programId, code: { in: [...active] }, state: { in: ['waiting', 'failed'] }, endedAt: null },
    data: { state: 'active', failure: null },
  })
  if (refused.length > 0) await sql(tx, refuseCodesSql, [programId, refused, 'CODE_TAKEN_AT_SHOPIFY', tx.now])
}

type Standing = { readonly state: 'active' | 'failed' | 'ended'; readonly failure: CodeFailure | null }

export async function noteDiscount(tx: Tx, programId: string, standing: Standing): Promise<void> {
  const { program } = await tx.programDiscount.update({
    where: { programId },
    data: standing,
    select: { program: { select: { shopId: true } } },
  })
  await broadcast(tx, `shop:${program.shopId}`, { kind: 'creatorCodes' })
}
