import { useRouteLoaderData } from '@remix-run/react'
import type { ShopFrame } from './shop-frame.ts'

const nobody: ShopFrame = {
  locale: 'en',
  country: 'US',
  countries: ['US'],
  account: null,
  mayBuy: true,
  cartCount: 0,
  consent: null,
}

export function useShopFrame(): ShopFrame {
  return useRouteLoaderData<ShopFrame>('routes/shop') ?? nobody
}
