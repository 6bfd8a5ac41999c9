import { z } from 'zod'
import {
  eligibilityRules,
  mostLifetimeDays,
  programName,
  programSettings,
  ratePercent,
  type ProgramRules,
} from '#app/domain/programs/inputs.ts'
import type { RateInput } from '#app/domain/programs/rate-input.ts'
import { amountIn, yesOrNo } from '#app/domain/shops/settings-forms.ts'

/*
 * The program as its merchant types it. Messages are the keys of `ui/messages/edge.ts`, or of the page's own field words
 * (`programFieldWords`).
 */

const nothing = z.literal('').transform(() => null)
const maybe = <Schema extends z.ZodType>(schema: Schema, message: string) => z.union([nothing, schema], message)
const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,10}$/, 'number')
  .transform(Number)
/** "ae, sa": two letters each, with anything between them. */
const codes = (code: RegExp, upper: boolean) =>
  z
    .string()
    .transform((text) => (upper ? text.toUpperCase() : text.toLowerCase()).split(/[^A-Za-z]+/).filter(Boolean))
    .refine((list) => list.every((one) => code.test(one)), upper ? 'countries' : 'languages')
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/, 'rate')
  .transform((text) => ratePercent.parse(text))

export const aboutForm = z.object({
  name: programName,
  description: programSettings.shape.description,
  terms: programSettings.shape.terms,
  approval: programSettings.shape.approval,
})

export const eligibilityForm = z
  .object({
    markets: codes(/^[A-Z]{2}$/, true),
    languages: codes(/^[a-z]{2}$/, false),
    categories: z.array(z.string()).default([]),
    minimumFollowers: maybe(wholeNumber, 'number'),
    needsProof: yesOrNo,
    minimumAge: maybe(
      wholeNumber.refine((age) => age >= 18 && age <= 99, 'age'),
      'age',
    ),
  })
  .transform((eligibility) => ({ eligibility: eligibilityRules.parse(eligibility) }))

/** A9, E12, C10; a page that does not ask about renewals leaves them as they are. */
export const customersForm = z
  .object({
    lifetimeDays: maybe(
      wholeNumber.refine((days) => days >= 1 && days <= mostLifetimeDays, 'days'),
      'days',
    ),
    affiliated: percent.refine((bps) => bps <= 10_000, 'rate'),
    paysRenewals: yesOrNo.optional(),
  })
  .transform(({ lifetimeDays, affiliated, paysRenewals }) => {
    const settings = { lifetimeDays, affiliatedFactorBps: affiliated }
    return paysRenewals === undefined ? settings : { ...settings, paysRenewals }
  })

/** `marginCap` empty: resellers may put nothing on prices. */
export const resellersForm = z
  .object({
    marginCap: maybe(
      percent.refine((bps) => bps <= 10_000, 'rate'),
      'rate',
    ),
  })
  .transform(({ marginCap }) => ({ marginCapBps: marginCap ?? 0 }))

/** A5, A3 step 5, E2 */
export const rulesForm = z
  .object({
    tagWindowDays: wholeNumber,
    linkWindowDays: wholeNumber,
    liveTailHours: wholeNumber,
    indirect: percent.refine((bps) => bps <= 10_000, 'rate'),
    holdDays: maybe(wholeNumber, 'days'),
  })
  .transform(({ indirect, ...rules }): ProgramRules => ({ ...rules, indirectRateFactorBps: indirect }))

/**
 * B1, A17: `kind` percent | fixed, with `percent` or an `amount` for each unit; `storefront` and `ads` empty: the same as
 * elsewhere; `ads` not said: as it was.
 */
export function rateForm(currency: string) {
  const special = { storefront: maybe(percent, 'rate'), ads: maybe(percent, 'rate').optional() }
  const amount = amountIn(currency).refine((minor) => minor > 0n, 'tooSmall')
  return z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('percent'), percent, ...special }),
      z.object({ kind: z.literal('fixed'), amount, ...special }),
    ])
    .transform((typed): RateInput => {
      const rate = typed.kind === 'percent' ? { bps: typed.percent } : { fixed: { [currency]: typed.amount } }
      return { rate, storefrontBps: typed.storefront, ...(typed.ads !== undefined && { adsBps: typed.ads }) }
    })
}

export type TypedTimes = { readonly toInstant: (wallClock: string) => Date | null }

/** What the shop's clock on the wall shows. */
function instantOf({ toInstant }: TypedTimes) {
  return z.string().transform((text, context) => {
    const at = toInstant(text.trim())
    if (at) return at
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  })
}

const label = z.string().trim().max(80, 'tooLong')

/** B8: `cap` empty: no limit. */
function capFields(currency: string) {
  return {
    cap: maybe(amountIn(currency), 'amount').default(null),
    capPeriod: z.enum(['total', 'month']).default('total'),
  }
}

type TypedCap = { readonly cap: bigint | null; readonly capPeriod: 'total' | 'month' }

export function toCap({ cap, capPeriod }: TypedCap) {
  return cap === null ? null : { capMinor: cap, capPeriod }
}

/** B2: whom and what a plan is for; `product` as Shopify names it. */
export function planForm(currency: string) {
  return z.object({
    name: label.default(''),
    creatorId: z.string().max(60).default(''),
    product: z.string().max(80).default(''),
    collectionId: z.string().max(60).default(''),
    campaign: label.default(''),
    ...capFields(currency),
  })
}

export function capForm(currency: string) {
  return z.object(capFields(currency))
}

/** B3: `startsAt` empty: now. */
export function startForm(times: TypedTimes) {
  return z.object({ startsAt: maybe(instantOf(times), 'date').default(null) })
}

/** B7 */
export function flashForm(times: TypedTimes) {
  return z.object({
    flashKind: z.enum(['add', 'replace']),
    percent,
    startsAt: maybe(instantOf(times), 'date'),
    endsAt: instantOf(times),
    creatorId: z.string().max(60).default(''),
    product: z.string().max(80).default(''),
  })
}

/** B6: `from[]` beside `percent[]`; a step of which both are empty is left aside. */
export function tiersForm(currency: string) {
  const amount = amountIn(currency)
  return z
    .object({
      mode: z.enum(['marginal', 'retroactive']),
      period: z.enum(['month', 'quarter']),
      from: z.array(z.string().trim()).max(10).default([]),
      percent: z.array(z.string().trim()).max(10).default([]),
    })
    .transform(({ mode, period, from, percent: percents }, context) => {
      const typed = from.map((text, index) => ({ text, rate: percents[index] ?? '', index }))
      const steps = typed.flatMap(({ text, rate, index }) => {
        if (text === '' && rate === '') return []
        const [fromMinor, rateBps] = [amount.safeParse(text), percent.safeParse(rate)]
        if (!fromMinor.success) context.addIssue({ code: 'custom', path: [`from${index}`], message: 'amount' })
        if (!rateBps.success) context.addIssue({ code: 'custom', path: [`percent${index}`], message: 'rate' })
        return fromMinor.success && rateBps.success ? [{ fromMinor: fromMinor.data, rateBps: rateBps.data }] : []
      })
      return { mode, period, steps }
    })
}

/** A reason told to the creator, and from when it holds; `effectiveAt` empty: at once (A13). */
export function reasonForm(times: TypedTimes) {
  return z.object({
    reason: z.string().trim().max(500, 'tooLong').default(''),
    effectiveAt: maybe(instantOf(times), 'date').default(null),
  })
}
