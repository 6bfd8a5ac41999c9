import type { MetaDescriptor } from '@remix-run/node'
import { locales, type Locale } from '#app/ui/messages/locale.ts'
import { machinePaths } from '#app/ui/paths.ts'
import type { ImageView } from './image-view.server.ts'

/** What cards are shown in, in pixels. */
const cardWidth = 1080

type Shared = {
  readonly kind: 'product' | 'website'
  readonly title: string
  readonly description: string
  /** Absolute, without what led there. */
  readonly url: string
  readonly locale: Locale
  readonly image: ImageView | null | undefined
  /** Where the site lives. */
  readonly origin: string
  readonly price?: { readonly amount: string; readonly currency: string } | null
}

/**
 * What other places show of a link to a page, and where the page lives: Open Graph, Twitter card, canonical address and
 * the same page in our other languages. English is what an address without a language shows to a machine.
 */
export function shareTags({
  kind,
  title,
  description,
  url,
  locale,
  image,
  origin,
  price = null,
}: Shared): MetaDescriptor[] {
  const imageUrl = image ? origin + machinePaths.image(image.key, cardWidth) : null
  const open = (property: string, content: string) => ({ property: `og:${property}`, content })
  const inLanguage = (language: Locale) => (language === 'en' ? url : `${url}?lang=${language}`)
  const link = (rel: string, href: string, rest: Record<string, string> = {}) => ({
    tagName: 'link' as const,
    rel,
    href,
    ...rest,
  })
  return [
    ...(description === '' ? [] : [{ name: 'description', content: description }, open('description', description)]),
    open('type', kind),
    open('title', title),
    open('url', url),
    open('site_name', 'Vitrine'),
    open('locale', locale === 'ar' ? 'ar_AE' : 'en_US'),
    ...(imageUrl === null ? [] : [open('image', imageUrl), open('image:alt', title)]),
    ...(price === null
      ? []
      : [
          { property: 'product:price:amount', content: price.amount },
          { property: 'product:price:currency', content: price.currency },
        ]),
    { name: 'twitter:card', content: imageUrl === null ? 'summary' : 'summary_large_image' },
    link('canonical', inLanguage(locale)),
    ...locales.map((language) => link('alternate', inLanguage(language), { hrefLang: language })),
    link('alternate', url, { hrefLang: 'x-default' }),
  ]
}

const longest = 200

/** A description's first words without its tags, for a card; sanitised HTML comes in, plain text goes out. */
export function toPlainText(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length <= longest ? words : `${words.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
