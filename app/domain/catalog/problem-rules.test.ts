import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogProblemWords } from '#app/ui/messages/catalog-problems.ts'
import { findContact } from './find-contact.ts'
import type { JudgedProduct } from './judged-product.ts'
import { findProblems, hasEffect, ruleEffects, type RuleId } from './problem-rules.ts'

const fine: JudgedProduct = {
  title: 'Silk scarf',
  descriptionHtml: '<p>Soft and light.</p>',
  status: 'ACTIVE',
  isPublished: true,
  isGiftCard: false,
  requiresSellingPlan: false,
  requiresComponents: false,
  images: [{ width: 800, height: 800 }],
  categoryId: 'scarvesHats',
  suggestedCategoryId: null,
  looksRestricted: false,
  variantCount: 1,
  publishedVariantCount: 1,
  currencies: ['USD', 'KWD', 'JPY'],
  freeVariants: [],
  texts: [{ language: 'ar', title: 'وشاح حرير' }],
  terms: [],
  limits: { maximumTitleLength: 255, maximumVariants: 2048, minimumImagePixels: 500 },
}
const rulesOf = (changes: Partial<JudgedProduct>) => findProblems({ ...fine, ...changes }).map(({ rule }) => rule)
const alcohol = { categoryId: 'alcohol' }

describe('J3: what is wrong with a product', () => {
  it('nothing with one that is as it should be', () => {
    expect(findProblems(fine)).toEqual([])
  })

  it.each<[string, Partial<JudgedProduct>, RuleId, string]>([
    ['no title', { title: ' ' }, 'NO_TITLE', 'title'],
    ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, 'TITLE_TOO_LONG', 'title'],
    ['no picture', { images: [] }, 'NO_IMAGE', 'media'],
    [
      'a small picture',
      {
        images: [
          { width: 900, height: 900 },
          { width: 1200, height: 499 },
        ],
      },
      'LOW_RESOLUTION_IMAGE',
      'media[1]',
    ],
    ['an e-mail address', { descriptionHtml: '<p>Write to me@shop.example.org</p>' }, 'CONTACT_IN_TEXT', 'description'],
    [
      'a link behind other words',
      { descriptionHtml: '<p><a href="https://shop.example/x" rel="nofollow">here</a></p>' },
      'CONTACT_IN_TEXT',
      'description',
    ],
    ['a telephone number', { title: 'Scarf +971 50 123 4567' }, 'CONTACT_IN_TEXT', 'title'],
    ['no variant', { variantCount: 0, publishedVariantCount: 0 }, 'NO_VARIANTS', 'variants'],
    ['no published variant', { publishedVariantCount: 0 }, 'NO_VARIANT_PUBLISHED', 'variants'],
    ['more variants than a product has', { variantCount: 2049 }, 'TOO_MANY_VARIANTS', 'variants'],
    ['a currency that is none', { currencies: ['USD', 'ZZZ'] }, 'UNKNOWN_CURRENCY', 'variants[0].price'],
    ['a free variant', { freeVariants: [{ position: 2, country: null }] }, 'ZERO_PRICE', 'variants[2].price'],
    ['a draft', { status: 'DRAFT' }, 'NOT_ACTIVE', 'status'],
    ['a gift card', { isGiftCard: true }, 'GIFT_CARD', 'giftCard'],
    ['a subscription', { requiresSellingPlan: true }, 'SUBSCRIPTION_ONLY', 'purchaseOptions'],
    ['a bundle', { requiresComponents: true }, 'BUNDLE_NOT_SUPPORTED', 'bundle'],
    ['a loud title', { title: 'BEST SCARF OF THE YEAR' }, 'SHOUTING_TITLE', 'title'],
    ['no description', { descriptionHtml: '<p>&nbsp;</p>' }, 'NO_DESCRIPTION', 'description'],
    ['no category', { categoryId: null, suggestedCategoryId: 'tops' }, 'NO_CATEGORY', 'category'],
    [
      'a likely restricted category',
      { categoryId: null, suggestedCategoryId: 'alcohol', looksRestricted: true },
      'RESTRICTED_UNCONFIRMED',
      'category',
    ],
    [
      'a text that is not translated',
      { texts: [{ language: 'ar', title: 'Silk scarf' }] },
      'MISSING_TRANSLATION',
      'translations.ar.title',
    ],
    [
      'a restricted category without a rule',
      { ...alcohol, terms: [{ country: 'KW', is: 'withoutRule' }] },
      'RESTRICTED_NO_RULE',
      'category',
    ],
  ])('%s', (_, changes, rule, field) => {
    expect(findProblems({ ...fine, ...changes })).toEqual([
      expect.objectContaining({ rule, field, severity: ruleEffects[rule] === 'warning' ? 'warning' : 'blocking' }),
    ])
  })

  it('250 pictures and 2,048 variants are fine, and so is a title of exactly the limit', () => {
    const images = Array.from({ length: 250 }, () => ({ width: 1000, height: 1000 }))
    expect(rulesOf({ images, variantCount: 2048, publishedVariantCount: 2048, title: 'é'.repeat(255) })).toEqual([])
  })

  it('J6: with one market that may show it the others are warnings, each with its country', () => {
    const found = findProblems({
      ...fine,
      ...alcohol,
      terms: [
        { country: 'GB', is: 'allowed' },
        { country: 'KW', is: 'withoutRule' },
        { country: 'US', is: 'withoutLicence', licenceKind: 'alcoholRetail' },
      ],
    })
    expect(found.map(({ rule, country, severity }) => [rule, country, severity])).toEqual([
      ['RESTRICTED_NO_RULE_IN_COUNTRY', 'KW', 'warning'],
      ['LICENCE_MISSING_IN_COUNTRY', 'US', 'warning'],
    ])
  })

  it('J6: a licence that would open a market is asked for, and blocks while there is none', () => {
    const terms = [{ country: 'US', is: 'withoutLicence', licenceKind: 'alcoholRetail' } as const]
    const found = findProblems({ ...fine, ...alcohol, terms })
    expect(found[0]).toMatchObject({
      rule: 'LICENCE_MISSING',
      severity: 'blocking',
      detail: { licenceKind: 'alcoholRetail' },
    })
    expect(hasEffect(found, 'standing')).toBe(true)
  })

  it('what is not published has no problems; blocking ones come first', () => {
    const bad = { title: '', images: [], descriptionHtml: '', isGiftCard: true }
    expect(rulesOf({ ...bad, isPublished: false })).toEqual([])
    expect(rulesOf(bad)).toEqual(['NO_TITLE', 'NO_IMAGE', 'GIFT_CARD', 'NO_DESCRIPTION'])
  })

  it('always comes to an end with known rules, each of which has words in both languages', () => {
    const product = fc.record({
      title: fc.string({ unit: 'grapheme', maxLength: 500 }),
      descriptionHtml: fc.string({ maxLength: 5000 }),
      status: fc.string(),
      currencies: fc.array(fc.string()),
      isGiftCard: fc.boolean(),
    })
    fc.assert(
      fc.property(product, (changes) => {
        for (const { rule, severity } of findProblems({ ...fine, ...changes })) {
          expect(catalogProblemWords.en[rule]).toBeDefined()
          expect(catalogProblemWords.ar[rule]).toBeDefined()
          expect(severity).toBe(ruleEffects[rule] === 'warning' ? 'warning' : 'blocking')
        }
      }),
    )
  })
})

