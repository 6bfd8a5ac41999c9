import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BadCategoryTree, buildCategoryTree } from './build-category-tree.ts'
import { categoryKeywords } from './category-keywords.ts'
import {
  categories,
  categoriesOf,
  categoryOfTaxonomy,
  departmentIds,
  departmentOf,
  restrictedCategoryIds,
} from './category-tree.ts'
import { placeProduct, type PlacedFacts } from './place-product.ts'
import { suggestCategory } from './suggest-category.ts'

const gid = (part: string) => `gid://shopify/TaxonomyCategory/${part}`
const product = (changes: Partial<PlacedFacts>): PlacedFacts => ({
  taxonomyGid: null,
  chosenCategoryId: null,
  title: 'Thing',
  productType: '',
  tags: [],
  ...changes,
})

describe('the tree of categories', () => {
  it.each([
    ['an id that is there twice', [root('a'), root('a')], 'a is there twice'],
    ['a parent that is not there', [child('b', 'a')], 'b is in a, which does not exist'],
    ['a category that is its own parent', [child('a', 'a')], 'a is above itself'],
    ['a cycle', [child('a', 'b'), child('b', 'a')], 'a is above itself'],
    ['a long cycle below a root', [root('r'), child('a', 'c'), child('b', 'a'), child('c', 'b')], 'a is above itself'],
    ['a third level', [root('a'), child('b', 'a'), child('c', 'b')], 'c is more than two levels deep'],
    [
      'a part of the taxonomy claimed twice',
      [root('a', ['aa-1']), root('b', ['aa-1'])],
      'aa-1 of the taxonomy is in a and in b',
    ],
  ])('refuses %s', (_, list, message) => {
    expect(() => buildCategoryTree(list)).toThrow(BadCategoryTree)
    expect(() => buildCategoryTree(list)).toThrow(message)
  })

  it('never hangs on parents in any order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), parentId: fc.constantFrom(null, ...ids) }), {
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(list, (places) => {
        const candidates = places.map((place) => ({ ...place, taxonomy: [] }))
        const isTree = places.every(
          ({ parentId }) => parentId === null || places.some((one) => one.id === parentId && one.parentId === null),
        )
        if (isTree) expect(buildCategoryTree(candidates).byId.size).toBe(places.length)
        else expect(() => buildCategoryTree(candidates)).toThrow(BadCategoryTree)
      }),
    )
  })

  it('has a handful of departments, each with categories of its own that stand in it', () => {
    expect(departmentIds.length).toBeLessThanOrEqual(14)
    for (const id of departmentIds) {
      expect(departmentOf(id)).toBe(id)
      expect(categoriesOf(id).length, id).toBeGreaterThan(0)
      expect(categoriesOf(id).every((one) => departmentOf(one.id) === id)).toBe(true)
    }
  })

  it('J6: names what is restricted', () => {
    expect([...restrictedCategoryIds].sort()).toEqual(['adult', 'alcohol', 'erotic', 'medicines', 'tobacco', 'weapons'])
  })
})

describe("Shopify's taxonomy", () => {
  it.each([
    ['aa-1-13-8', 'tops'],
    ['aa-1-1-8-2', 'activewear'],
    ['aa-1-11', 'fashion'],
    ['aa-2-17-14', 'scarvesHats'],
    ['aa-2-27', 'accessories'],
    ['aa-6-11', 'watches'],
    ['aa-6-6', 'jewellery'],
    ['aa-1-2-9-7', 'babyClothing'],
    ['hb-3-2-8-3', 'perfume'],
    ['hb-3-10-13-3', 'haircare'],
    ['hb-1-16', 'medicines'],
    ['hg-3-40-4', 'homeFragrance'],
    ['hg-11-10-5-8', 'tableware'],
    ['hg-15-1-4', 'textiles'],
    ['fr-24-1-1', 'furniture'],
    ['fb-1-3-1', 'coffee'],
    ['fb-1-1-7', 'alcohol'],
    ['fb-1-8-6', 'drinks'],
    ['el-4-8-4-2', 'phones'],
    ['ma-2-2-9', 'weapons'],
    ['sg-4-17-2-17', 'outdoor'],
    // hb-1 is not the beginning of hb-10
    ['hb-10', 'beauty'],
    ['gc', undefined],
    ['na', undefined],
    ['zz-1', undefined],
  ])('%s belongs to %s: the longest match wins', (part, category) => {
    expect(categoryOfTaxonomy(gid(part))?.id).toBe(category)
  })

  it('an id that is none belongs nowhere', () => {
    for (const odd of [
      null,
      '',
      'gid://shopify/TaxonomyCategory/',
      'gid://shopify/TaxonomyCategory/Home%20%26%20Garden',
    ])
      expect(categoryOfTaxonomy(odd)).toBeUndefined()
  })
})

