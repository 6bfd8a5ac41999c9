/** What generated products are made of: kinds with their categories, options and words in two languages. */
export type GoodsKind = {
  noun: string
  arabic: string
  type: string
  category: string
  /** Up to two options; a product takes some values of each. */
  options: { name: string; values: string[] }[]
  dollars: number
}

const SIZES = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const COLORS = ['Black', 'White', 'Sand', 'Moss', 'Navy', 'Rust', 'Sky', 'Plum']
const MATERIALS = ['Cotton', 'Linen', 'Wool', 'Leather']

const kind = (
  noun: string,
  arabic: string,
  type: string,
  category: string,
  dollars: number,
  ...options: { name: string; values: string[] }[]
): GoodsKind => ({ noun, arabic, type, category, dollars, options })

const size = { name: 'Size', values: SIZES }
const color = { name: 'Color', values: COLORS }
const material = { name: 'Material', values: MATERIALS }
const shoe = { name: 'Size', values: ['36', '37', '38', '39', '40', '41', '42', '43'] }
const volume = { name: 'Volume', values: ['30 ml', '50 ml', '100 ml', '200 ml'] }
const weight = { name: 'Weight', values: ['125 g', '250 g', '500 g', '1 kg'] }

export const GOODS: readonly GoodsKind[] = [
  kind('Linen Shirt', 'قميص كتان', 'Shirts', 'aa-1-13-7', 48, color, size),
  kind('Wool Sweater', 'كنزة صوف', 'Sweaters', 'aa-1-13-12', 92, color, size),
  kind('Summer Dress', 'فستان صيفي', 'Dresses', 'aa-1-4', 76, color, size),
  kind('Everyday T-Shirt', 'قميص يومي', 'T-Shirts', 'aa-1-13-8', 24, color, size),
  kind('Running Sneakers', 'حذاء جري', 'Sneakers', 'aa-8-8', 110, color, shoe),
  kind('Leather Wallet', 'محفظة جلد', 'Wallets', 'aa-5-5-7', 64, color, material),
  kind('Silver Earrings', 'أقراط فضة', 'Earrings', 'aa-6-6', 39),
  kind('Ceramic Mug', 'كوب خزف', 'Mugs', 'hg-11-10-5-5', 22, color),
  kind('Glass Teapot', 'إبريق شاي', 'Teapots', 'hg-11-10-2-2', 44, color),
  kind('Scented Candle', 'شمعة معطرة', 'Candles', 'hg-3-40-2', 29, {
    name: 'Scent',
    values: ['Cedar', 'Fig', 'Amber', 'Oud'],
  }),
  kind('Wool Throw', 'بطانية صوف', 'Blankets', 'hg-15-1-4', 110, color, material),
  kind('Table Lamp', 'مصباح طاولة', 'Lamps', 'hg-13-5-5', 85, color),
  kind('Single-Origin Coffee', 'قهوة مختصة', 'Coffee', 'fb-1-3-1', 17, weight, {
    name: 'Grind',
    values: ['Whole bean', 'Filter', 'Espresso'],
  }),
  kind('Loose Leaf Tea', 'شاي أوراق', 'Tea', 'fb-1-14-2', 14, weight),
  kind('Dark Chocolate', 'شوكولاتة داكنة', 'Chocolate', 'fb-2-3-2', 9, weight),
  kind('Face Serum', 'سيروم للوجه', 'Serums', 'hb-3-2-9-21', 38, volume),
  kind('Eau de Parfum', 'ماء عطر', 'Perfumes', 'hb-3-2-8-3', 95, volume),
  kind('Lipstick', 'أحمر شفاه', 'Lipsticks', 'hb-3-2-6-5-6', 19, color),
  kind('In-Ear Headphones', 'سماعات أذن', 'Headphones', 'el-2-2-7-1-3', 79, color),
  kind('USB Cable', 'كابل شحن', 'Cables', 'el-7-7-5-2', 12, { name: 'Length', values: ['1 m', '2 m', '3 m'] }),
  kind('Toy Car', 'سيارة لعبة', 'Toys', 'tg-5-15-3', 16, color),
  kind('Dog Toy', 'لعبة للكلاب', 'Dog toys', 'ap-2-3-7', 11, color),
  kind('Notebook', 'دفتر ملاحظات', 'Stationery', 'os-4-9-9', 8, color, {
    name: 'Paper',
    values: ['Plain', 'Ruled', 'Dotted'],
  }),
  kind('Canvas Backpack', 'حقيبة ظهر', 'Backpacks', 'lb-1', 68, color, material),
]
export const FIRST_WORDS = [
  'Aurora',
  'Harbor',
  'Juniper',
  'Meridian',
  'Saffron',
  'Willow',
  'Ember',
  'Coastal',
  'Nordic',
  'Sahara',
  'Cedar',
  'Lumen',
]
export const SECOND_WORDS = ['Classic', 'Studio', 'Heritage', 'Everyday', 'Limited', 'Organic', 'Weekend', 'Signature']
export const VENDORS = [
  'Atelier Nord',
  'Bluebird Works',
  'Cinder & Co',
  'Dune House',
  'Elm Street',
  'Field Notes Lab',
  'Golden Hour',
  'Halcyon',
  'Ivory Coast',
  'Juno Goods',
]
export const PICTURE_SIZES: readonly (readonly [number, number])[] = [
  [1200, 1200],
  [900, 1200],
  [1600, 1067],
]
