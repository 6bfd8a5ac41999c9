export const words = [
  'linen', 'silk', 'brass', 'cedar', 'amber', 'velvet', 'coral', 'indigo', 'olive', 'maple', 'copper', 'pearl', 'cotton', 'slate',
  'ivory', 'walnut', 'jade', 'ruby', 'wool', 'birch', 'ochre', 'mist', 'ember', 'willow', 'scarf', 'lamp', 'bowl', 'chair', 'vase',
  'candle', 'mirror', 'basket', 'cushion', 'blanket', 'teapot', 'tray', 'clock', 'shelf', 'apron', 'plate', 'mug', 'rug', 'stool',
  'jug', 'planter', 'frame', 'towel', 'throw',
] // prettier-ignore

/** Repeatable, and spread like chance. */
function pick(seed: number, salt: number): string {
  let mixed = Math.imul(seed + 1, 2_654_435_761) ^ Math.imul(salt + 1, 40_503)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519)
  return words[((mixed ^ (mixed >>> 13)) >>> 0) % words.length] ?? ''
}

export const titleOf = (number: number) => [0, 1, 2, 3].map((salt) => pick(number, salt)).join(' ')

/** One of 2,304: descriptions of real products do not all hold every word that anybody searches for. */
const rareWord = (seed: number, salt: number) => `un${pick(seed, salt)}${pick(seed, salt + 1_000)}`

const money = (amount: number) => ({ amount: (amount / 100).toFixed(2), currencyCode: 'USD' })

/** A product with three variants and 90 words, as a product feed delivers it. */
export function feedPayload(number: number, occurredAt: string) {
  const description = Array.from({ length: 90 }, (_, salt) => rareWord(number, salt + 10)).join(' ')
  const image = (index: number) => ({
    url: `https://cdn.example/products/${number}-${index}.jpg`,
    width: 1200,
    height: 1500,
  })
  const edges = (nodes: unknown[]) => ({ edges: nodes.map((node) => ({ node })) })
  const variants = ['S', 'M', 'L'].map((size, index) => ({
    id: `gid://shopify/ProductVariant/${number * 10 + index}`,
    title: size,
    sku: `SKU-${number}-${size}`,
    price: money(1_000 + ((number * 37) % 9_000) + index * 100),
    availableForSale: true,
    quantityAvailable: 20,
    inventoryPolicy: 'DENY',
    requireShipping: true,
    weight: 250,
    weightUnit: 'GRAMS',
    selectedOptions: [{ name: 'Size', value: size }],
  }))
  return {
    metadata: { action: 'UPDATE', type: 'FULL', fullSyncId: 'gid://shopify/ProductFullSync/1', truncatedFields: [], occurred_at: occurredAt },
    productFeed: { id: 'gid://shopify/ProductFeed/1', country: 'US', language: 'EN' },
    product: {
      id: `gid://shopify/Product/${number}`, title: titleOf(number), handle: `product-${number}`, description,
      vendor: pick(number, 200), productType: pick(number, 201), tags: [pick(number, 202), pick(number, 203)],
      options: [{ name: 'Size', values: ['S', 'M', 'L'] }], isPublished: true, updatedAt: occurredAt,
      images: edges([image(1), image(2), image(3)]), variants: edges(variants),
    },
  } // prettier-ignore
}
