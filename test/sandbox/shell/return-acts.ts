import * as returns from '../actions/return-actions.ts'
import { markAsOpen, reportProgress, splitFulfilment } from '../actions/fulfillment-order-actions.ts'
import type { Input } from '../actions/input.ts'
import { HttpRefusal } from '../http/respond.ts'
import type { SandboxContext } from '../context.ts'
import type { ShopState } from '../state/shop-state.ts'
import { findOrder, showOrder } from './pages/order-detail.ts'
import { returnableLines } from './pages/order-returns.ts'
import { readForm } from './read-form.ts'
import type { Answer, Handler, Visit } from './visit.ts'

type Act = (ctx: SandboxContext, state: ShopState, input: Input) => unknown

/** The same acts as the control panel's; what cannot be done is said on the order's page. */
function attempt(visit: Visit, act: Act, input: Input, text: string): Answer {
  const order = findOrder(visit)
  try {
    act(visit.ctx, visit.state, { orderId: order.id, ...input })
  } catch (cause) {
    if (!(cause instanceof HttpRefusal)) throw cause
    return showOrder(visit, { tone: 'bad', text: cause.message })
  }
  return { to: `${visit.base}/orders/${order.id}`, notice: { tone: 'good', text } }
}

export async function makeReturn(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request, visit.ctx.baseUrl)
  const lines = returnableLines(visit.state, findOrder(visit)).flatMap(({ line }) => {
    const quantity = form.whole(`quantity.${line.id}`) ?? 0
    return quantity === 0
      ? []
      : [{ id: line.id, quantity, reason: form.text('reason'), note: form.text('note') || null }]
  })
  if (lines.length === 0) return showOrder(visit, { tone: 'bad', text: 'Choose at least one item to return.' })
  return form.has('asRequest')
    ? attempt(visit, returns.requestReturn, { lines }, 'Return requested.')
    : attempt(visit, returns.createReturn, { lines }, 'Return created.')
}

/** `:id/returns/:id/…`: one act on one return. */
function onReturn(act: Act, text: string): Handler {
  return async (visit) => {
    const form = await readForm(visit.request, visit.ctx.baseUrl)
    const input = { returnId: visit.params[1], reason: form.text('reason') || null, note: form.text('note') || null }
    return attempt(visit, act, input, text)
  }
}

export const approve = onReturn(returns.approveReturn, 'Return approved.')
export const decline = onReturn(returns.declineReturn, 'Return declined.')
export const cancel = onReturn(returns.cancelReturn, 'Return cancelled.')
export const close = onReturn(returns.closeReturn, 'Return closed.')
export const reopen = onReturn(returns.reopenReturn, 'Return opened again.')
export const process = onReturn(returns.processReturn, 'Return processed: the items are back in stock and refunded.')

export async function split(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request, visit.ctx.baseUrl)
  const id = Number(form.text('part'))
  const part = visit.state.fulfillmentOrdersOf(findOrder(visit).id).find((one) => one.id === id)
  const lines = (part?.lines ?? []).flatMap((line) => {
    const quantity = form.whole(`quantity.${line.id}`) ?? 0
    return quantity === 0 ? [] : [{ id: line.id, quantity }]
  })
  return attempt(visit, splitFulfilment, { fulfillmentOrderId: id, lines }, 'Fulfilment split.')
}

function onPart(act: Act, text: string): Handler {
  return async (visit) => {
    const form = await readForm(visit.request, visit.ctx.baseUrl)
    return attempt(visit, act, { fulfillmentOrderId: form.text('part') }, text)
  }
}

export const progress = onPart(reportProgress, 'Progress reported.')
export const open = onPart(markAsOpen, 'Marked as open.')
