import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findShareSet } from '#app/domain/attribution/find-share-set.server.ts'
import { listResales } from '#app/domain/attribution/list-resales.server.ts'
import { listProductCards } from '#app/domain/catalog/list-shown-products.server.ts'
import { shareSetMessages } from '#app/ui/messages/share-sets.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { text } from '#app/ui/messages/text.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { ShareSetPage } from '#app/ui/shop/window/share-set-page.tsx'
import { appUrl } from '#app/web/app-url.server.ts'
import { cardAtResellerPrice } from '#app/web/at-reseller-price.ts'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { shareTags } from '#app/web/share-tags.ts'
import { toCardView, type CardView } from '#app/web/to-card-view.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

/** Where a set's short link leads. At the seller's own prices, as far as the merchants allow them. What is not on sale where the shopper is does not show (J4, L8). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const set = await findShareSet(db, params.shareSetId ?? '')
  if (!set) throw notFound()
  const cards = await listProductCards(db, set.productIds, { country: negotiateCountry(request), language: locale })
  const { shareSetId, title, creator, marginBps } = set
  const shown = cards.filter((card) => card.isShown)
  const asks = marginBps > 0 ? shown.map(({ productId }) => ({ shareSetId, productId })) : []
  const resales = new Map((await listResales(db, asks)).map((resale) => [resale.productId, resale]))
  const products = shown.map((card): CardView => {
    const resale = resales.get(card.productId)
    return resale ? { ...toCardView(cardAtResellerPrice(card, resale.marginBps)), shareSetId } : toCardView(card)
  })
  const resold = resales.size === 0 ? 'none' : resales.size === products.length ? 'all' : 'some'
  return json({ locale, origin: appUrl, shareSetId, title, creator, products, resold } as const)
}

/** L1: the disclosure goes first in what other places show of a shared link. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { shareSetId, title, creator, products, locale, origin } = data
  const by = text(locale, shareSetMessages, 'by', { name: creator.displayName })
  return [
    ...titled(title, locale, matches),
    ...shareTags({
      ...{ kind: 'website', title, locale, origin },
      description: `${text(locale, sharedMessages, 'disclosure_commission')}. ${by}`,
      url: origin + shopPaths.shareSet(shareSetId),
      image: products[0]?.image,
    }),
  ]
}

export default function ShareSet() {
  const { title, creator, products, resold } = useLoaderData<typeof loader>()
  return <ShareSetPage title={title} creator={creator} products={products} resold={resold} />
}
