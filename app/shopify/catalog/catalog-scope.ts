import type { Repeated } from './repeat-fields.ts'

/** For whom a shop's catalogue is read: the countries and languages of its feeds, and where it has to be published. */
export type CatalogScope = {
  readonly publicationGid: string
  readonly countries: readonly string[]
  /** Not the shop's own language, in which the product speaks itself. `locale` is how Shopify writes `language`. */
  readonly languages: readonly { readonly language: string; readonly locale: string }[]
}

export function repeatedOf({ countries, languages }: CatalogScope): Repeated {
  return {
    country: { kind: 'enum', values: countries },
    locale: { kind: 'string', values: languages.map((one) => one.locale) },
  }
}
