import type { Voucher } from '@prisma/client'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { toVoucherCode, type TypedVouchers, type VoucherFacts, type VoucherFunder } from './voucher-facts.ts'
import type { VoucherKind } from './voucher-facts.ts'

export type FindVouchers = {
  readonly shopId: string
  /** As typed, in their order. */
  readonly codes: readonly string[]
  readonly shopperKey: string
  readonly accountId: string | null
}

/**
 * What the shopper typed, as one shop knows it at this instant: ready for `buildQuote`. One shopper is whoever has the key
 * or the account, so that signing in does not renew a limit (H14).
 */
export async function findVouchers(db: Reader, input: FindVouchers): Promise<TypedVouchers> {
  const at = 'now' in db ? db.now : now()
  const codes = [...new Set(input.codes.map(toVoucherCode))].filter(Boolean)
  if (codes.length === 0) return { at, list: [] }
  const found = await db.voucher.findMany({
    where: { shopId: input.shopId, code: { in: codes } },
    include: { _count: { select: { uses: { where: { returnedAt: null, OR: usesOf(input) } } } } },
  })
  const known = new Map(found.map(({ _count, ...voucher }) => [voucher.code, toFacts(voucher, _count.uses)]))
  return { at, list: codes.map((code) => ({ code, voucher: known.get(code) ?? null })) }
}

function usesOf({ shopperKey, accountId }: FindVouchers) {
  return accountId === null ? [{ shopperKey }] : [{ shopperKey }, { accountId }]
}

function toFacts(voucher: Voucher, usedByShopper: number): VoucherFacts {
  return {
    ...voucher,
    funder: voucher.funder as VoucherFunder,
    kind: voucher.kind as VoucherKind,
    usedByShopper,
  }
}
