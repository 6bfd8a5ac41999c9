import { z } from 'zod'
import { stepNames } from '#app/domain/attribution/precedence.ts'
import { surfaces } from '#app/domain/attribution/surfaces.ts'
import { reasonCodes } from './reasons.ts'
import { riskRuleNames } from './risk-rules.ts'

/** Minor units as text, because JSON has no bigint. */
const minor = z.string().regex(/^-?\d+$/)
const instant = z.iso.datetime()
const days = z.number().int()

export const consideredTouch = z.object({
  touchId: z.string(),
  creatorId: z.string(),
  programId: z.string().nullable(),
  surface: z.enum(surfaces),
  contentId: z.string().nullable(),
  productId: z.string().nullable(),
  shopId: z.string(),
  occurredAt: instant,
  enrollmentInactiveFrom: instant.nullable(),
  creatorBannedAt: instant.nullable(),
  step: z.enum(stepNames).nullable(),
  verdict: z.string(),
  /** The window that this touch was measured with (A5). */
  windowDays: days.nullable(),
  /** A10: made at the till. */
  isAtCheckout: z.boolean().optional(),
  /** A14: its content was taken down for a violation. */
  isContentBarred: z.boolean().optional(),
  /** A17: an authorised ad led to it. */
  isAd: z.boolean().optional(),
  /** A8: what the code took off this line, its place among the codes, when it ended. */
  code: z.object({ discountMinor: minor, place: z.number().int(), endedAt: instant.nullable() }).optional(),
  /** A9: when the customer was brought, and for how many days they stay. */
  lifetime: z.object({ broughtAt: instant, days }).optional(),
  /** The line was bought at this creator's own price; what of it is theirs, before discounts and included tax. */
  resale: z.object({ marginMinor: minor }).optional(),
})

/**
 * Why a line earns what it earns, as recorded facts: enough for somebody with a pencil, or for the independent calculator
 * in test/support, to come to the same amount. What happened later is in the commission's entries and transitions.
 */
export const explanation = z.object({
  version: z.literal(1),
  /** Z4: the event that made it. */
  source: z.object({
    event: z.enum(['order.placed', 'order.exchanged']),
    orderId: z.string(),
    orderLineId: z.string(),
  }),
  placedAt: instant,
  reasonCode: z.enum(reasonCodes),
  currency: z.string(),
  /** D8: given in exchange for this line, whose creator and rate it has; it earns from no more than `capMinor`. */
  exchange: z.object({ forLineId: z.string(), capMinor: minor }).optional(),
  attribution: z.object({
    policyVersionId: z.string(),
    shopId: z.string(),
    productId: z.string().nullable(),
    /** False: no touch was looked at (C11). */
    isEvaluated: z.boolean(),
    step: z.enum(stepNames).nullable(),
    touchId: z.string().nullable(),
    creatorId: z.string().nullable(),
    considered: z.array(consideredTouch),
  }),
  rate: z
    .object({
      programId: z.string(),
      planId: z.string(),
      rateVersionId: z.string(),
      planBps: z.number().int(),
      lockedUntil: instant.nullable(),
      /** A3 step 5; 10000 for a touch on the product itself. */
      factorBps: z.number().int(),
      appliedBps: z.number().int(),
      /** For an order of the merchant's own storefront, in place of the plan's rate. */
      storefrontBps: z.number().int().optional(),
      /** A17: for a sale that an authorised ad brought, in place of both. */
      adsBps: z.number().int().optional(),
      /** B1: minor units for each unit sold, in place of a percentage. */
      fixedPerUnitMinor: minor.optional(),
      /** B6: the tier that the settled base of the period had reached at placement. */
      tier: z
        .object({ schemeId: z.string(), fromMinor: minor, rateBps: z.number().int(), settledMinor: minor })
        .optional(),
      /** B7 */
      flash: z.object({ id: z.string(), kind: z.enum(['add', 'replace']), rateBps: z.number().int() }).optional(),
      /** A16, E12: somebody of the shop, and their share of the rate. */
      affiliation: z
        .object({ kind: z.enum(['official', 'owner', 'employee', 'agency']), factorBps: z.number().int() })
        .optional(),
      /** B8: the plan's cap, its period, and what was left of it. */
      cap: z.object({ capMinor: minor, period: z.enum(['total', 'month']), leftMinor: minor }).optional(),
    })
    .nullable(),
  /** Bought at a reseller's price, in place of a rate: `marginMinor` of the whole line is theirs before discounts and included tax. */
  resale: z
    .object({
      marginMinor: minor,
      /** A16, E12: somebody of the shop, and their share of it. */
      affiliation: z
        .object({ kind: z.enum(['official', 'owner', 'employee', 'agency']), factorBps: z.number().int() })
        .optional(),
    })
    .optional(),
  base: z.object({
    quantity: z.number().int(),
    unitPriceMinor: minor,
    grossMinor: minor,
    discountMinor: minor,
    taxesIncluded: z.boolean(),
    includedTaxMinor: minor,
    isGiftCard: z.boolean(),
    baseMinor: minor,
  }),
  commission: z.object({
    /** base x bps, over 10000, before rounding half away from zero (C4). */
    numerator: minor,
    denominator: z.literal('10000'),
    rounding: z.literal('HALF_AWAY_FROM_ZERO'),
    /** B1: of fixed amounts, for all units; beside the percentage where a flash rate adds one. */
    fixedMinor: minor.optional(),
    amountMinor: minor,
  }),
  hold: z.object({
    policyVersionId: z.string(),
    holdDays: days,
    minimumHoldDays: days,
    undeliveredDays: days,
    digitalDays: days,
  }),
  risk: z.array(z.enum(riskRuleNames)),
})

export type CommissionExplanation = z.infer<typeof explanation>
export type ConsideredTouch = z.infer<typeof consideredTouch>