describe('where a product stands', () => {
  it("the merchant's choice stands over the taxonomy", () => {
    const mapped = product({ taxonomyGid: gid('aa-1-13-8') })
    expect(placeProduct(mapped)).toMatchObject({
      categoryId: 'tops',
      departmentId: 'fashion',
      suggestedCategoryId: null,
    })
    expect(placeProduct({ ...mapped, chosenCategoryId: 'babyClothing' })).toMatchObject({
      categoryId: 'babyClothing',
      departmentId: 'baby',
    })
    expect(placeProduct({ ...mapped, chosenCategoryId: 'gone' })).toMatchObject({ categoryId: 'tops' })
  })

  it('J6: no choice lifts what the taxonomy calls restricted; a choice can restrict', () => {
    expect(placeProduct(product({ taxonomyGid: gid('fb-1-1-7'), chosenCategoryId: 'drinks' }))).toMatchObject({
      categoryId: 'alcohol',
    })
    expect(placeProduct(product({ taxonomyGid: gid('fb-1-8'), chosenCategoryId: 'alcohol' }))).toMatchObject({
      categoryId: 'alcohol',
    })
  })

  it('without either there is a suggestion, and nothing is placed', () => {
    expect(placeProduct(product({ productType: 'Scarves' }))).toEqual({
      categoryId: null, departmentId: null, suggestedCategoryId: 'scarvesHats', looksRestricted: false,
    }) // prettier-ignore
    expect(placeProduct(product({ productType: 'Wine' }))).toMatchObject({
      suggestedCategoryId: 'alcohol',
      looksRestricted: true,
    })
    expect(placeProduct(product({ title: 'Cheese that goes with wine' }))).toMatchObject({ looksRestricted: false })
    expect(placeProduct(product({ title: 'Xyzzy' }))).toMatchObject({ suggestedCategoryId: null })
  })
})

describe('suggestions', () => {
  it.each([
    ['the product type', { productType: 'Mugs' }, 'tableware'],
    ['the title', { title: 'Linen shirt' }, 'tops'],
    ['tags', { tags: ['skincare'] }, 'skincare'],
    ['Arabic, with the article and marks', { productType: 'العُطور' }, 'perfume'],
    ['German', { productType: 'Handtasche' }, 'handbags'],
    ['French', { title: 'Rouge à lèvres mat' }, 'makeup'],
    ['Indonesian', { productType: 'Sepatu' }, 'shoes'],
    ['Japanese, which has no spaces', { title: '有田焼の急須セット' }, 'tableware'],
    ['a phrase before its words', { title: 'Set of two wine glasses' }, 'tableware'],
    ['the longer of two words that hold each other', { title: 'スマホケース 猫' }, 'phones'],
    ['type before title', { productType: 'Candles', title: 'Coffee and leather' }, 'homeFragrance'],
    ['several tags together before a title', { title: 'Cup', tags: ['yoga'] }, 'fitness'],
  ] as const)('come from %s', (_, facts, category) => {
    expect(suggestCategory({ title: '', productType: '', tags: [], ...facts })?.id).toBe(category)
  })

  it('of equal ones the longest keyword wins, then the first in the tree, whatever the order of the words', () => {
    const of = (title: string) => suggestCategory({ title, productType: '', tags: [] })?.id
    expect(of('dress necklace')).toBe('jewellery')
    expect(of('necklace dress')).toBe('jewellery')
    expect(of('coat tent')).toBe(of('tent coat'))
  })

  it('no keyword is for two categories', () => {
    const owners = new Map<string, string>()
    for (const [id, words] of Object.entries(categoryKeywords)) {
      for (const word of new Set(words)) {
        expect(owners.get(word), word).toBeUndefined()
        owners.set(word, id)
      }
    }
  })

  it('every word of the list is found as a product type, for its own category', () => {
    for (const { id } of categories) {
      for (const word of categoryKeywords[id] ?? []) {
        expect(suggestCategory({ title: '', productType: word, tags: [] })?.id, word).toBe(id)
      }
    }
  })

  it('whatever the text, an answer comes and it is the same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const described = { title, productType: title.slice(0, 20), tags: [title] }
        expect(suggestCategory(described)).toEqual(suggestCategory(described))
      }),
    )
  })
})

function root(id: string, taxonomy: string[] = []) {
  return { id, parentId: null, taxonomy }
}

function child(id: string, parentId: string) {
  return { id, parentId, taxonomy: [] }
}
