import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { addMilliseconds, millisecondsPer } from '#app/kernel/clock.ts'
import { inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { createCart } from '#app/shopify/storefront/create-cart.server.ts'
import type { CartFacts } from '#app/shopify/storefront/to-cart-facts.ts'
import type { StorefrontCheckout } from '@prisma/client'
import { askStorefront } from './internal/ask-storefront.server.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { findStorefront, type OpenStorefront } from './internal/find-storefront.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { listWantedAtShopify, toWantedAtOnce, type DirectPurchase } from './internal/wanted-at-shopify.server.ts'
import { judgeAge } from './judge-age.ts'
import { readStorefrontLines, storeStorefrontLines, type StorefrontLine } from './storefront-lines.ts'
import { storefrontAttribute, toStorefrontReference } from './storefront-reference.server.ts'
import type { StorefrontRefusal } from './storefront-refusals.ts'

export type StartStorefrontCheckout = {
  readonly shopperKey: string
  readonly shopId: string
  readonly country: string
  readonly locale: string
  readonly accountId?: string | null
  /** Of a signed-in shopper, so that Shopify need not ask for it. */
  readonly email?: string | null
  /** Codes of the shop that the shopper typed, in their order. */
  readonly codes?: readonly string[]
  /** Bought at once, past the cart; left out: the shop's lines of the cart. */
  readonly direct?: DirectPurchase
}

type Started = Outcome<{ readonly storefrontCheckoutId: string }, StorefrontRefusal>
type Begun = {
  readonly checkout: StorefrontCheckout
  readonly lines: readonly StorefrontLine[]
  readonly storefront: OpenStorefront
}

/** A cart this young holds what it held; an older one is filled again. */
const sameCartMilliseconds = 15 * millisecondsPer.minute

/**
 * Takes one shop's lines to the shop's own Shopify checkout: prices and stock are Shopify's from here on (nothing is
 * reserved), we keep who came and by which touches. What the cart really holds is compared with what the shopper saw
 * when the checkout is shown (H11).
 * Idempotent on: (shopper, shop, lines) for a quarter of an hour; a second cart of the same lines is harmless.
 */
export async function startStorefrontCheckout(input: StartStorefrontCheckout): Promise<Started> {
  const begun = await inTransaction('begin storefront checkout', (tx) => begin(tx, input))
  if (!begun.ok) return begun
  const { checkout, lines, storefront } = begun.value
  if (checkout.checkoutUrl !== null) return accept({ storefrontCheckoutId: checkout.id })
  const filled = await askStorefront(storefront, () =>
    createCart(storefront, {
      lines,
      attributes: [{ key: storefrontAttribute, value: toStorefrontReference(checkout.id) }],
      codes: input.codes ?? [],
      country: input.country,
      language: input.locale,
      email: input.email ?? null,
    }),
  )
  const isEmpty = filled.ok && filled.value.lines.every((line) => line.quantity === 0)
  if (!filled.ok || isEmpty) {
    await inTransaction('drop storefront checkout', (tx) => drop(tx, checkout.id))
    return filled.ok ? refuse('SOLD_OUT') : filled
  }
  await inTransaction('keep storefront cart', (tx) => keepCart(tx, checkout.id, filled.value))
  return accept({ storefrontCheckoutId: checkout.id })
}

async function begin(tx: Tx, input: StartStorefrontCheckout): Promise<Outcome<Begun, StorefrontRefusal>> {
  const storefront = await findStorefront(tx, input.shopId)
  if (storefront === 'not at Shopify') return refuse('NOT_AT_SHOPIFY')
  if (storefront === 'closed') return refuse('SHOP_CLOSED')
  const cart = await lockCart(tx, input)
  const { direct, ...whose } = input
  const wanted = direct
    ? await toWantedAtOnce(tx, { ...whose, direct })
    : await listWantedAtShopify(tx, { cartId: cart.id, ...whose })
  if (wanted.lines.length === 0) return refuse('CART_EMPTY')
  if (wanted.needsShopper) return refuse('CHANGES_NEED_CONFIRMATION')
  const birthDate = await findBirthDate(tx, input.accountId)
  const tooYoung = judgeAge({ minimumAge: wanted.minimumAge, birthDate, at: tx.now })
  if (tooYoung) return tooYoung
  const same = await findSame(tx, input, wanted.lines)
  const checkout = same ?? (await open(tx, input, wanted.lines))
  return accept({ checkout, lines: wanted.lines, storefront })
}

/** Codes are not kept, so a checkout with codes is always a new one. */
async function findSame(tx: Tx, input: StartStorefrontCheckout, lines: readonly StorefrontLine[]) {
  if ((input.codes ?? []).length > 0) return null
  const { shopperKey, shopId, country } = input
  const since = addMilliseconds(tx.now, -sameCartMilliseconds)
  const open = await tx.storefrontCheckout.findMany({
    where: { shopperKey, shopId, country, state: 'opened', checkoutUrl: { not: null }, createdAt: { gt: since } },
    orderBy: { createdAt: 'desc' },
    take: 5,
  })
  const wanted = unitsOf(lines)
  return open.find((one) => unitsOf(readStorefrontLines(one.lines)) === wanted) ?? null
}

const unitsOf = (lines: readonly StorefrontLine[]) =>
  lines
    .map((line) => `${line.variantId}:${line.quantity}:${line.seenPriceMinor}${line.currency}:${line.isDirect}`)
    .sort()
    .join(' ')

function open(tx: Tx, input: StartStorefrontCheckout, lines: readonly StorefrontLine[]): Promise<StorefrontCheckout> {
  const { shopId, shopperKey, accountId = null, country, locale } = input
  return tx.storefrontCheckout.create({
    data: {
      id: newId('storefrontCheckout'),
      ...{ shopId, shopperKey, accountId, country, locale },
      state: 'opened',
      lines: storeStorefrontLines(lines),
      createdAt: tx.now,
    },
  })
}

async function keepCart(tx: Tx, id: string, { gid: cartGid, checkoutUrl }: CartFacts): Promise<void> {
  await tx.storefrontCheckout.update({ where: { id }, data: { cartGid, checkoutUrl } })
}

/** Nobody was given an address to pay at. A cart whose answer was lost may exist, but leads nowhere anyone can go. */
async function drop(tx: Tx, id: string): Promise<void> {
  await tx.storefrontCheckout.deleteMany({ where: { id, cartGid: null, orderId: null } })
}
