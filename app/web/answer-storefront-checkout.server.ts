import { redirect } from '@remix-run/node'
import { z } from 'zod'
import {
  findStorefrontCheckout,
  type StorefrontCheckoutView,
} from '#app/domain/checkout/find-storefront-checkout.server.ts'
import { maximumQuantity } from '#app/domain/checkout/inputs.ts'
import { startStorefrontCheckout } from '#app/domain/checkout/start-storefront-checkout.server.ts'
import type { StorefrontRefusal } from '#app/domain/checkout/storefront-refusals.ts'
import { storefrontTopic } from '#app/domain/checkout/claim-storefront-checkout.server.ts'
import type { Id } from '#app/kernel/ids.ts'
import { refuse } from '#app/kernel/outcome.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { storefrontWords } from '#app/ui/messages/storefront.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { db } from './database.server.ts'
import { streamUrl } from './live-topics.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'
import type { Caller } from './sessions.server.ts'

/** `codes`: what the shopper typed, parted by commas. With `variantId`: bought at once, past the cart. */
export const storefrontStartInput = z.object({
  shopId: z.string().min(1).max(64),
  codes: z.string().max(200).default(''),
  variantId: z.string().min(1).max(64).optional(),
  quantity: z.coerce.number().int().min(1).max(maximumQuantity).default(1),
})
export const storefrontGoOnInput = z.object({ adult: z.literal('on').optional() })

type Browser = { readonly shopperKey: Id<'shopper'>; readonly headers: Headers }

/** Takes one shop's lines to the shop's own Shopify checkout, by way of the page that waits for what comes back. */
export async function startAtShopify(
  { shopId, codes, variantId, quantity }: z.infer<typeof storefrontStartInput>,
  { locale, country, account }: Caller,
  { shopperKey, headers }: Browser,
) {
  const typed = codes.split(',').map((code) => code.trim())
  const started = await startStorefrontCheckout({
    ...{ shopperKey, shopId, country, locale },
    accountId: account?.id ?? null,
    email: account?.email ?? null,
    codes: typed.filter((code) => code !== ''),
    ...(variantId === undefined ? {} : { direct: { variantId, quantity } }),
  })
  if (started.ok) {
    const { storefrontCheckoutId } = started.value
    return redirect(shopPaths.storefrontCheckout(storefrontCheckoutId, { open: '1' }), { headers })
  }
  // What changed is shown in the cart itself, with its confirmation next to it.
  if (started.code === 'CHANGES_NEED_CONFIRMATION') return redirect(shopPaths.cart(), { headers })
  return refused<StorefrontRefusal>(locale, storefrontWords, started, headers)
}

type At = { readonly storefrontCheckoutId: string; readonly caller: Caller; readonly wantsToOpen: boolean }

/** What the waiting page shows; a Response once the order is known, or for a checkout that is not this browser's. */
export async function lookAtShopify({ storefrontCheckoutId, caller, wantsToOpen }: At) {
  const found = await findOwn(storefrontCheckoutId, caller)
  const stream = streamUrl([storefrontTopic(storefrontCheckoutId)])
  if (!found.ok) {
    if (found.code === 'CHECKOUT_NOT_FOUND') throw notFound()
    const failure = refusalView<StorefrontRefusal>(caller.locale, storefrontWords, found)
    return { checkout: null, failure, stream, opensAtOnce: false, asksForAge: false }
  }
  if ('orderId' in found.value) throw await toOrder(found.value.orderId)
  const { checkoutUrl, ...shown } = found.value
  // K3: an account's age is known; a guest says so before the way is shown.
  const asksForAge = caller.account === null
  const checkout: StorefrontCheckoutView = { ...shown, checkoutUrl: asksForAge ? null : checkoutUrl }
  const opensAtOnce = wantsToOpen && !asksForAge && !shown.needsShopper && shown.state === 'opened'
  return { checkout, failure: null, stream, opensAtOnce, asksForAge }
}

/** A guest has said that they are of age: the way to the shop's checkout. */
export async function goOnAtShopify(storefrontCheckoutId: string, isAdult: boolean, caller: Caller) {
  const say = (refusal: { code: StorefrontRefusal; detail: Record<string, never> }) =>
    refused<StorefrontRefusal>(caller.locale, storefrontWords, refusal)
  if (caller.account === null && !isAdult) return say({ code: 'ADULTS_ONLY', detail: {} })
  const found = await findOwn(storefrontCheckoutId, caller)
  if (!found.ok) return refused<StorefrontRefusal>(caller.locale, storefrontWords, found)
  if ('orderId' in found.value) return toOrder(found.value.orderId)
  const { checkoutUrl } = found.value
  return checkoutUrl === null ? say({ code: 'CHECKOUT_OVER', detail: {} }) : accepted({ checkoutUrl })
}

async function findOwn(storefrontCheckoutId: string, { shopperKey, locale }: Caller) {
  if (shopperKey === null) return refuse('CHECKOUT_NOT_FOUND')
  return findStorefrontCheckout({ storefrontCheckoutId, shopperKey, language: locale })
}

async function toOrder(orderId: string) {
  const { number } = await db.order.findUniqueOrThrow({ where: { id: orderId }, select: { number: true } })
  return redirect(shopPaths.order(number))
}
