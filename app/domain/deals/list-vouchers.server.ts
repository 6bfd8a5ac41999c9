import type { Voucher } from '@prisma/client'
import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { VoucherFunder, VoucherKind } from './voucher-facts.ts'

export const voucherStates = ['scheduled', 'running', 'ended', 'usedUp', 'archived'] as const
export type VoucherState = (typeof voucherStates)[number]

/** A voucher for its merchant; instants as ISO text, amounts in the shop's currency. */
export type VoucherView = {
  readonly id: string
  readonly code: string
  readonly funder: VoucherFunder
  readonly creatorId: string | null
  readonly kind: VoucherKind
  readonly percentBps: number | null
  readonly amount: MoneyView | null
  readonly minimumSpend: MoneyView | null
  readonly productIds: readonly string[]
  readonly startsAt: string
  readonly endsAt: string | null
  readonly perShopperLimit: number | null
  readonly totalLimit: number | null
  readonly budget: MoneyView | null
  readonly usedCount: number
  readonly spent: MoneyView
  readonly isStackable: boolean
  readonly state: VoucherState
}

export type ListVouchers = {
  readonly shopId: string
  readonly isArchived?: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

/** A shop's vouchers, newest first. */
export async function listVouchers(
  db: Reader,
  { shopId, isArchived = false, cursor, limit = 25 }: ListVouchers,
): Promise<Page<VoucherView>> {
  const rows = await db.voucher.findMany({
    where: { shopId, archivedAt: isArchived ? { not: null } : null, ...after(cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const page = toPage(rows, limit, (voucher) => [voucher.createdAt.toISOString(), voucher.id])
  const at = now()
  return { ...page, items: page.items.map((voucher) => toView(voucher, at)) }
}

function after(cursor: string | null | undefined) {
  const [createdAt, id] = decodeCursor(cursor, 2) ?? []
  const instant = new Date(String(createdAt))
  if (id === undefined || Number.isNaN(instant.getTime())) return {}
  return { OR: [{ createdAt: { lt: instant } }, { createdAt: instant, id: { lt: String(id) } }] }
}

function toView(voucher: Voucher, at: Date): VoucherView {
  const money = (minor: bigint | null) => (minor === null ? null : toMoneyView(minor, voucher.currency))
  const { id, code, creatorId, percentBps, productIds, perShopperLimit, totalLimit, usedCount, isStackable } = voucher
  return {
    ...{ id, code, creatorId, percentBps, productIds, perShopperLimit, totalLimit, usedCount, isStackable },
    funder: voucher.funder as VoucherFunder,
    kind: voucher.kind as VoucherKind,
    amount: money(voucher.amountMinor),
    minimumSpend: money(voucher.minimumSpendMinor),
    budget: money(voucher.budgetMinor),
    spent: toMoneyView(voucher.spentMinor, voucher.currency),
    startsAt: voucher.startsAt.toISOString(),
    endsAt: voucher.endsAt?.toISOString() ?? null,
    state: stateOf(voucher, at),
  }
}

function stateOf(voucher: Voucher, at: Date): VoucherState {
  if (voucher.archivedAt) return 'archived'
  if (voucher.endsAt && at >= voucher.endsAt) return 'ended'
  const isUsedUp =
    (voucher.totalLimit !== null && voucher.usedCount >= voucher.totalLimit) ||
    (voucher.budgetMinor !== null && voucher.spentMinor >= voucher.budgetMinor)
  if (isUsedUp) return 'usedUp'
  return at < voucher.startsAt ? 'scheduled' : 'running'
}
