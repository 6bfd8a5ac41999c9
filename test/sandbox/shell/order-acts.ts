import { cancelOrder, checkCancel } from '../orders/cancel-order.ts'
import { addEvent, cancelFulfillment, fulfil, updateTracking, type Picked } from '../orders/fulfil.ts'
import { holdFulfillmentOrder, releaseHolds } from '../orders/holds.ts'
import type { Fulfillment, FulfillmentOrder, Order, Tracking } from '../state/order-types.ts'
import { findOrder, showOrder } from './pages/order-detail.ts'
import { readForm, type Form } from './read-form.ts'
import { notFound, type Answer, type Visit } from './visit.ts'

/** What a merchant does to an order; each ends on the order's page with one sentence. */
function done({ base }: Visit, order: Order, text: string): Answer {
  return { to: `${base}/orders/${order.id}`, notice: { tone: 'good', text } }
}

function refuse(visit: Visit, text: string, details?: string[]): Answer {
  return showOrder(visit, { tone: 'bad', text, ...(details ? { details } : {}) })
}

async function open(visit: Visit): Promise<{ order: Order; form: Form }> {
  return { form: await readForm(visit.request, visit.ctx.baseUrl), order: findOrder(visit) }
}

function partOf(visit: Visit, order: Order, form: Form): FulfillmentOrder {
  const id = Number(form.text('part'))
  return visit.state.fulfillmentOrdersOf(order.id).find((part) => part.id === id) ?? notFound('part of the order')
}

export async function fulfilItems(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  const part = partOf(visit, order, form)
  if (part.status !== 'OPEN' && part.status !== 'IN_PROGRESS') {
    return refuse(visit, 'Nothing was fulfilled: this part of the order is on hold, done or cancelled.')
  }
  const picked: Picked[] = []
  for (const line of part.lines) {
    const quantity = form.whole(`quantity.${line.id}`) ?? 0
    if (quantity < 0 || quantity > line.remaining)
      return refuse(visit, `Only ${line.remaining} of that item can still be fulfilled.`)
    if (quantity > 0) picked.push({ from: part, line, quantity })
  }
  if (picked.length === 0) return refuse(visit, 'Choose at least one item to fulfil.')
  const tracking = readTracking(form)
  if (tracking === 'bad link') return refuse(visit, 'The tracking link must begin with https:// or http://.')
  fulfil(visit.ctx, visit.state, order, picked, tracking, { notifyCustomer: form.has('notify') })
  return done(visit, order, 'Items fulfilled.')
}

function readTracking(form: Form): Tracking[] | 'bad link' {
  const [company, number, url] = ['company', 'number', 'url'].map((name) => form.text(name) || null)
  if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return 'bad link'
  return company || number || url ? [{ company: company ?? null, number: number ?? null, url: url ?? null }] : []
}

export async function hold(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  const part = partOf(visit, order, form)
  if (part.status !== 'OPEN' && part.status !== 'IN_PROGRESS')
    return refuse(visit, 'Only open parts of an order can be held.')
  const reasonNotes = form.text('notes') || null
  const reason = form.text('reason') || 'OTHER'
  holdFulfillmentOrder(visit.ctx, visit.state, part, {
    reason,
    reasonNotes,
    handle: null,
    externalId: null,
    byApp: false,
  })
  return done(visit, order, 'Fulfilment is on hold.')
}

export async function release(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  releaseHolds(visit.ctx, visit.state, partOf(visit, order, form), () => true)
  return done(visit, order, 'Hold released.')
}

function shipmentOf({ state, params }: Visit, order: Order): Fulfillment {
  const shipment = state.fulfillmentsOf(order.id).find((one) => one.id === Number(params[1]))
  return shipment ?? notFound('fulfilment')
}

const EVENTS: readonly string[] = ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'ATTEMPTED_DELIVERY', 'FAILURE']

export async function addShipmentEvent(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  const status = form.text('status')
  if (!EVENTS.includes(status)) return refuse(visit, 'Choose one of the offered events.')
  addEvent(visit.ctx, visit.state, shipmentOf(visit, order), { status })
  return done(visit, order, 'Event added.')
}

export async function changeTracking(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  const tracking = readTracking(form)
  if (tracking === 'bad link') return refuse(visit, 'The tracking link must begin with https:// or http://.')
  updateTracking(visit.ctx, visit.state, shipmentOf(visit, order), tracking)
  return done(visit, order, 'Tracking saved.')
}

export async function cancelShipment(visit: Visit): Promise<Answer> {
  const { order } = await open(visit)
  cancelFulfillment(visit.ctx, visit.state, shipmentOf(visit, order))
  return done(visit, order, 'Fulfilment cancelled. The items are to be fulfilled again.')
}

export async function cancel(visit: Visit): Promise<Answer> {
  const { order, form } = await open(visit)
  const errors = checkCancel(visit.state, order)
  if (errors.length > 0)
    return refuse(
      visit,
      'The order was not cancelled.',
      errors.map((error) => `${error.message}.`),
    )
  const staffNote = form.text('note') || null
  const reason = form.text('reason') || 'OTHER'
  cancelOrder(visit.ctx, visit.state, order, {
    reason,
    restock: form.has('restock'),
    refund: form.has('refund'),
    staffNote,
  })
  return done(visit, order, 'Order cancelled.')
}
