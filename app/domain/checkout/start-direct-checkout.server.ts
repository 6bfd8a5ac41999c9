import { addDays } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { CheckoutLine } from './checkout-lines.ts'
import { PostalAddress } from './inputs.ts'
import { listCheckoutModes } from './internal/checkout-modes.server.ts'
import { findBirthDate } from './internal/find-birth-date.server.ts'
import { lockCart } from './internal/lock-cart.server.ts'
import { findOneForSale } from './internal/resold-lines.server.ts'
import type { SaleLine } from './internal/sale-lines.server.ts'
import { touchOfLine } from './internal/touch-of-line.server.ts'
import { writeParts } from './internal/write-parts.server.ts'
import { judgeAge } from './judge-age.ts'
import { judgeQuantity } from './judge-quantity.ts'
import { listSavedCards } from './list-saved-cards.server.ts'
import type { CartRefusal, CheckoutRefusal } from './refusals.ts'
import { saveCheckoutDetails } from './save-checkout-details.server.ts'

export type StartDirectCheckout = {
  readonly shopperKey: string
  readonly variantId: string
  readonly quantity: number
  readonly country: string
  readonly locale: string
  readonly accountId?: string | null
  readonly email?: string | null
  /** The touch that led here; without one, the shopper's latest for the product. */
  readonly touchId?: string | null
  /** The reseller's set that it was taken from; it then has their price, as far as the merchant allows it. */
  readonly shareSetId?: string | null
}

type Started = Outcome<{ readonly checkoutId: string }, CartRefusal | CheckoutRefusal>

/**
 * Buys one thing at once, past the cart. For somebody signed in it is complete from the start: their default address, the
 * first way of sending and their default card; one tap pays. What is missing, or does not fit the address, is asked for.
 * Idempotent on: (shopper, variant) while such a checkout is open or in flight; the cart's lock makes it so.
 */
export async function startDirectCheckout(tx: Tx, input: StartDirectCheckout): Promise<Started> {
  await lockCart(tx, input)
  const sale = await findOneForSale(tx, input)
  if (!sale) return refuse('GONE')
  const open = await findOpen(tx, input, sale.shopId)
  if (open && open.state !== 'open') return accept({ checkoutId: open.id })
  const refusal = judgeQuantity(input.quantity, sale, 0) ?? (await whyNot(tx, input, sale))
  if (refusal) return refusal
  const checkoutId = await openTill(tx, input, { sale, openId: open?.id ?? null })
  await fillIn(tx, checkoutId, input)
  return accept({ checkoutId })
}

/** A till of this very variant; another one of the same shop stays as it is. */
async function findOpen(tx: Tx, { shopperKey, variantId }: StartDirectCheckout, shopId: string) {
  return tx.checkout.findFirst({
    where: {
      shopperKey,
      isDirect: true,
      state: { in: ['open', 'submitting', 'challenged'] },
      createdAt: { gt: addDays(tx.now, -1) },
      parts: { some: { shopId, lines: { array_contains: [{ variantId }] } } },
    },
    select: { id: true, state: true },
    orderBy: { createdAt: 'desc' },
  })
}

async function whyNot(tx: Tx, input: StartDirectCheckout, sale: SaleLine) {
  const modes = await listCheckoutModes(tx, [sale.shopId])
  if (modes.get(sale.shopId) === 'SHOPIFY_CHECKOUT') return refuse('PAID_AT_SHOPIFY')
  const { minimumAge } = sale
  return judgeAge({ minimumAge, birthDate: await findBirthDate(tx, input.accountId), at: tx.now })
}

type Till = { readonly sale: SaleLine; readonly openId: string | null }

async function openTill(tx: Tx, input: StartDirectCheckout, { sale, openId }: Till): Promise<string> {
  const { shopperKey, country, locale, accountId = null, email = null, touchId = null } = input
  const { shopId, productId, currency, priceMinor: unitPriceMinor, resale } = sale
  const led = await touchOfLine(tx, { shopperKey, accountId, shopId, productId, touchId })
  const facts = { accountId, country, locale, currency, email }
  const id = openId ?? newId('checkout')
  await tx.checkout.upsert({
    where: { id },
    create: { id, shopperKey, state: 'open', isDirect: true, createdAt: tx.now, ...facts },
    update: facts,
  })
  const origin = { touchId: led, shareSetId: resale?.shareSetId ?? null, marginBps: resale?.marginBps ?? 0 }
  const line: CheckoutLine = { variantId: input.variantId, quantity: input.quantity, unitPriceMinor, ...origin }
  await writeParts(tx, id, [{ shopId, lines: [line] }])
  return id
}

/** What an account has given before, unless it has given something else here. An address that the shop does not send to is left for the shopper to change. */
async function fillIn(tx: Tx, checkoutId: string, input: StartDirectCheckout): Promise<void> {
  const { accountId, shopperKey, email } = input
  if (!accountId || !email) return
  const [card] = (await listSavedCards(tx, accountId)).filter((one) => !one.isExpired)
  await tx.checkout.update({ where: { id: checkoutId }, data: { savedCardId: card?.savedCardId ?? null } })
  const till = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId }, select: { shippingAddress: true } })
  if (till.shippingAddress !== null) return
  const kept = await tx.address.findFirst({ where: { accountId }, orderBy: [{ isDefault: 'desc' }, { id: 'desc' }] })
  const address = PostalAddress.safeParse(kept?.address)
  if (!address.success) return
  await saveCheckoutDetails(tx, { checkoutId, shopperKey, email, address: address.data, shippingOptionId: null })
}
