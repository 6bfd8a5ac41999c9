import { db } from '#app/platform/db/database.server.ts'
import { adminPaths, shopPaths } from '#app/ui/paths.ts'
import { buyAtOnce, buyTogether, signUpShopper, type Shopper } from './demo-shopper.ts'
import { findGoods } from './find-goods.ts'
import { inShopify, merchantDesk } from './merchant-desk.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { askBack, approveBack, askToStop, complainAtBank, payBack } from './scene-steps.ts'
import { loseVariant } from './lose-variant.ts'
import { openWarehouseIn, payInShopify } from './ways-of-selling.ts'

/** Something of the demo that can be looked at, and where. */
export type Scene = {
  readonly title: string
  readonly path: string
  /** In this store's admin; left out: in the shop. */
  readonly store?: string
}

const aurora = 'aurora-goods.myshopify.com'
const thistle = 'thistle-and-thread.myshopify.com'
const hinata = 'hinata-craft.myshopify.com'
const kopi = 'kopi-nusantara.myshopify.com'

const ups = {
  company: 'UPS',
  number: '1Z999AA10198765432',
  url: 'https://www.ups.com/track?tracknum=1Z999AA10198765432',
}
const fedex = { company: 'FedEx', number: '794612345678', url: 'https://www.fedex.com/fedextrack/?trknbr=794612345678' }

type Bought = Awaited<ReturnType<typeof buyAtOnce>>
type Act = (order: Bought, shopper: Shopper) => Promise<Scene>

/** An order in every state that asks somebody for something, and the other ways of selling. All of one shopper. */
export async function playScenes(sandbox: SandboxControl): Promise<readonly Scene[]> {
  const desk = merchantDesk(sandbox, aurora)
  const shopper = await signUpShopper()
  const together = await buyTogether(shopper, [await findGoods(aurora, 'cloud-cream'), await findGoods(hinata, 'uji-tea-caddy')]) // prettier-ignore
  const numbers = together.map(({ number }) => number)
  const both: Scene = { title: `two shops, one payment: ${numbers.join(' and ')}`, path: shopPaths.orders() }

  const letGo = async (orderId: string) => {
    const known = await inShopify(orderId)
    return { known, fulfillmentOrderId: await desk.letGo(known) }
  }
  const sent = async (orderId: string, arrives: boolean) => {
    const { known } = await letGo(orderId)
    await desk.ship(known, { ...ups, arrives })
  }
  const acts: readonly (readonly [handle: string, quantity: number, act: Act])[] = [
    ['daybreak-mug', 1, async ({ id, number }) => {
      await inShopify(id)
      return { title: 'held back for an hour, to be changed or cancelled freely', path: shopPaths.order(number) }
    }],
    ['sunrise-canvas-tote', 3, async ({ id, number }) => {
      const { known } = await letGo(id)
      await desk.ship(known, { ...ups, units: 1 })
      await desk.ship(known, { ...fedex, units: 1 })
      return { title: 'partly sent, with two carriers', path: shopPaths.order(number) }
    }],
    ['soft-landing-cleanser', 1, async ({ id, number }) => {
      await sent(id, true)
      return { title: 'delivered, and may go back', path: shopPaths.order(number) }
    }],
    ['tinted-lip-balm-duo', 2, async (order, shopper) => {
      await sent(order.id, true)
      const returnId = await askBack(order, shopper, 'notAsDescribed')
      return { title: 'a return waits for the merchant', store: aurora, path: adminPaths.returnOf(returnId) }
    }],
    ['little-moon-lamp', 1, async (order, shopper) => {
      await sent(order.id, true)
      await approveBack(order.shopId, await askBack(order, shopper, 'changedMind'))
      return { title: 'a return was approved; the shopper is to send it', path: shopPaths.order(order.number) }
    }],
    ['halo-table-lamp', 1, async (order) => {
      await inShopify(order.id)
      await payBack(order)
      return { title: 'refunded by the merchant', path: shopPaths.order(order.number) }
    }],
    ['cloud-cream', 1, async (order, shopper) => {
      const { fulfillmentOrderId } = await letGo(order.id)
      await desk.act('reportProgress', { fulfillmentOrderId, notes: 'Being packed' })
      await askToStop(order, shopper)
      return { title: 'a cancel request waits for the merchant', store: aurora, path: adminPaths.order(order.number) }
    }],
    ['morning-light-serum', 1, async (order) => {
      await sent(order.id, false)
      await complainAtBank(order)
      return { title: 'disputed at the bank', store: aurora, path: adminPaths.order(order.number) }
    }],
  ] // prettier-ignore
  const bought: Promise<Scene>[] = []
  // One purchase after another, as one person buys; what follows of each goes on by itself.
  for (const [handle, quantity, act] of acts) {
    const goods = await findGoods(aurora, handle, quantity)
    bought.push(act(await buyAtOnce(shopper, goods), shopper))
  }
  return [
    both,
    ...(await Promise.all([...bought, refused(sandbox, shopper), stored(sandbox), atShopify(sandbox)])),
    { title: 'three taps: sign in, then Buy now and Pay', path: await productPath(hinata, 'seigaiha-furoshiki') },
  ]
}

async function refused(sandbox: SandboxControl, shopper: Shopper): Promise<Scene> {
  await loseVariant(sandbox, thistle, shopper)
  return { title: 'an order that Shopify refuses waits for the merchant', store: thistle, path: adminPaths.problems() }
}

async function stored(sandbox: SandboxControl): Promise<Scene> {
  await openWarehouseIn(sandbox, hinata, 'takayama-chasen')
  return { title: 'stock at Vitrine’s warehouse, and a request', store: hinata, path: adminPaths.warehouse() }
}

async function atShopify(sandbox: SandboxControl): Promise<Scene> {
  await payInShopify(sandbox, kopi)
  return { title: 'paid in the shop’s own Shopify checkout', path: await productPath(kopi, 'terra-dripper-set') }
}

async function productPath(domain: string, handle: string): Promise<string> {
  const { id } = await db.product.findFirstOrThrow({ where: { handle, shop: { domain } } })
  return shopPaths.product(id, handle)
}