describe('contact details in a text', () => {
  it.each([
    ['order at hello@atelier.example.com today', 'email'],
    ['see https://example.com/x', 'link'],
    ['www.example.org', 'link'],
    ['atelier-lamis.com', 'link'],
    ['wa.me/971501234567', 'link'],
    ['+1 (415) 555-0100', 'phone'],
    ['0044 20 7946 0000', 'phone'],
    ['WhatsApp: 050 123 4567', 'phone'],
    ['هاتف ٠٥٠١٢٣٤٥٦٧', 'phone'],
    ['電話 03-1234-5678', 'phone'],
  ])('%s', (text, kind) => {
    expect(findContact(text)?.kind).toBe(kind)
  })

  it.each([
    'Barcode 4006381333931',
    'Size 100 x 200 x 300 mm',
    'Model 2024-0001-5567',
    'Since 1890, over 12 000 000 sold',
    'Made of 100% cotton. Soft.',
    'Phone case for iPhone 15',
    'Wash at 30°C, 1 200 rpm',
    'v2.0 and 3.5 mm',
    'e.g. this, i.e. that',
  ])('none in: %s', (text) => {
    expect(findContact(text)).toBeNull()
  })

  it('takes no longer for long texts made to slow it down', () => {
    for (const unit of ['a.', '+1 2', 'a@', '1 ', 'call ']) expect(() => findContact(unit.repeat(20_000))).not.toThrow()
  })
})
