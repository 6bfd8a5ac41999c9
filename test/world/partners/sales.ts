import type { CreatorName, ShopName } from './cast.ts'

/** What brought the shopper: the tag in a video, the video played as an ad, the creator's link to the product, their code. */
export type Way = { readonly post: string; readonly isAd?: true } | 'link' | { readonly code: string }

export type Sale = {
  /** What the story calls it, where it comes back to it. */
  readonly key?: string
  readonly shop: ShopName
  readonly product: string
  /** Place among the product's variants. */
  readonly variant?: number
  readonly units?: number
  readonly by: CreatorName
  readonly way: Way
  /** Days ago. */
  readonly placed: number
  readonly arrived?: number
  readonly email?: string
}

const serum = { post: 'morning-serum' }
const lamp = { post: 'halo-at-dusk' }
const royal = { post: 'oud-royal' }
const cloth = { post: 'furoshiki-opens' }

/** Long enough ago to be payable, and early enough for the first payout. */
export const settledSales: readonly Sale[] = [
  { shop: 'aurora', product: 'morning-light-serum', units: 2, by: 'maya', way: serum, placed: 66, arrived: 63 },
  { shop: 'aurora', product: 'halo-table-lamp', by: 'noor', way: lamp, placed: 65, arrived: 61 },
  { shop: 'aurora', product: 'cloud-cream', by: 'maya', way: serum, placed: 63, arrived: 60 },
  { shop: 'aurora', product: 'little-moon-lamp', by: 'noor', way: lamp, placed: 62, arrived: 59 },
  { shop: 'aurora', product: 'morning-light-serum', variant: 1, by: 'maya', way: 'link', placed: 60, arrived: 57 },
  { shop: 'dana', product: 'oud-royal-eau-de-parfum', units: 2, by: 'lina', way: royal, placed: 66, arrived: 64 },
  { shop: 'dana', product: 'hindi-oud-chips', by: 'lina', way: royal, placed: 63, arrived: 61 },
  { shop: 'dana', product: 'majlis-bukhoor', units: 3, by: 'lina', way: 'link', placed: 60, arrived: 58 },
  { shop: 'hinata', product: 'uji-tea-caddy', units: 3, by: 'haruto', way: cloth, placed: 64, arrived: 61 },
  { shop: 'hinata', product: 'seigaiha-furoshiki', variant: 1, units: 2, by: 'haruto', way: cloth, placed: 60, arrived: 57 },
  { shop: 'thistle', product: 'ribbed-lambswool-throw', by: 'callum', way: { post: 'stack-of-throws' }, placed: 62, arrived: 58 },
] // prettier-ignore

/** Payable by now, too late for the first payout. */
export const ripeSales: readonly Sale[] = [
  { shop: 'aurora', product: 'cloud-cream', units: 2, by: 'maya', way: serum, placed: 44, arrived: 41 },
  { shop: 'aurora', product: 'daybreak-mug', units: 3, by: 'noor', way: 'link', placed: 43, arrived: 40 },
  { shop: 'dana', product: 'oud-royal-eau-de-parfum', variant: 1, by: 'lina', way: royal, placed: 42, arrived: 39 },
] // prettier-ignore

/** Of the last four weeks: what waits, and why. */
export const recentSales: readonly Sale[] = [
  { key: 'flash', shop: 'aurora', product: 'morning-light-serum', by: 'maya', way: serum, placed: 25, arrived: 22 },
  { shop: 'aurora', product: 'halo-table-lamp', by: 'noor', way: lamp, placed: 20, arrived: 17 },
  { key: 'decided', shop: 'aurora', product: 'cloud-cream', variant: 1, by: 'maya', way: 'link', placed: 17, arrived: 14 },
  { key: 'refunded', shop: 'aurora', product: 'little-moon-lamp', units: 2, by: 'noor', way: lamp, placed: 15, arrived: 11 },
  { shop: 'aurora', product: 'tinted-lip-balm-duo', units: 2, by: 'maya', way: serum, placed: 11, arrived: 8 },
  { shop: 'aurora', product: 'daybreak-mug', variant: 1, units: 4, by: 'noor', way: 'link', placed: 9, arrived: 6 },
  { key: 'open', shop: 'aurora', product: 'morning-light-serum', variant: 1, by: 'maya', way: 'link', placed: 7, arrived: 4 },
  { key: 'finding', shop: 'aurora', product: 'halo-table-lamp', by: 'noor', way: 'link', placed: 5, arrived: 2, email: 'qx81@mailinator.com' },
  { shop: 'aurora', product: 'cloud-cream', by: 'maya', way: serum, placed: 4 },
  { key: 'ad', shop: 'aurora', product: 'morning-light-serum', by: 'maya', way: { ...serum, isAd: true }, placed: 8, arrived: 5 },
  { shop: 'aurora', product: 'morning-light-serum', by: 'maya', way: { code: 'MAYA10' }, placed: 0.6 },
  { shop: 'dana', product: 'taif-rose-attar', by: 'lina', way: royal, placed: 19, arrived: 16 },
  { shop: 'dana', product: 'oud-royal-eau-de-parfum', variant: 2, by: 'lina', way: royal, placed: 10, arrived: 8 },
  { key: 'openInArabic', shop: 'dana', product: 'diwaniya-gift-set', by: 'lina', way: 'link', placed: 6, arrived: 4 },
  { shop: 'dana', product: 'crown-mabkhara', by: 'lina', way: { post: 'mabkhara-smoke' }, placed: 2 },
  { shop: 'dana', product: 'amber-incense-sticks', units: 2, by: 'lina', way: { code: 'LINA15' }, placed: 0.4 },
  { shop: 'hinata', product: 'indigo-matcha-bowl', by: 'haruto', way: { post: 'glaze-turning' }, placed: 12, arrived: 9 },
  { shop: 'hinata', product: 'tokoname-kyusu', by: 'haruto', way: { post: 'first-sencha' }, placed: 0.8 },
  { shop: 'thistle', product: 'moorland-tartan-scarf', units: 2, by: 'callum', way: { post: 'tartan-wind' }, placed: 8, arrived: 5 },
  { shop: 'kopi', product: 'gayo-highland-beans', units: 2, by: 'dewi', way: { post: 'bean-rain' }, placed: 13, arrived: 10 },
] // prettier-ignore
