import { approveReturn, declineReturn } from '#app/domain/returns/answer-return.server.ts'
import { inspectReturn } from '#app/domain/returns/inspect-return.server.ts'
import { markReturnReceived } from '#app/domain/returns/mark-return-received.server.ts'
import { markReturnSent } from '#app/domain/returns/mark-return-sent.server.ts'
import { openReturn } from '#app/domain/returns/open-return.server.ts'
import { requestReturn } from '#app/domain/returns/request-return.server.ts'
import { withdrawReturn } from '#app/domain/returns/withdraw-return.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { Doing, Scene } from './acts.ts'
import { digitsOf } from './order-truth.ts'

const die = ({ dice }: Scene, place: number) => dice[place] ?? 0

async function wantedLines(scene: Scene) {
  const lines = await db.orderLine.findMany({ where: { orderId: scene.order.id }, orderBy: { position: 'asc' } })
  return lines
    .filter((_, index) => index <= die(scene, 0) % 2)
    .map((line) => ({ lineId: line.id, quantity: 1 + (die(scene, 1) % line.quantity), reason: 'changedMind' as const }))
}

const lastReturn = ({ order }: Scene) =>
  db.return.findFirst({
    where: { orderId: order.id },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    include: { lines: { orderBy: { orderLineId: 'asc' } } },
  })

const requestKeyOf = ({ dice }: Scene) => `key-${dice.join('-')}`

export const returnActs = {
  requestReturn: async (scene) => {
    const kind = die(scene, 2) < 70 ? 'refund' : 'replacement'
    const asked = { ...scene.owner, requestKey: requestKeyOf(scene), kind, lines: await wantedLines(scene) } as const
    await inTransaction('request return', (tx) => requestReturn(tx, asked))
  },
  openReturn: async (scene) => {
    const kind = (['refund', 'replacement', 'returnless'] as const)[die(scene, 2) % 3] ?? 'refund'
    const { shopId } = scene.shop
    const lines = await wantedLines(scene)
    const asked = { shopId, orderId: scene.order.id, requestKey: requestKeyOf(scene), kind, lines }
    await inTransaction('open return', (tx) => openReturn(tx, asked))
  },
  answerReturn: async (scene) => {
    const found = await lastReturn(scene)
    if (!found) return
    const ref = { shopId: scene.shop.shopId, returnId: found.id }
    const isDeclined = die(scene, 0) < 15
    await inTransaction('answer return', (tx) =>
      isDeclined
        ? declineReturn(tx, { ...ref, reason: 'It was worn.' })
        : approveReturn(tx, { ...ref, keepsIt: die(scene, 1) < 20 }),
    )
  },
  sendReturn: async (scene) => {
    const found = await lastReturn(scene)
    if (!found) return
    await inTransaction('send return', (tx) => markReturnSent(tx, { ...scene.owner, returnId: found.id }))
  },
  receiveReturn: async (scene) => {
    const found = await lastReturn(scene)
    if (!found) return
    const ref = { shopId: scene.shop.shopId, returnId: found.id }
    await inTransaction('receive return', (tx) => markReturnReceived(tx, ref))
  },
  inspectReturn: async (scene) => {
    const found = await lastReturn(scene)
    if (!found) return
    const inspection = {
      shopId: scene.shop.shopId,
      returnId: found.id,
      lines: found.lines.slice(0, 1).map((line) => ({
        returnLineId: line.id,
        acceptedQuantity: Math.max(die(scene, 0) < 20 ? 0 : 1, line.quantity - (die(scene, 0) % 2)),
        restock: die(scene, 1) % 2 === 0,
      })),
      restockingFeeMinor: die(scene, 2) < 30 ? 50n : 0n,
      refundShipping: die(scene, 2) % 3 === 0,
    }
    await inTransaction('inspect return', (tx) => inspectReturn(tx, inspection))
  },
  withdrawReturn: async (scene) => {
    const found = await lastReturn(scene)
    if (!found) return
    await inTransaction('withdraw', (tx) => withdrawReturn(tx, { ...scene.owner, returnId: found.id }))
  },
  returnInShopify: (scene) => inAdmin(scene, 'createReturn'),
  processInShopify: (scene) =>
    inAdmin(scene, 'processReturn', { refund: die(scene, 0) < 80, restock: die(scene, 1) < 50 }),
  exchangeInShopify: async (scene) => {
    const [first] = scene.truth?.lines ?? []
    const other = scene.shop.variants[die(scene, 0) % 2]
    if (!first || !other) return
    const exchange = [{ variantId: digitsOf(other.shopifyGid), quantity: 1 }]
    await inAdmin(scene, 'exchange', { lines: [{ id: digitsOf(first.gid), quantity: 1 }], exchange })
  },
} as const satisfies Record<string, Doing>

async function inAdmin({ world, shop, truth }: Scene, action: string, input: object = {}): Promise<void> {
  if (truth) await world.stage.act(shop.domain, action, { orderId: digitsOf(truth.gid), ...input })
}
