import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'

export type RedeemCode = { id: number; code: string; uses: number }
/** A code discount: one percentage or one amount off everything, for whoever types one of its codes. */
export type CodeDiscount = {
  id: number
  title: string
  tags: string[]
  /** A part of the merchandise, 0 to 1; null: an amount. */
  percentage: number | null
  /** In the shop's currency. */
  amountMinor: number | null
  startsAt: string
  endsAt: string | null
  usageLimit: number | null
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean }
  codes: RedeemCode[]
  byApp: boolean
  createdAt: string
  updatedAt: string
}
export type TriedCode = { code: string; codeId: number | null; error: { message: string; code: string } | null }
/** Codes that were asked for all at once: taken in by and by, so `done` comes later than the answer. */
export type CodeCreation = { id: number; discountId: number; createdAt: string; doneAt: number; tried: TriedCode[] }
export type Discounts = { all: CodeDiscount[]; creations: CodeCreation[] }

const KEPT_CREATIONS = 50

export function discountsOf(state: ShopState): Discounts {
  state.shop.discounts ??= { all: [], creations: [] }
  return state.shop.discounts
}

export function keepCreation(state: ShopState, creation: CodeCreation): CodeCreation {
  const discounts = discountsOf(state)
  discounts.creations = [...discounts.creations, creation].slice(-KEPT_CREATIONS)
  return creation
}

export type Status = 'ACTIVE' | 'EXPIRED' | 'SCHEDULED'

/** `at` is the shop's own time, which records dated ahead have moved on: what ended then has ended. */
export function statusOf({ startsAt, endsAt }: CodeDiscount, at: string): Status {
  if (Date.parse(at) < Date.parse(startsAt)) return 'SCHEDULED'
  return endsAt !== null && Date.parse(endsAt) <= Date.parse(at) ? 'EXPIRED' : 'ACTIVE'
}

const sameCode = (one: string, other: string) => one.trim().toUpperCase() === other.trim().toUpperCase()

/** Codes are unique in a shop, whatever their case. */
export function discountOfCode(state: ShopState, code: string): CodeDiscount | undefined {
  return discountsOf(state).all.find((one) => one.codes.some((own) => sameCode(own.code, code)))
}

/** The discount that a code gives a buyer now. */
export function usableDiscount(ctx: SandboxContext, state: ShopState, code: string): CodeDiscount | undefined {
  const found = discountOfCode(state, code)
  if (!found || statusOf(found, ctx.clock.iso()) !== 'ACTIVE') return undefined
  const uses = found.codes.reduce((sum, one) => sum + one.uses, 0)
  return found.usageLimit !== null && uses >= found.usageLimit ? undefined : found
}

/** A paid order has used a code. */
export function redeem(state: ShopState, code: string): void {
  const used = discountOfCode(state, code)?.codes.find((own) => sameCode(own.code, code))
  if (used) used.uses += 1
}
