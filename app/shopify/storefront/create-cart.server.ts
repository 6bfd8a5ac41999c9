import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import {
  CreateCartDocument,
  type CartErrorCode,
  type CountryCode,
  type CreateCartMutation,
  type LanguageCode,
} from '../generated/storefront-operations.ts'
import { ShopifyUnreachable } from '../http/faults.ts'
import { storefrontRequest, type StorefrontShop } from '../storefront-client.server.ts'
import { toCartFacts, type CartFacts } from './to-cart-facts.ts'

export type WantedCart = {
  readonly lines: readonly { readonly variantGid: string; readonly quantity: number }[]
  readonly attributes: readonly { readonly key: string; readonly value: string }[]
  readonly codes: readonly string[]
  readonly country: string
  readonly language: string
  /** Only of somebody who is signed in, so that they need not type it again. */
  readonly email: string | null
}

/** Why Shopify would not fill the cart. `line`: which of the wanted lines, if it says. */
export type CartProblem = 'LINE_GONE' | 'QUANTITY_REFUSED' | 'CART_TOO_LARGE' | 'CART_REFUSED'

const problemOf: Readonly<Partial<Record<CartErrorCode, CartProblem>>> = {
  INVALID_MERCHANDISE_LINE: 'LINE_GONE',
  MERCHANDISE_NOT_APPLICABLE: 'LINE_GONE',
  VARIANT_REQUIRES_SELLING_PLAN: 'LINE_GONE',
  LESS_THAN: 'QUANTITY_REFUSED',
  MINIMUM_NOT_MET: 'QUANTITY_REFUSED',
  MAXIMUM_EXCEEDED: 'QUANTITY_REFUSED',
  INVALID_INCREMENT: 'QUANTITY_REFUSED',
  CART_TOO_LARGE: 'CART_TOO_LARGE',
}

/**
 * A cart in the shop's own Shopify, ready to be paid there. Shopify may put less into it than was asked (stock): the
 * facts say what it really holds. A second call makes a second cart; one that nobody opens is forgotten by Shopify.
 */
export async function createCart(shop: StorefrontShop, wanted: WantedCart): Promise<Outcome<CartFacts, CartProblem>> {
  const { cartCreate } = await storefrontRequest(shop, CreateCartDocument, {
    country: wanted.country as CountryCode,
    language: toLanguageCode(wanted.language),
    input: {
      lines: wanted.lines.map(({ variantGid, quantity }) => ({ merchandiseId: variantGid, quantity })),
      attributes: [...wanted.attributes],
      discountCodes: [...wanted.codes],
      buyerIdentity: {
        countryCode: wanted.country as CountryCode,
        ...(wanted.email ? { email: wanted.email } : {}),
      },
    },
  })
  if (cartCreate?.cart) return accept(toCartFacts(cartCreate.cart))
  return judgeProblem(shop, cartCreate?.userErrors ?? [])
}

/** "pt-BR" -> PT_BR is known to Shopify, "ar" -> AR; anything else of ours is one of the two. */
export function toLanguageCode(language: string): LanguageCode {
  return language.toUpperCase().replace('-', '_') as LanguageCode
}

type UserErrors = NonNullable<CreateCartMutation['cartCreate']>['userErrors']

function judgeProblem(shop: StorefrontShop, userErrors: UserErrors) {
  const [problem] = userErrors
  if (problem?.code === 'SERVICE_UNAVAILABLE') {
    const reason = problem.message
    throw new ShopifyUnreachable({ operation: 'CreateCart', shopDomain: shop.domain, outcome: 'notSent', reason })
  }
  const line = /^\d+$/.exec(problem?.field?.find((part) => /^\d+$/.test(part)) ?? '')?.[0]
  const isAboutLine = problem?.field?.includes('lines') ?? false
  const known = problem?.code ? problemOf[problem.code] : undefined
  // A variant that is unknown, or not published to the channel, is a plain INVALID at its line.
  const code = known ?? (isAboutLine && problem?.code === 'INVALID' ? 'LINE_GONE' : 'CART_REFUSED')
  const detail = {
    message: problem?.message.slice(0, 200) ?? '',
    ...(line === undefined ? {} : { line: Number(line) }),
  }
  return refuse(code, detail)
}
