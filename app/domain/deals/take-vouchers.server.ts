import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { lockVouchersSql, takeVoucherSql } from './internal/voucher-uses.sql.ts'
import type { VoucherRefusal } from './refusals.ts'

export type TakeVouchers = {
  readonly orderId: string
  readonly shopperKey: string
  readonly accountId: string | null
  /** `amountMinor` in the shop's currency, of lines and shipping together. */
  readonly uses: readonly { readonly voucherId: string; readonly amountMinor: bigint }[]
}

type Taken = Outcome<null, Extract<VoucherRefusal, 'VOUCHER_USED_UP' | 'VOUCHER_ALREADY_USED' | 'VOUCHER_ENDED'>>

/**
 * H14: the vouchers of an order are used up with it, each by one conditional statement against its limits and budget. All
 * or none: after a refusal the caller must not keep what its transaction wrote. `code` names the one that was refused.
 * Idempotent on: (voucher, order).
 */
export async function takeVouchers(tx: Tx, input: TakeVouchers): Promise<Taken> {
  const { orderId, shopperKey, accountId } = input
  const uses = [...input.uses].sort((a, b) => (a.voucherId < b.voucherId ? -1 : 1))
  const voucherIds = uses.map((use) => use.voucherId)
  await sql(tx, lockVouchersSql, [voucherIds])
  const earlier = await tx.voucherUse.findMany({ where: { orderId, voucherId: { in: voucherIds } } })
  const known = new Set(earlier.map((use) => use.voucherId))
  for (const { voucherId, amountMinor } of uses) {
    if (known.has(voucherId)) continue
    const taken = await sql(tx, takeVoucherSql, [voucherId, orderId, shopperKey, accountId, amountMinor, tx.now])
    if (taken.length === 0) return whyNot(tx, voucherId, input)
  }
  return accept(null)
}

async function whyNot(tx: Tx, voucherId: string, { shopperKey, accountId }: TakeVouchers): Promise<Taken> {
  const voucher = await tx.voucher.findUniqueOrThrow({ where: { id: voucherId } })
  const detail = { code: voucher.code }
  if (voucher.archivedAt || (voucher.endsAt && voucher.endsAt <= tx.now)) return refuse('VOUCHER_ENDED', detail)
  const own = accountId === null ? [{ shopperKey }] : [{ shopperKey }, { accountId }]
  const used = await tx.voucherUse.count({ where: { voucherId, returnedAt: null, OR: own } })
  const isOwnLimit = voucher.perShopperLimit !== null && used >= voucher.perShopperLimit
  return refuse(isOwnLimit ? 'VOUCHER_ALREADY_USED' : 'VOUCHER_USED_UP', detail)
}
