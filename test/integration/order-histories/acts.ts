import { changeAddress } from '#app/domain/orders/change-address.server.ts'
import { answerCancelRequest } from '#app/domain/orders/answer-cancel-request.server.ts'
import { askToCancel } from '#app/domain/orders/ask-to-cancel.server.ts'
import { cancelByShopper } from '#app/domain/orders/cancel-by-shopper.server.ts'
import { refundByMerchant } from '#app/domain/orders/refund-by-merchant.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Order } from '@prisma/client'
import { setStock } from './buy.ts'
import type { Act, Deed } from './history-plan.ts'
import type { HistoryShop, HistoryWorld } from './history-world.ts'
import { digitsOf, readTruth, type OrderTruth } from './order-truth.ts'
import { returnActs } from './return-acts.ts'

/** What a deed is done to: one order, as we have it and as Shopify has it. */
export type Scene = {
  readonly world: HistoryWorld
  readonly shop: HistoryShop
  readonly order: Order
  readonly owner: { readonly number: string; readonly shopperKey: string }
  readonly truth: OrderTruth | null
  readonly dice: readonly number[]
}
export type Doing = (scene: Scene) => Promise<unknown>

/** Does it, if it can be done: what the app refuses is refused in words, what Shopify's admin refuses with a sentence. */
export async function perform(world: HistoryWorld, orders: readonly Order[], act: Act, afters: Afters): Promise<void> {
  if (orders.length === 0) return
  const order = orders[act.target % orders.length]
  const shop = order && Object.values(world.shops).find((one) => one.shopId === order.shopId)
  if (!order || !shop) throw new Error('an order of no shop of this world')
  const known = await readTruth(world.stage, shop.domain, afters.get(shop.domain))
  const truth = known.find((one) => one.sourceIdentifier === order.id) ?? null
  const owner = { number: order.number, shopperKey: order.shopperKey }
  try {
    await doings[act.deed]({ world, shop, order, owner, truth, dice: act.dice })
  } catch (cause) {
    // The merchant's admin does not offer it as things stand.
    if (!(cause instanceof Error) || !/^(POST|GET) \S+ answered 422/.test(cause.message)) throw cause
  }
}
export type Afters = ReadonlyMap<string, number>

const die = ({ dice }: Scene, place: number) => dice[place] ?? 0
const inAdmin = ({ world, shop, truth }: Scene, action: string, input: object = {}) =>
  truth ? world.stage.act(shop.domain, action, { orderId: digitsOf(truth.gid), ...input }) : null
/** Of each line that has some, some or all. */
const someOf = (scene: Scene, count: (line: OrderTruth['lines'][number]) => number, all: boolean) =>
  (scene.truth?.lines ?? []).flatMap((line, index) => {
    const most = count(line)
    const quantity = all ? most : Math.min(most, 1 + (die(scene, index % 3) % 2))
    return quantity > 0 && (all || index <= die(scene, 2) % 2) ? [{ line, id: digitsOf(line.gid), quantity }] : []
  })
const named = (lines: ReturnType<typeof someOf>) => lines.map(({ id, quantity }) => ({ id, quantity }))

