import { z } from 'zod'
import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { markReturnSent } from '#app/domain/returns/mark-return-sent.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { returnReasons } from '#app/domain/returns/reasons.ts'
import type { ReturnRefusal } from '#app/domain/returns/refusals.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { returnKinds } from '#app/domain/returns/return-states.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { returnWords } from '#app/ui/messages/returns.ts'
import { accepted, refused } from './respond.server.ts'
import type { Caller } from './sessions.server.ts'

const id = z.string().min(1).max(64)
const text = (length: number) => z.string().max(length).optional()
const units = z.coerce.number().int().min(0).max(9_999)
const minor = z.string().regex(/^\d{1,15}$/).transform(BigInt) // prettier-ignore
const flag = z.stringbool().default(false)

/** Forms send lists as JSON in one field. */
function listOf<Item extends z.ZodType>(item: Item) {
  const parse = (value: unknown): unknown => (typeof value === 'string' ? safeJson(value) : value)
  return z.preprocess(parse, z.array(item).max(100))
}

function safeJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null // refused by the schema
  }
}

const wantedLine = z.object({ lineId: id, quantity: units, reason: z.enum(returnReasons), note: text(500) })
const inspectedLine = z.object({ returnLineId: id, acceptedQuantity: units, restock: z.boolean() })

/** What a shopper can do about returns of one of their orders. */
export const shopperReturnInput = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('requestReturn'),
    requestKey: id,
    kind: z.enum(['refund', 'replacement']),
    lines: listOf(wantedLine),
  }),
  z.object({ intent: z.literal('withdrawReturn'), returnId: id }),
  z.object({
    intent: z.literal('markReturnSent'),
    returnId: id,
    carrier: text(80),
    trackingNumber: text(80),
    trackingUrl: text(500),
  }),
])
export type ShopperReturnInput = z.infer<typeof shopperReturnInput>

const approval = { instructions: text(2_000), labelUrl: text(500), paidBy: z.enum(['shop', 'shopper']).optional() }

/** What a merchant can do about the returns of their shop. Amounts in minor units of the order's currency. */
export const merchantReturnInput = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('openReturn'),
    orderId: id,
    requestKey: id,
    kind: z.enum(returnKinds),
    lines: listOf(wantedLine),
    ...approval,
  }),
  z.object({ intent: z.literal('approveReturn'), returnId: id, keepsIt: flag, ...approval }),
  z.object({ intent: z.literal('declineReturn'), returnId: id, reason: z.string().max(500) }),
  z.object({ intent: z.literal('markReturnReceived'), returnId: id }),
  z.object({
    intent: z.literal('inspectReturn'),
    returnId: id,
    lines: listOf(inspectedLine),
    restockingFeeMinor: minor.optional(),
    refundShipping: flag,
    refundInstead: flag,
  }),
])
export type MerchantReturnInput = z.infer<typeof merchantReturnInput>

type Done = Outcome<{ readonly returnId: string }, ReturnRefusal>

/** One command for each thing a shopper can ask about a return. Ownership is part of every query. */
export async function answerShopperReturn(input: ShopperReturnInput, caller: Caller, number: string) {
  const owner = { shopperKey: caller.shopperKey, accountId: caller.account?.id ?? null }
  const outcome = await inTransaction(`return: ${input.intent}`, (tx): Promise<Done> => {
    switch (input.intent) {
      case 'requestReturn':
        return requestReturn(tx, { ...owner, number, ...input, lines: input.lines.map(toWanted) })
      case 'withdrawReturn':
        return withdrawReturn(tx, { ...owner, returnId: input.returnId })
      case 'markReturnSent': {
        const { carrier = null, trackingNumber = null, trackingUrl = null, returnId } = input
        return markReturnSent(tx, { ...owner, returnId, carrier, trackingNumber, trackingUrl })
      }
    }
  })
  return respond(input.intent, outcome, caller.locale)
}

/** One command for each thing a merchant can do about a return. */
export async function answerMerchantReturn(
  input: MerchantReturnInput,
  { shopId, locale }: { readonly shopId: string; readonly locale: Locale },
) {
  const outcome = await inTransaction(`return: ${input.intent}`, (tx) => runForMerchant(tx, input, shopId))
  return respond(input.intent, outcome, locale)
}

function runForMerchant(tx: Tx, input: MerchantReturnInput, shopId: string): Promise<Done> {
  switch (input.intent) {
    case 'openReturn':
      return openReturn(tx, { ...input, ...toApproval(input), shopId, lines: input.lines.map(toWanted) })
    case 'approveReturn': {
      const { returnId, keepsIt } = input
      return approveReturn(tx, { shopId, returnId, keepsIt, ...toApproval(input) })
    }
    case 'declineReturn':
      return declineReturn(tx, { shopId, returnId: input.returnId, reason: input.reason })
    case 'markReturnReceived':
      return markReturnReceived(tx, { shopId, returnId: input.returnId })
    case 'inspectReturn': {
      const { restockingFeeMinor = 0n, returnId, lines, refundShipping, refundInstead } = input
      return inspectReturn(tx, { shopId, returnId, lines, restockingFeeMinor, refundShipping, refundInstead })
    }
  }
}

type GivenApproval = {
  instructions?: string | undefined
  labelUrl?: string | undefined
  paidBy?: 'shop' | 'shopper' | undefined
}

function toApproval({ instructions = '', labelUrl = '', paidBy }: GivenApproval) {
  return { instructions: instructions || null, labelUrl: labelUrl || null, ...(paidBy ? { paidBy } : {}) }
}

function toWanted({ note, ...line }: z.infer<typeof wantedLine>) {
  return { ...line, note: note ?? null }
}

function respond(intent: string, outcome: Done, locale: Locale) {
  if (!outcome.ok) return refused<ReturnRefusal>(locale, returnWords, outcome)
  return accepted({ intent, returnId: outcome.value.returnId })
}
