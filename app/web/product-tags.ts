import type { MetaDescriptor } from '@remix-run/node'
import type { Locale } from '#app/ui/messages/locale.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { text } from '#app/ui/messages/text.ts'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { breadcrumbJsonLd, productJsonLd } from './json-ld.ts'
import { titled } from './page-title.ts'
import { shareTags, toPlainText } from './share-tags.ts'
import type { ProductView } from './to-product-view.ts'

type Shown = {
  readonly product: ProductView
  readonly locale: Locale
  readonly origin: string
  readonly resale: { readonly shareSetId: string } | null
}

/** A product page for machines: its title, cards for other places, and what search engines read. */
export function productTags(
  { product, locale, origin, resale }: Shown,
  matches: readonly { meta: MetaDescriptor[] }[],
): MetaDescriptor[] {
  const { title, productId, handle, images, variants } = product
  const url = origin + shopPaths.product(productId, handle, { set: resale?.shareSetId })
  const imageUrls = images.slice(0, 6).map(({ key }) => origin + machinePaths.image(key, 1080))
  const description = toPlainText(product.descriptionHtml)
  const offer = variants.offers[variants.offerOf[Math.max(0, variants.stock.search(/[^no]/))] ?? -1]
  const crumbs = [
    { name: text(locale, windowMessages, 'title'), url: origin + shopPaths.shopTab() },
    ...product.categoryPath.map(({ id, name }) => ({ name, url: origin + shopPaths.category(id) })),
    { name: title, url },
  ]
  return [
    ...titled(title, locale, withoutDescription(matches, description)),
    ...shareTags({
      kind: 'product',
      title,
      description,
      url,
      locale,
      image: images[0],
      origin,
      price: offer?.price ?? null,
    }),
    // What a seller asks in a chat is not what search engines say of the product.
    resale
      ? { name: 'robots', content: 'noindex' }
      : { 'script:ld+json': productJsonLd(product, { url, imageUrls, description }) },
    { 'script:ld+json': breadcrumbJsonLd(crumbs) },
  ]
}

/** The shop's own description gives way to the product's, if it has one. */
function withoutDescription(matches: readonly { meta: MetaDescriptor[] }[], description: string) {
  if (description === '') return matches
  return matches.map(({ meta }) => ({ meta: meta.filter((tag) => !('name' in tag && tag.name === 'description')) }))
}
