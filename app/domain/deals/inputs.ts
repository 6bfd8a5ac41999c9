import { z } from 'zod'
import { toVoucherCode, voucherFunders } from './voucher-facts.ts'

const amountMinor = z.bigint().min(1n, 'tooSmall').max(1_000_000_000n, 'tooBig')
const limit = z.int().min(1, 'tooSmall').max(1_000_000, 'tooBig')

/** Letters and digits as people read them out; the codes of messages are the keys of `ui/messages/edge.ts`. */
export const voucherCode = z
  .string()
  .transform(toVoucherCode)
  .pipe(
    z
      .string()
      .min(3, 'tooShort')
      .max(24, 'tooLong')
      .regex(/^[A-Z0-9]+(?:[-_][A-Z0-9]+)*$/, 'pattern'),
  )

const worth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percentBps: z.int().min(1, 'tooSmall').max(10_000, 'tooBig') }),
  z.object({ kind: z.literal('fixed'), amountMinor }),
  z.object({ kind: z.literal('freeShipping') }),
])

/** More than that is better said by leaving the list empty. */
export const maximumVoucherProducts = 250

/** A new voucher. Amounts in minor units of the shop's currency; 10 % = 1000 basis points. */
export const voucherInput = z
  .object({
    code: voucherCode,
    funder: z.enum(voucherFunders).default('merchant'),
    /** Who pays, if a creator does. */
    creatorId: z.string().nullable().default(null),
    worth,
    minimumSpendMinor: amountMinor.nullable().default(null),
    productIds: z.array(z.string()).max(maximumVoucherProducts, 'tooLong').default([]),
    startsAt: z.date(),
    endsAt: z.date().nullable().default(null),
    perShopperLimit: limit.nullable().default(null),
    totalLimit: limit.nullable().default(null),
    budgetMinor: amountMinor.nullable().default(null),
    isStackable: z.boolean().default(false),
  })
  .refine(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt, { path: ['endsAt'], message: 'date' })
  .refine(({ funder, creatorId }) => (funder === 'creator') === (creatorId !== null), {
    path: ['creatorId'],
    message: 'required',
  })
export type VoucherInput = z.input<typeof voucherInput>
