import { newId } from '#app/kernel/ids.ts'
import { parseDecimal } from '#app/kernel/money.ts'
import type { BulkLine } from '#app/shopify/catalog/bulk-lines.ts'
import type { AmountFacts, MediaFacts, ProductFacts, VariantFacts } from '#app/shopify/catalog/catalog-facts.ts'
import { sanitiseDescription } from './sanitise-description.ts'

const mostRows = 2_000

export type Defect = {
  readonly gid: string
  readonly rule: 'UNREADABLE'
  readonly country: string | null
  readonly field: string
  readonly detail: Readonly<Record<string, string>>
  /** The product as a whole cannot be taken over; else only its price in that country. */
  readonly isWhole: boolean
}

type OfShop = { readonly currency: string; readonly countries: readonly string[] }

/** Rows for the staging tables: plain JSON, amounts in minor units as text because JSON has no bigint. */
export class StagedRows {
  readonly products: ReturnType<typeof toProductRow>[] = []
  readonly media: object[] = []
  readonly variants: object[] = []
  readonly levels: object[] = []
  readonly collections: object[] = []
  readonly members: object[] = []
  readonly defects: Defect[] = []
  private position: number

  constructor(
    private readonly shop: OfShop,
    before?: StagedRows,
  ) {
    this.position = before?.position ?? 0
  }

  get isFull(): boolean {
    const { products, media, variants, levels, collections, members, defects } = this
    return [products, media, variants, levels, collections, members, defects].some((one) => one.length >= mostRows)
  }

  add(line: BulkLine): void {
    switch (line.kind) {
      case 'product':
        return void this.products.push(toProductRow(line.facts))
      case 'media':
        return this.addMedia(line.productGid, line.facts)
      case 'variant':
        return this.addVariant(line.productGid, line.facts)
      case 'level':
        return void this.levels.push({ parentGid: line.parentGid, ...line.facts })
      case 'collection':
        return void this.collections.push({ id: newId('collection'), ...line.facts })
      case 'member':
        return void this.members.push({
          collectionGid: line.collectionGid,
          productGid: line.productGid,
          position: (this.position += 1),
        })
      case 'unreadable':
        for (const gid of line.gids) this.defects.push(defectOf(gid, { reason: line.reason.slice(0, 200) }))
    }
  }

  private addMedia(productGid: string, media: MediaFacts | null): void {
    if (!media) return
    const { kind, ...rest } = media
    this.media.push({ productGid, position: (this.position += 1), kind, media: rest })
  }

  private addVariant(productGid: string, facts: VariantFacts): void {
    const { price, compareAt, prices: _, ...rest } = facts
    const { currency } = this.shop
    const field = `variants[${facts.position}].price`
    try {
      this.variants.push({
        id: newId('variant'),
        productGid,
        ...rest,
        currency,
        ...toMinor({ amount: price, currency }, compareAt === null ? null : { amount: compareAt, currency }),
        prices: this.shop.countries.map((country) => this.toPriceRow(productGid, facts, country)),
      })
    } catch (cause) {
      this.defects.push({ ...defectOf(productGid, { reason: textOf(cause) }), field })
    }
  }

  /** An amount that is none keeps the product out of that country only. */
  private toPriceRow(productGid: string, { prices, price, position }: VariantFacts, country: string) {
    const own = { amount: price, currency: this.shop.currency }
    const there = prices.find((one) => one.country === country)
    try {
      if (there)
        return { country, currency: there.price.currency, ...toMinor(there.price, there.compareAt), isOffered: true }
    } catch (cause) {
      const defect = { ...defectOf(productGid, { reason: textOf(cause) }), country, isWhole: false }
      this.defects.push({ ...defect, field: `variants[${position}].price` })
    }
    return { country, currency: own.currency, ...toMinor(own, null), isOffered: false }
  }
}

function toProductRow({ descriptionHtml, texts, ...facts }: ProductFacts) {
  return {
    id: newId('product'),
    ...facts,
    rawDescription: descriptionHtml,
    texts: texts.map((one) => ({
      language: one.language,
      // Without a translation the product's own title stands there too, for its merchant to see (problem-rules.ts).
      title: one.title ?? facts.title,
      descriptionHtml:
        one.descriptionHtml === null ? '' : sanitiseDescription({ kind: 'html', value: one.descriptionHtml }),
    })),
  }
}

function toMinor(price: AmountFacts, compareAt: AmountFacts | null) {
  return {
    priceMinor: parseDecimal(price.amount, price.currency).toString(),
    compareAtMinor: compareAt === null ? null : parseDecimal(compareAt.amount, compareAt.currency).toString(),
  }
}

function defectOf(gid: string, detail: Defect['detail']): Defect {
  return { gid, rule: 'UNREADABLE', country: null, field: 'product', detail, isWhole: true }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
