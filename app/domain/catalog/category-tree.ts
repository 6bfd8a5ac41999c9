/**
 * The shop tab's own two levels, with the parts of Shopify's standard taxonomy that belong to each: a taxonomy id and
 * everything below it ("aa-1" holds "aa-1-4-2"). The longest match wins. Names are in ui/messages/categories.ts.
 */
export type Category = {
  readonly id: string
  /** null: a department. */
  readonly parentId: string | null
  readonly taxonomy: readonly string[]
  /** J6: shown only in countries with a rule in force (CategoryRule). */
  readonly isRestricted?: true
}

export const categories = [
  { id: 'fashion', parentId: null, taxonomy: ['aa', 'lb'] },
  { id: 'beauty', parentId: null, taxonomy: ['hb'] },
  { id: 'home', parentId: null, taxonomy: ['hg', 'fr', 'os'] },
  { id: 'food', parentId: null, taxonomy: ['fb'] },
  { id: 'electronics', parentId: null, taxonomy: ['el', 'co', 'so'] },
  { id: 'sports', parentId: null, taxonomy: ['sg'] },
  { id: 'toys', parentId: null, taxonomy: ['tg'] },
  { id: 'baby', parentId: null, taxonomy: ['bt'] },
  { id: 'pets', parentId: null, taxonomy: ['ap'] },
  { id: 'arts', parentId: null, taxonomy: ['ae', 'me', 'rc'] },
  { id: 'tools', parentId: null, taxonomy: ['ha', 'vp', 'bi'] },
  { id: 'adult', parentId: null, taxonomy: ['ma'], isRestricted: true },
] as const satisfies readonly Category[]

export type CategoryId = (typeof categories)[number]['id']

export const restrictedCategoryIds: readonly string[] = categories
  .filter((one) => 'isRestricted' in one)
  .map((one) => one.id)
