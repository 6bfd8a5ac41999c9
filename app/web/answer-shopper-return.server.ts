import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { markReturnSent } from '#app/domain/returns/mark-return-sent.server.ts'
import { returnReasons } from '#app/domain/returns/reasons.ts'
import type { ReturnRefusal } from '#app/domain/returns/refusals.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import { returnWords } from '#app/ui/messages/returns.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { inTransaction } from './database.server.ts'
import type { OrderCaller } from './opened-orders.server.ts'
import { accepted, refused } from './respond.server.ts'

const wantedLine = z.object({
  on: z.literal('on').optional(),
  quantity: z.coerce.number().int().min(1).max(999).default(1),
  reason: z.enum(returnReasons).or(z.literal('')).default(''),
  note: z.string().max(500, 'tooLong').default(''),
})

/** A line without its tick is not asked about; one with it needs a reason. */
export const returnRequestInput = z
  .object({
    requestKey: z.string().min(8).max(64),
    kind: z.enum(['refund', 'replacement']).default('refund'),
    lines: z.record(z.string().max(64), wantedLine).default({}),
  })
  .superRefine(({ lines }, context) => {
    for (const [lineId, { on, reason }] of Object.entries(lines)) {
      if (on && reason === '')
        context.addIssue({ code: 'custom', path: ['lines', lineId, 'reason'], message: 'required' })
    }
  })

export const returnInput = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('sent'),
    carrier: z.string().max(80, 'tooLong').default(''),
    trackingNumber: z.string().max(80, 'tooLong').default(''),
  }),
  z.object({ intent: z.literal('withdraw') }),
])

type At = { readonly number: string; readonly caller: OrderCaller }

/** Asks the shop to take something back, and leads to the page that follows it. */
export async function askForReturn(input: z.infer<typeof returnRequestInput>, { number, caller }: At) {
  const lines = Object.entries(input.lines).flatMap(([lineId, { on, quantity, reason, note }]) =>
    on && reason !== '' ? [{ lineId, quantity, reason, note }] : [],
  )
  const { requestKey, kind } = input
  const outcome = await inTransaction('request return', (tx) =>
    requestReturn(tx, { ...caller.owner, number, requestKey, kind, lines }),
  )
  if (!outcome.ok) return refused<ReturnRefusal>(caller.locale, returnWords, outcome)
  return redirect(shopPaths.return(number, outcome.value.returnId))
}

export async function answerShopperReturn(input: z.infer<typeof returnInput>, returnId: string, caller: OrderCaller) {
  const outcome = await inTransaction(`return: ${input.intent}`, (tx) =>
    input.intent === 'withdraw'
      ? withdrawReturn(tx, { ...caller.owner, returnId })
      : markReturnSent(tx, { ...caller.owner, returnId, ...input }),
  )
  return outcome.ok ? accepted({ intent: input.intent }) : refused<ReturnRefusal>(caller.locale, returnWords, outcome)
}