const doings: Readonly<Record<Deed, Doing>> = {
  ...returnActs,
  cancelHere: ({ owner }) => cancelByShopper(owner),
  askToCancel: ({ owner }) => askToCancel({ ...owner, reason: 'changedMind' }),
  answerCancelRequest: async (scene) => {
    const open = await db.cancelRequest.findFirst({ where: { orderId: scene.order.id, answeredAt: null } })
    if (!open) return
    const answer = die(scene, 0) < 60 ? 'grant' : 'decline'
    const answered = { shopId: scene.shop.shopId, requestId: open.id, answer, reason: 'It is packed.' } as const
    await inTransaction('answer', (tx) => answerCancelRequest(tx, answered))
  },
  cancelInShopify: (scene) => Promise.resolve(inAdmin(scene, 'cancelOrder', { refund: die(scene, 0) < 70 })),
  changeAddress: ({ owner, order, dice }) => {
    const address = { ...(order.shippingAddress as object), line1: `${1 + (dice[0] ?? 0)} Mercer Street` }
    return changeAddress({ ...owner, address })
  },
  fulfil: (scene) => Promise.resolve(inAdmin(scene, 'fulfil')),
  fulfilPart: (scene) =>
    Promise.resolve(inAdmin(scene, 'fulfil', { lines: named(someOf(scene, (line) => line.toShip, false)) })),
  deliver: async (scene) => {
    for (const { gid } of scene.truth?.parcels ?? []) {
      await inAdmin(scene, 'addFulfillmentEvent', { fulfillmentId: digitsOf(gid), status: 'delivered' })
    }
  },
  cancelParcel: async (scene) => {
    const parcel = scene.truth?.parcels[0]
    if (parcel) await inAdmin(scene, 'cancelFulfillment', { fulfillmentId: digitsOf(parcel.gid) })
  },
  refundHere,
  refundInShopify,
  editInShopify: (scene) => {
    const remove = named(someOf(scene, (line) => Math.min(line.toShip, line.current), false))
    return Promise.resolve(inAdmin(scene, 'editOrder', { remove }))
  },
  openDispute: async ({ world, order, dice }) => {
    const payment = await db.payment.findFirst({ where: { checkoutId: order.checkoutId ?? '', state: 'captured' } })
    if (!payment?.capturedMinor) return
    const amountMinor = (dice[0] ?? 0) < 60 ? payment.capturedMinor : payment.capturedMinor / 2n
    if (amountMinor <= 0n) return
    await refusable(() =>
      world.stage.bank('POST', 'disputes', {
        paymentIntent: payment.processorRef,
        amountMinor: String(amountMinor),
      }),
    )
  },
  decideDispute: async ({ world, order, dice }) => {
    const dispute = await db.dispute.findFirst({
      where: { payment: { checkoutId: order.checkoutId ?? '' }, state: { in: ['open', 'underReview'] } },
    })
    const status = (dice[0] ?? 0) < 50 ? 'won' : 'lost'
    if (dispute) await world.stage.bank('POST', 'disputes/decide', { dispute: dispute.processorRef, status })
  },
  holdInShopify: (scene) => Promise.resolve(inAdmin(scene, 'holdFulfillmentOrder', { reason: 'OTHER' })),
  releaseInShopify: (scene) => Promise.resolve(inAdmin(scene, 'releaseHold')),
  splitInShopify: (scene) => {
    const lines = named(someOf(scene, (line) => line.toShip, false))
    return Promise.resolve(inAdmin(scene, 'splitFulfilment', { lines }))
  },
  reportProgress: (scene) => Promise.resolve(inAdmin(scene, 'reportProgress')),
  dropStock: ({ world, shop, dice }) => setStock(world.stage, shop, (dice[0] ?? 0) % 4),
}

/** Units, a part of the delivery, goodwill: the dice say which. */
async function refundHere(scene: Scene): Promise<void> {
  const { order, shop } = scene
  const lines = await db.orderLine.findMany({ where: { orderId: order.id }, orderBy: { position: 'asc' } })
  const units = lines
    .filter((_, index) => index <= die(scene, 0) % 2)
    .map((line) => ({
      lineId: line.id,
      quantity: 1 + (die(scene, 1) % line.quantity),
      restock: die(scene, 2) % 2 === 0,
    }))
  const wanted = {
    shopId: shop.shopId,
    orderId: order.id,
    requestKey: `${die(scene, 0)}-${die(scene, 1)}-${die(scene, 2)}`,
    lines: die(scene, 0) < 80 ? units : [],
    shippingMinor: die(scene, 1) < 40 ? order.shippingMinor : 0n,
    adjustmentMinor: die(scene, 2) < 25 ? 3n : 0n,
  }
  await inTransaction('refund', (tx) => refundByMerchant(tx, wanted))
}

async function refundInShopify(scene: Scene): Promise<void> {
  const lines = someOf(scene, (line) => line.current, die(scene, 0) < 30).map(({ line, id, quantity }) => ({
    id,
    quantity,
    restockType: line.toShip >= quantity ? 'CANCEL' : 'RETURN',
  }))
  await inAdmin(scene, 'refund', { lines })
}

/** What the bank's own rules forbid is not done. */
async function refusable(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    if (!(cause instanceof Error) || !/answered 4\d\d/.test(cause.message)) throw cause
  }
}
