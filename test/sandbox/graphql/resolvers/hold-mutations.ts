import type { Taken } from '../../orders/fulfillment-orders.ts'
import { checkHold, holdFulfillmentOrder, releaseHolds } from '../../orders/holds.ts'
import type { FulfillmentOrder } from '../../state/order-types.ts'
import { userError, type UserError } from '../errors.ts'
import { numberOf, requireNumber } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'
import { isPresent } from '../../present.ts'

type LineInput = { id: string; quantity: number }
type HoldInput = {
  reason: string
  reasonNotes?: string | null
  handle?: string | null
  externalId?: string | null
  fulfillmentOrderLineItems?: LineInput[] | null
}
type ReleaseArgs = { id: string; holdIds?: string[] | null; externalId?: string | null }
type Codes = { greaterThanZero: string; invalid: string; duplicated?: string }

const NOT_FOUND = () => userError(['id'], 'Fulfillment order does not exist.', 'FULFILLMENT_ORDER_NOT_FOUND')

/** The lines that an input names, and how many of each; what is wrong with them goes to `errors`. */
export function readLines(
  one: FulfillmentOrder,
  inputs: readonly LineInput[],
  path: readonly (string | number)[],
  codes: Codes,
  errors: UserError[],
): Taken[] {
  const taken: Taken[] = []
  inputs.forEach(({ id, quantity }, index) => {
    const at = [...path, index, 'quantity']
    const line = one.lines.find((candidate) => candidate.id === numberOf(id, 'FulfillmentOrderLineItem'))
    if (quantity <= 0) errors.push(userError(at, 'Quantity must be greater than 0', codes.greaterThanZero))
    else if (!line || quantity > line.remaining) {
      errors.push(userError(at, 'Invalid fulfillment order line item quantity requested.', codes.invalid))
    } else if (taken.some((known) => known.line === line)) {
      const message = 'The fulfillment order line items must be unique.'
      errors.push(userError(path, message, codes.duplicated ?? codes.invalid))
    } else taken.push({ line, quantity })
  })
  return taken
}

function hold(id: string, input: HoldInput, rc: Rc) {
  const refused = (...userErrors: UserError[]) => ({
    fulfillmentOrder: null,
    fulfillmentHold: null,
    remainingFulfillmentOrder: null,
    userErrors,
  })
  const one = rc.state.fulfillmentOrders.get(requireNumber(id, 'FulfillmentOrder'))
  if (!one) return refused(NOT_FOUND())
  const handle = input.handle ?? ''
  const named = input.fulfillmentOrderLineItems ?? []
  const errors = checkHold(one, handle, named.length > 0)
  const codes = {
    greaterThanZero: 'GREATER_THAN_ZERO',
    invalid: 'INVALID_LINE_ITEM_QUANTITY',
    duplicated: 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS',
  }
  const path = ['fulfillmentHold', 'fulfillmentOrderLineItems']
  const kept = errors.length > 0 ? [] : readLines(one, named, path, codes, errors)
  if (errors.length > 0) return refused(...errors)
  const made = holdFulfillmentOrder(
    rc.ctx,
    rc.state,
    one,
    {
      reason: input.reason,
      reasonNotes: input.reasonNotes ?? null,
      handle: handle === '' ? null : handle,
      externalId: input.externalId ?? null,
      byApp: true,
    },
    kept,
  )
  return { fulfillmentOrder: one, fulfillmentHold: made.hold, remainingFulfillmentOrder: made.rest, userErrors: [] }
}

/** Without ids, the app's own holds go; those of others may only be released by whoever set them. */
function release({ id, holdIds, externalId }: ReleaseArgs, rc: Rc) {
  const one = rc.state.fulfillmentOrders.get(requireNumber(id, 'FulfillmentOrder'))
  if (!one) return { fulfillmentOrder: null, userErrors: [NOT_FOUND()] }
  const ids = (holdIds ?? []).map((each) => numberOf(each, 'FulfillmentHold'))
  if (one.holds.some((known) => ids.includes(known.id) && !known.byApp)) {
    const message = 'The app does not have access to release one of the fulfillment holds.'
    return { fulfillmentOrder: null, userErrors: [userError(['holdIds'], message, 'INVALID_ACCESS')] }
  }
  releaseHolds(rc.ctx, rc.state, one, (known) => {
    if (!known.byApp || (isPresent(externalId) && known.externalId !== externalId)) return false
    return ids.length === 0 || ids.includes(known.id)
  })
  return { fulfillmentOrder: one, userErrors: [] }
}

export const holdMutations: ResolverMap = {
  Mutation: fields<unknown>({
    fulfillmentOrderHold: (_, args: { id: string; fulfillmentHold: HoldInput }, rc) =>
      hold(args.id, args.fulfillmentHold, rc),
    fulfillmentOrderReleaseHold: (_, args: ReleaseArgs, rc) => release(args, rc),
  }),
}
