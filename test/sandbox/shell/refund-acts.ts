import { NOTHING } from '../orders/bags.ts'
import { remainingQuantity } from '../orders/fulfillment-state.ts'
import { amountOf, checkRefund, refundOrder, type RefundRequest } from '../orders/refund-order.ts'
import { totalsOf } from '../orders/totals.ts'
import { toMinor } from '../state/money.ts'
import type { Bag, Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { refundableShipping } from './pages/order-dialogs.ts'
import { findOrder, showOrder } from './pages/order-detail.ts'
import { money } from './parts.ts'
import { readForm } from './read-form.ts'
import type { Answer, Visit } from './visit.ts'

type Fields = { text(name: string): string; has(name: string): boolean }
type Read = { request: RefundRequest; amount: Bag; problem: string | null }

/** The sum for what is chosen now, as the page shows it. */
export function previewRefund(visit: Visit): Answer {
  const order = findOrder(visit)
  const query = visit.url.searchParams
  const { amount, problem } = read(visit.state, order, {
    text: (name) => query.get(name) ?? '',
    has: (name) => query.has(name),
  })
  const text = problem ?? money(amount.shop, order.currency)
  return { json: { text, amountMinor: amount.shop, possible: problem === null && amount.shop > 0 } }
}

export async function refund(visit: Visit): Promise<Answer> {
  const form = await readForm(visit.request, visit.ctx.baseUrl)
  const order = findOrder(visit)
  const { request, amount, problem } = read(visit.state, order, form)
  const errors = problem ? [problem] : checkRefund(order, request).map((error) => `${error.message}.`)
  if (errors.length > 0) return showOrder(visit, { tone: 'bad', text: 'Nothing was refunded.', details: errors })
  refundOrder(visit.ctx, visit.state, order, request)
  return {
    to: `${visit.base}/orders/${order.id}`,
    notice: { tone: 'good', text: `${money(amount.shop, order.currency)} refunded.` },
  }
}

function read(state: ShopState, order: Order, fields: Fields): Read {
  const chosen: RefundRequest['lines'] = []
  let problem: string | null = null
  for (const line of order.lines) {
    const text = fields.text(`quantity.${line.id}`)
    if (text === '' || text === '0') continue
    if (!/^\d{1,6}$/.test(text)) problem = 'Quantities are whole numbers.'
    else chosen.push(...toRequestLines(state, order, line, Number(text), fields.has('restock')))
  }
  const shipping = readShipping(order, fields.text('shipping'))
  if (typeof shipping === 'string') problem = shipping
  const safeShipping = typeof shipping === 'string' ? NOTHING : shipping
  const amount = problem ? NOTHING : amountOf(order, { lines: chosen, shipping: safeShipping })
  if (!problem && chosen.length === 0 && amount.shop === 0) problem = 'Choose items or shipping to refund'
  const left = totalsOf(order).netPayment
  if (!problem && amount.shop > left.shop)
    problem = `Only ${money(left.shop, order.currency)} of this order is still paid`
  const paid = order.transactions.find((one) => one.status === 'SUCCESS' && ['SALE', 'CAPTURE'].includes(one.kind))
  const request: RefundRequest = {
    lines: chosen,
    shipping: safeShipping,
    transactions: amount.shop > 0 ? [{ parentId: paid?.id ?? null, gateway: paid?.gateway ?? 'manual', amount }] : [],
    note: fields.text('note') || null,
    allowOverRefunding: false,
  }
  return { request, amount, problem }
}

/** What has not left yet is taken out of the order first; the rest comes back as a return. */
function toRequestLines(
  state: ShopState,
  order: Order,
  line: Order['lines'][number],
  quantity: number,
  restock: boolean,
): RefundRequest['lines'] {
  const locationId = line.claim?.locationId ?? null
  if (!restock) return [{ line, quantity, restockType: 'NO_RESTOCK', locationId: null }]
  const unshipped = Math.min(quantity, remainingQuantity(state, order, line.id))
  const parts: RefundRequest['lines'] = []
  if (unshipped > 0) parts.push({ line, quantity: unshipped, restockType: 'CANCEL', locationId })
  if (quantity > unshipped) parts.push({ line, quantity: quantity - unshipped, restockType: 'RETURN', locationId })
  return parts
}

function readShipping(order: Order, text: string): Bag | string {
  if (text.trim() === '') return NOTHING
  const minor = toMinor(text.trim().replace(',', '.'), order.currency)
  if (minor === undefined || minor < 0) return `“${text}” is not an amount in ${order.currency}`
  const most = refundableShipping(order)
  if (minor > most.shop) return `At most ${money(most.shop, order.currency)} of shipping can be refunded`
  return { shop: minor, presentment: most.shop === 0 ? 0 : Math.round((most.presentment * minor) / most.shop) }
}
