import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxContext } from '../context.ts'
import { HttpRefusal, readBody, sendJson } from '../http/respond.ts'
import type { Markup } from '../shell/markup.ts'
import type { ShopState } from '../state/shop-state.ts'
import { checkoutPage, goneCartPage, thankYouPage } from './checkout-pages.ts'
import { fillCart } from './fill-cart.ts'
import { payCart } from './pay-cart.ts'
import { answerStorefrontGraphql } from './storefront-endpoint.ts'
import { checkoutUrl } from './storefront-resolvers.ts'
import { cartByToken, liveTokens } from './storefront-state.ts'

/** What a shop shows to shoppers: the Storefront API, cart permalinks and the checkout. True when it answered. */
export async function answerStorefront(
  ctx: SandboxContext,
  state: ShopState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  url: URL,
): Promise<boolean> {
  const graphql = /^\/api\/([^/]+)\/graphql\.json$/.exec(path)
  if (graphql) {
    if (request.method !== 'POST') throw new HttpRefusal(405, 'Method Not Allowed')
    await answerStorefrontGraphql(ctx, state, graphql[1] ?? '', request, response)
    return true
  }
  const checkout = /^\/cart\/c\/([0-9a-f]+)$/.exec(path)
  if (checkout) {
    await answerCheckout(ctx, state, request, response, checkout[1] ?? '')
    return true
  }
  const permalink = /^\/cart\/([\d:,]+)$/.exec(path)
  if (permalink) answerPermalink(ctx, state, response, permalink[1] ?? '', url.searchParams)
  return permalink !== null
}

async function answerCheckout(
  ctx: SandboxContext,
  state: ShopState,
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const cart = cartByToken(state, token)
  if (!cart) return sendPage(response, 410, goneCartPage(state))
  if (request.method !== 'POST') return sendPage(response, 200, checkoutPage(ctx, state, cart, null))
  const form = new URLSearchParams(await readBody(request))
  const said = (name: string) => form.get(name)?.trim() ?? ''
  if (!/^\S+@\S+$/.test(said('email')))
    return sendPage(response, 422, checkoutPage(ctx, state, cart, 'Enter an email.'))
  const names = ['firstName', 'lastName', 'address1', 'city', 'provinceCode', 'zip'] as const
  const address = {
    ...Object.fromEntries(names.map((name) => [name, said(name)])),
    countryCode: said('countryCode') || cart.country,
  }
  const paid = payCart(ctx, state, cart, { email: said('email'), address })
  if ('refused' in paid) return sendPage(response, 409, checkoutPage(ctx, state, cart, paid.refused))
  sendPage(response, 200, thankYouPage(state, paid))
}

/** `/cart/{variant}:{quantity},…?discount=&attributes[k]=v&note=&access_token=`: a cart by its address alone. */
function answerPermalink(
  ctx: SandboxContext,
  state: ShopState,
  response: ServerResponse,
  goods: string,
  query: URLSearchParams,
): void {
  const lines = goods.split(',').map((one) => {
    const [variant = '', quantity = '1'] = one.split(':')
    return { merchandiseId: `gid://shopify/ProductVariant/${variant}`, quantity: Number(quantity) }
  })
  const attributes = [...query].flatMap(([name, value]) => {
    const key = /^attributes\[(.+)\]$/.exec(name)?.[1]
    return key === undefined ? [] : [{ key, value }]
  })
  const byApp = liveTokens(state).some((one) => one.token === query.get('access_token'))
  const context = { country: state.shop.country, language: 'EN', byApp }
  const discountCodes = query.get('discount')?.split(',') ?? []
  const buyerIdentity = { email: query.get('checkout[email]') }
  const input = { lines, attributes, discountCodes, note: query.get('note'), buyerIdentity }
  const { cart, userErrors } = fillCart(ctx, state, input, context)
  if (!cart) return sendJson(response, 422, { errors: userErrors.map(({ message }) => message) })
  response.writeHead(302, { location: checkoutUrl(ctx, state, cart) }).end()
}

function sendPage(response: ServerResponse, status: number, page: Markup): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page.html)
}
