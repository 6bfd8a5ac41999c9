import type { Facets } from '#app/domain/catalog/list-facets.server.ts'
import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { swatchOf } from './swatch-of.ts'

export type FacetValueView = {
  readonly term: string
  readonly label: string
  readonly count: number
  /** CSS background of a known colour; never shown without the label. */
  readonly swatch: string | null
}

export type FacetsView = {
  readonly price: { readonly min: MoneyView; readonly max: MoneyView } | null
  readonly brands: readonly { readonly shopId: string; readonly name: string; readonly count: number }[]
  readonly options: readonly { readonly name: string; readonly values: readonly FacetValueView[] }[]
  readonly isSampled: boolean
  readonly hasUnavailable: boolean
}

/** What a list can be narrowed by, as JSON; colours with their swatch. */
export function toFacetsView({ priceRange, options, brands, isSampled, hasUnavailable }: Facets): FacetsView {
  return {
    price: priceRange && {
      min: toMoneyView(priceRange.minMinor, priceRange.currency),
      max: toMoneyView(priceRange.maxMinor, priceRange.currency),
    },
    brands,
    options: options.map(({ name, values }) => ({
      name,
      values: values.map((value) => ({ ...value, swatch: swatchOfTerm(value.term) })),
    })),
    isSampled,
    hasUnavailable,
  }
}

const colourTerm = /^color:/

function swatchOfTerm(term: string): string | null {
  return colourTerm.test(term) ? swatchOf(term.replace(colourTerm, '')) : null
}
