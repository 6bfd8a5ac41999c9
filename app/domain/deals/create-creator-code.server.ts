import { noteAudit } from '#app/domain/shops/note-audit.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { enqueue } from '#app/platform/queue/queue.server.ts'
import type { CreatorCodeRefusal } from './creator-code-refusals.ts'
import { voucherCode } from './inputs.ts'
import { lockMemberSql } from './internal/lock-member.sql.ts'
import { pushProgramDiscountJob } from './jobs.ts'

export type CreateCreatorCode = {
  readonly programId: string
  readonly creatorId: string
  /** 3 to 24 letters and digits, as `voucherCode` reads them. */
  readonly code: string
  /** Left out: the creator themself. */
  readonly byMerchant?: { readonly shopId: string; readonly actor: string }
}

type Created = Outcome<{ readonly creatorCodeId: string; readonly code: string }, CreatorCodeRefusal>

/**
 * A creator's own code (A3 step 1): at the program's percentage, paid by the merchant (H14). Here it counts at once, as a
 * voucher; in the shop's own checkout once Shopify has taken it (`state`). One in force per creator and program.
 * Idempotent on: (program, creator, code). A code is never used twice in a shop.
 */
export async function createCreatorCode(tx: Tx, wanted: CreateCreatorCode): Promise<Created> {
  const { programId, creatorId, byMerchant } = wanted
  const code = voucherCode.parse(wanted.code)
  const program = await tx.program.findFirst({
    where: { id: programId, status: { not: 'ended' }, ...(byMerchant && { shopId: byMerchant.shopId }) },
    include: { discount: true, shop: { select: { currency: true } } },
  })
  if (!program) return refuse('CODE_PROGRAM_NOT_FOUND')
  if (!program.discount) return refuse('CODES_NOT_OFFERED')
  // One after another for one member, so that the second finds the first.
  const [member] = await sql<{ status: string }>(tx, lockMemberSql, [programId, creatorId])
  if (member?.status !== 'active') return refuse('CODE_NOT_A_MEMBER')
  const own = await tx.creatorCode.findFirst({ where: { programId, creatorId, endedAt: null } })
  if (own?.code === code) return accept({ creatorCodeId: own.id, code })
  if (own) return refuse('CODE_ONE_ALREADY', { code: own.code })
  const { shopId } = program
  const { percentBps } = program.discount
  const { currency } = program.shop
  const voucherId = newId('voucher')
  const { count } = await tx.voucher.createMany({
    data: {
      ...{ id: voucherId, shopId, code, funder: 'merchant', creatorId, kind: 'percent', percentBps, currency },
      ...{ startsAt: tx.now, createdAt: tx.now },
    },
    skipDuplicates: true,
  })
  if (count === 0) return refuse('CODE_TAKEN', { code })
  const id = newId('creatorCode')
  await tx.creatorCode.create({
    data: { id, programId, shopId, creatorId, voucherId, code, state: 'waiting', createdAt: tx.now },
  })
  if (byMerchant) {
    const note = { action: 'creatorCode.create', subject: id, after: { code, creatorId, programId } }
    await noteAudit(tx, { ...byMerchant, ...note })
  }
  await enqueue(tx, pushProgramDiscountJob(programId))
  return accept({ creatorCodeId: id, code })
}
