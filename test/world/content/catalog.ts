import { auroraProducts } from './catalog-aurora.ts'
import { danaProducts } from './catalog-dana.ts'
import { hinataProducts } from './catalog-hinata.ts'
import { kopiProducts } from './catalog-kopi.ts'
import type { DemoProduct, DemoShop, DemoVariant } from './catalog-shape.ts'
import { thistleProducts } from './catalog-thistle.ts'
import { demoClips, type DemoClip } from './demo-clips.ts'
import { demoCreators, type DemoCreator } from './demo-creators.ts'
import { demoStores, type DemoCollection, type DemoStore, type StoreAct } from './demo-stores.ts'

/** The five demo shops, what they sell, who films it and the films: the one door to this folder's content. */
export const demoShops: DemoShop[] = [
  {
    domain: 'aurora-goods.myshopify.com',
    name: 'Aurora Goods',
    currency: 'USD',
    country: 'US',
    writes: 'en',
    products: auroraProducts,
  },
  {
    domain: 'thistle-and-thread.myshopify.com',
    name: 'Thistle & Thread',
    currency: 'GBP',
    country: 'GB',
    writes: 'en',
    products: thistleProducts,
  },
  {
    domain: 'kopi-nusantara.myshopify.com',
    name: 'Kopi Nusantara',
    currency: 'IDR',
    country: 'ID',
    writes: 'id',
    products: kopiProducts,
  },
  {
    domain: 'hinata-craft.myshopify.com',
    name: 'Hinata Craft',
    currency: 'JPY',
    country: 'JP',
    writes: 'ja',
    products: hinataProducts,
  },
  {
    domain: 'dana-oud.myshopify.com',
    name: 'Dana Oud',
    currency: 'KWD',
    country: 'KW',
    writes: 'ar',
    products: danaProducts,
  },
]

export { demoClips, demoCreators, demoStores }
export type { DemoClip, DemoCollection, DemoCreator, DemoProduct, DemoShop, DemoStore, DemoVariant, StoreAct }
