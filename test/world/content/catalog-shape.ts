export type DemoVariant = {
  sku: string
  optionValues: { optionName: string; name: string }[]
  /** Decimal string in the currency's own exponent. */
  price: string
  compareAtPrice?: string
  inventory: number
  barcode: string
}

export type DemoProduct = {
  handle: string
  title: string
  titleAr: string
  /** In the shop's own language, where that is neither English nor Arabic. */
  titleOwn: string | null
  descriptionHtml: string
  descriptionHtmlAr: string
  vendor: string
  productType: string
  category: string
  tags: string[]
  /** Paths below the public folder, main picture first. */
  images: string[]
  /** A film of the thing itself: paths below the public folder. */
  film: { file: string; poster: string } | null
  options: { name: string; values: string[] }[]
  variants: DemoVariant[]
  status: 'ACTIVE' | 'DRAFT'
  giftCard: boolean
}

export type DemoShop = {
  domain: string
  name: string
  currency: string
  country: string
  /** What its merchant writes titles in; what there is in other languages is a translation. */
  writes: 'en' | 'ar' | 'id' | 'ja'
  products: DemoProduct[]
}

type Row = [values: string[], price: string, inventory: number, compareAtPrice?: string]

export type Entry = {
  things: string[]
  handle: string
  title: string
  titleAr: string
  titleOwn?: string
  text: [lead: string, ...facts: string[]]
  textAr: [lead: string, ...facts: string[]]
  type: string
  category: string
  /** Slug of the demo clip that shows it. */
  film?: string
  tags: string[]
  options?: string[]
  rows: Row[]
  status?: 'DRAFT'
  giftCard?: true
}

const html = ([lead, ...facts]: string[]): string =>
  `<p>${lead ?? ''}</p>` + (facts.length ? `<ul>${facts.map((fact) => `<li>${fact}</li>`).join('')}</ul>` : '')

/** EAN-13 in the range kept for use inside a shop (prefix 2), with its check digit. */
function barcode(house: number, product: number, variant: number): string {
  const body = `2${house}${String(product).padStart(6, '0')}${String(variant).padStart(4, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0)
  return body + String((10 - (sum % 10)) % 10)
}

const code = (text: string): string =>
  text.normalize('NFD').replace(/[^a-z0-9]/gi, '').toUpperCase().slice(0, 6) // prettier-ignore

export function shopProducts(house: number, prefix: string, vendor: string, entries: Entry[]): DemoProduct[] {
  return entries.map((entry, index) => {
    const names = entry.options ?? []
    return {
      handle: entry.handle,
      title: entry.title,
      titleAr: entry.titleAr,
      titleOwn: entry.titleOwn ?? null,
      descriptionHtml: html(entry.text),
      descriptionHtmlAr: html(entry.textAr),
      vendor,
      productType: entry.type,
      category: entry.category,
      tags: entry.tags,
      images: [...entry.things, `${entry.things[0] ?? ''}-detail`].map((picture) => `/demo/products/${picture}.webp`),
      film: entry.film ? { file: `/demo/clips/${entry.film}.mp4`, poster: `/demo/posters/${entry.film}.webp` } : null,
      options: names.map((name, at) => ({
        name,
        values: [...new Set(entry.rows.map(([values]) => values[at] ?? ''))],
      })),
      variants: entry.rows.map(([values, price, inventory, compareAtPrice], at) => ({
        sku: [prefix, String(index + 1).padStart(2, '0'), ...values.map(code)].join('-'),
        optionValues: names.map((optionName, n) => ({ optionName, name: values[n] ?? '' })),
        price,
        ...(compareAtPrice ? { compareAtPrice } : {}),
        inventory,
        barcode: barcode(house, index + 1, at + 1),
      })),
      status: entry.status ?? 'ACTIVE',
      giftCard: entry.giftCard ?? false,
    }
  })
}
