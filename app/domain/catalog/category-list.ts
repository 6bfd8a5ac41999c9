import type { Category } from './build-category-tree.ts'

/** Ids are stored with products: an id is never given to another category, and one that goes leaves its products unplaced. */
export const categoryList = [
  { id: 'fashion', parentId: null, taxonomy: ['aa'] },
  { id: 'bags', parentId: null, taxonomy: ['lb'] },
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

export type CategoryId = (typeof categoryList)[number]['id']
