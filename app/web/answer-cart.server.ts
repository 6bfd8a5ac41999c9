import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { getVariantForSale } from '#app/domain/catalog/get-variant-for-sale.server.ts'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { changeCartLine } from '#app/domain/checkout/change-cart-line.server.ts'
import { confirmCartChanges } from '#app/domain/checkout/confirm-cart-changes.server.ts'
import type { CartRefusal, CheckoutRefusal } from '#app/domain/checkout/refusals.ts'
import { keepForLater, moveToCart } from '#app/domain/checkout/keep-for-later.server.ts'
import { removeCartLine } from '#app/domain/checkout/remove-cart-line.server.ts'
import { startDirectCheckout } from '#app/domain/checkout/start-direct-checkout.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import type { Id } from '#app/kernel/ids.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { cartWords } from '#app/ui/messages/cart.ts'
import { checkoutWords } from '#app/ui/messages/checkout.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { startAtShopify } from './answer-storefront-checkout.server.ts'
import { db, inTransaction } from './database.server.ts'
import { accepted, refused } from './respond.server.ts'
import type { Caller } from './sessions.server.ts'

const id = z.string().min(1).max(64)
const touchId = id.optional()
/** Taken out of a set that somebody shares at their own price. */
const setId = id.optional()
const quantity = z.coerce.number().int().default(1)

export const cartInput = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), variantId: id, quantity, touchId, setId }),
  z.object({ intent: z.literal('buy'), variantId: id, quantity, touchId, setId }),
  z.object({ intent: z.literal('change'), lineId: id, quantity }),
  z.object({ intent: z.literal('remove'), lineId: id }),
  z.object({ intent: z.literal('later'), lineId: id }),
  z.object({ intent: z.literal('back'), lineId: id }),
  z.object({ intent: z.literal('confirm'), shopId: id }),
  // One shop, or several that are paid for together, separated by commas.
  z.object({ intent: z.literal('checkout'), shopId: z.string().min(1).max(700) }),
])

type CartInput = z.infer<typeof cartInput>
type Browser = { shopperKey: Id<'shopper'>; headers: Headers }

/** One command for each thing a cart can be asked; shared by the cart, the product page and the sheet over a video. */
export async function answerCart(input: CartInput, caller: Caller, { shopperKey, headers }: Browser) {
  const { locale } = caller
  if (input.intent === 'checkout') return toTill(input.shopId.split(','), caller, { shopperKey, headers })
  if (input.intent === 'buy') return buyDirectly(input, caller, { shopperKey, headers })
  if (input.intent === 'add') return add(input, caller, { shopperKey, headers })
  const outcome = await runCommand(input, caller, shopperKey)
  if (!outcome.ok) return refused<CartRefusal>(locale, cartWords, outcome, headers)
  return accepted({ intent: input.intent }, headers)
}

const whoOf = ({ country, account }: Caller, shopperKey: Id<'shopper'>) => ({
  shopperKey,
  country,
  accountId: account?.id ?? null,
})

/** Also says whether what was in the cart before has another seller's price now. */
async function add(input: Picked, caller: Caller, { shopperKey, headers }: Browser) {
  const who = whoOf(caller, shopperKey)
  const outcome = await inTransaction('cart: add', (tx) => addToCart(tx, { ...who, ...picked(input) }))
  if (!outcome.ok) return refused<CartRefusal>(caller.locale, cartWords, outcome, headers)
  return accepted({ intent: input.intent, priceNowOf: outcome.value.priceNowOf }, headers)
}

function runCommand(
  input: Exclude<CartInput, { intent: 'checkout' | 'buy' | 'add' }>,
  caller: Caller,
  shopperKey: Id<'shopper'>,
): Promise<Outcome<unknown, CartRefusal>> {
  const who = whoOf(caller, shopperKey)
  return inTransaction(`cart: ${input.intent}`, async (tx): Promise<Outcome<unknown, CartRefusal>> => {
    switch (input.intent) {
      case 'change':
        return changeCartLine(tx, { shopperKey, lineId: input.lineId, quantity: input.quantity })
      case 'remove':
        return removeCartLine(tx, { shopperKey, lineId: input.lineId })
      case 'later':
        return keepForLater(tx, { shopperKey, lineId: input.lineId })
      case 'back':
        return moveToCart(tx, { shopperKey, lineId: input.lineId })
      case 'confirm':
        return confirmCartChanges(tx, { ...who, shopId: input.shopId })
    }
  })
}

type Picked = Extract<CartInput, { intent: 'add' | 'buy' }>

function picked({ variantId, quantity: units, touchId: led, setId }: Picked) {
  return { variantId, quantity: units, touchId: led ?? null, shareSetId: setId ?? null }
}

/** Past the cart: for somebody who has bought before, the next tap pays. */
async function buyDirectly(input: Picked, caller: Caller, { shopperKey, headers }: Browser) {
  const { locale, country, account } = caller
  const who = { shopperKey, country, locale, accountId: account?.id ?? null, email: account?.email ?? null }
  const started = await inTransaction('buy directly', (tx) => startDirectCheckout(tx, { ...who, ...picked(input) }))
  if (started.ok) return redirect(shopPaths.checkout(started.value.checkoutId), { headers })
  if (started.code === 'PAID_AT_SHOPIFY') {
    const { variantId, quantity: units } = input
    const { shopId } = await getVariantForSale(db, variantId, country)
    return startAtShopify({ shopId, codes: '', variantId, quantity: units }, caller, { shopperKey, headers })
  }
  const words = {
    en: { ...checkoutWords.en, ...cartWords.en },
    ar: { ...checkoutWords.ar, ...cartWords.ar },
  }
  return refused<CartRefusal | CheckoutRefusal>(locale, words, started, headers)
}

async function toTill(shopIds: readonly string[], caller: Caller, { shopperKey, headers }: Browser) {
  const { locale, country, account } = caller
  const who = {
    shopperKey,
    shopIds,
    country,
    locale,
    accountId: account?.id ?? null,
    email: account?.email ?? null,
  }
  const started = await inTransaction('start checkout', (tx) => startCheckout(tx, who))
  if (started.ok) return redirect(shopPaths.checkout(started.value.checkoutId), { headers })
  // What changed is shown in the cart itself, with its confirmation next to it.
  if (started.code === 'CHANGES_NEED_CONFIRMATION') return redirect(shopPaths.cart(), { headers })
  return refused<CheckoutRefusal>(locale, checkoutWords, started, headers)
}
