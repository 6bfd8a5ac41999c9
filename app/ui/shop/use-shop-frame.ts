import { useRouteLoaderData } from '@remix-run/react'
import type { ShopFrame } from './shop-frame.ts'

const nobody: ShopFrame = {
  locale: 'en',
  country: 'US',
  countries: [],
  account: null,
  mayBuy: true,
  cartCount: 0,
  consent: null,
}

/** The name of a country as the whole page spells it. */
export function useCountryName(): (code: string) => string {
  const { countries } = useShopFrame()
  return (code) => countries.find((country) => country.value === code)?.label ?? code
}

export function useShopFrame(): ShopFrame {
  return useRouteLoaderData<ShopFrame>('routes/shop') ?? nobody
}
