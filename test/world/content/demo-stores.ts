/** Something that a merchant does in Shopify: an action of the sandbox and its input. */
export type StoreAct = readonly [action: string, input: Readonly<Record<string, unknown>>]

export type DemoCollection = {
  readonly handle: string
  readonly title: string
  /** Name of a picture in public/demo/products. */
  readonly picture: string
  /** Products by name in this order, or all that carry a tag. */
  readonly holds: readonly string[] | { readonly tag: string }
  /** Countries where it stands on the brand page; not given: everywhere. */
  readonly countries?: readonly string[]
}

export type DemoStore = {
  /** Done before the merchant meets Vitrine. */
  readonly before: readonly StoreAct[]
  /** In the order in which the merchant puts them on the brand page. */
  readonly collections: readonly DemoCollection[]
  /** Done while the shop sells already: what only a change can show. */
  readonly later: readonly StoreAct[]
}

const sellsToKuwait: readonly StoreAct[] = [
  ['addLocale', { locale: 'ar', published: true, markets: [] }],
  ['createMarket', { name: 'Kuwait', countries: ['KW'], languages: ['ar', 'en'] }],
]

/** How each merchant has arranged the store at Shopify, by domain. */
export const demoStores: Readonly<Record<string, DemoStore>> = {
  'aurora-goods.myshopify.com': {
    // Not published before its texts are written.
    before: [['publishLocale', { locale: 'id', published: false }]],
    collections: [
      {
        handle: 'morning-shelf', title: 'The morning shelf', picture: 'jar',
        holds: ['morning-light-serum', 'cloud-cream', 'soft-landing-cleanser', 'tinted-lip-balm-duo'],
      },
      { handle: 'warm-light', title: 'Warm light', picture: 'lamp', holds: { tag: 'lighting' } },
      { handle: 'small-gifts', title: 'Small gifts', picture: 'mug', holds: ['daybreak-mug', 'tinted-lip-balm-duo', 'sunrise-canvas-tote'] },
    ],
    later: [],
  },
  'thistle-and-thread.myshopify.com': {
    before: [
      ...sellsToKuwait,
      ['setTranslation', { handle: 'thistle-bobble-hat', locale: 'ar', title: null, body_html: null }],
      ['updateProduct', { handle: 'hand-dyed-yarn-trio', category: null }],
    ],
    collections: [
      { handle: 'scarf-weather', title: 'Scarf weather', picture: 'scarf', holds: { tag: 'scarf' } },
      { handle: 'for-the-sofa', title: 'For the sofa', picture: 'throw', holds: ['ribbed-lambswool-throw', 'harbour-check-cushion'] },
      {
        handle: 'knit-and-wear', title: 'Knit it, wear it', picture: 'jumper', countries: ['GB', 'US'],
        holds: ['aran-fisherman-jumper', 'thistle-bobble-hat', 'hand-dyed-yarn-trio'],
      },
    ],
    later: [
      ['setPrice', { sku: 'THT-06', price: '41.50', compareAtPrice: '52.00' }],
      [
        'updateProduct',
        {
          handle: 'herringbone-scarf',
          descriptionHtml: '<p>Woven in Leith from extra-fine merino. For other lengths write to studio@thistleandthread.example.</p>',
        },
      ],
    ],
  },
  'kopi-nusantara.myshopify.com': {
    before: [...sellsToKuwait, ['excludeFromMarket', { handle: 'cold-brew-concentrate', market: 'singapore' }]],
    collections: [
      { handle: 'single-origins', title: 'Single origins', picture: 'gayo', holds: ['gayo-highland-beans', 'toraja-sapan-beans', 'kintamani-espresso'] },
      { handle: 'brew-bar', title: 'The brew bar', picture: 'dripper', holds: { tag: 'brewing' } },
    ],
    later: [],
  },
  'hinata-craft.myshopify.com': {
    before: [
      ...sellsToKuwait,
      ['updateMarket', { market: 'united-states', currency: 'USD' }],
      ['setMarketPrice', { market: 'united-states', sku: 'HNC-08', price: '24.00' }],
    ],
    collections: [
      {
        handle: 'tea-table', title: 'The tea table', picture: 'kyusu',
        holds: ['tokoname-kyusu', 'meoto-yunomi-pair', 'uji-tea-caddy', 'indigo-matcha-bowl', 'takayama-chasen'],
      },
      { handle: 'made-once', title: 'Made once', picture: 'kintsugi', holds: ['kintsugi-bowl', 'quiet-bud-vase', 'tokkuri-set'] },
      { handle: 'gifts', title: 'To wrap and give', picture: 'furoshiki', holds: { tag: 'gift' } },
    ],
    later: [],
  },
  'dana-oud.myshopify.com': {
    before: [],
    collections: [
      { handle: 'perfumes', title: 'عطور · Perfumes', picture: 'royal', holds: ['oud-royal-eau-de-parfum', 'taif-rose-attar', 'oud-hair-mist'] },
      {
        handle: 'majlis', title: 'للمجلس · For the majlis', picture: 'mabkhara',
        holds: ['crown-mabkhara', 'majlis-bukhoor', 'hindi-oud-chips', 'amber-incense-sticks'],
      },
      { handle: 'gifts', title: 'هدايا · Gifts', picture: 'giftset', holds: { tag: 'gift' } },
    ],
    later: [],
  },
} // prettier-ignore
