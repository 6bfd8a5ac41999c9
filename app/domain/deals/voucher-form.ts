import { z } from 'zod'
import { amountIn, yesOrNo } from '#app/domain/shops/settings-forms.ts'
import { maximumVoucherProducts, voucherCode, voucherInput, type VoucherInput } from './inputs.ts'
import { voucherKinds } from './voucher-facts.ts'

/*
 * A voucher as its merchant types it. Messages are the keys of `ui/messages/edge.ts`, or of the page's own field words
 * ("amount", "rate"). A merchant's own page makes vouchers that the merchant pays for.
 */

const nothing = z.literal('').transform(() => null)
const count = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,5}$/, 'number')
  .transform(Number)

/** "10" or "12.5" per cent as basis points, without a float in between. */
const percentAsBps = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/, 'rate')
  .transform((text) => {
    const [whole = '', fraction = ''] = text.split(/[.,]/)
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  })
  .refine((bps) => bps >= 1 && bps <= 10_000, 'rate')

/** `toInstant`: what the shop's clock on the wall shows, as an instant; null for no such time. */
export type VoucherFormOf = {
  readonly currency: string
  readonly toInstant: (wallClock: string) => Date | null
}

/** Fields: code, kind, percent | amount, minimumSpend, products[] as Shopify names them, startsAt, endsAt, the limits, budget, isStackable. */
export function voucherForm({ currency, toInstant }: VoucherFormOf) {
  const amount = amountIn(currency).refine((minor) => minor > 0n, 'tooSmall')
  const instant = z.string().transform((text, context) => {
    const at = toInstant(text.trim())
    if (at) return at
    context.addIssue({ code: 'custom', message: 'date' })
    return z.NEVER
  })
  const maybe = <Schema extends z.ZodType>(schema: Schema, message: string) => z.union([nothing, schema], message)
  const rest = z.object({
    code: voucherCode,
    minimumSpend: maybe(amount, 'amount'),
    products: z.array(z.string().max(80)).max(maximumVoucherProducts, 'tooLong').default([]),
    startsAt: instant,
    endsAt: maybe(instant, 'date'),
    perShopperLimit: maybe(count, 'number'),
    totalLimit: maybe(count, 'number'),
    budget: maybe(amount, 'amount'),
    isStackable: yesOrNo,
  })
  const [percent, fixed, freeShipping] = voucherKinds
  return z
    .discriminatedUnion('kind', [
      rest.extend({ kind: z.literal(percent), percent: percentAsBps }),
      rest.extend({ kind: z.literal(fixed), amount }),
      rest.extend({ kind: z.literal(freeShipping) }),
    ])
    .refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, { path: ['endsAt'], message: 'date' })
    .transform((form): TypedVoucher => {
      const { code, startsAt, endsAt, perShopperLimit, totalLimit, isStackable } = form
      const limits = { minimumSpendMinor: form.minimumSpend, budgetMinor: form.budget, perShopperLimit, totalLimit }
      const facts = { code, startsAt, endsAt, isStackable, ...limits }
      return { voucher: voucherInput.parse({ ...facts, worth: worthOf(form) }), shopifyGids: form.products }
    })
}

/** Which of its products are meant is still to be found. */
type TypedVoucher = { readonly voucher: VoucherInput; readonly shopifyGids: readonly string[] }

type Typed =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'fixed'; readonly amount: bigint }
  | { readonly kind: 'freeShipping' }

function worthOf(form: Typed): VoucherInput['worth'] {
  if (form.kind === 'percent') return { kind: 'percent', percentBps: form.percent }
  return form.kind === 'fixed' ? { kind: 'fixed', amountMinor: form.amount } : { kind: 'freeShipping' }
}
