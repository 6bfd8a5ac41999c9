import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { shopPaths } from '#app/ui/paths.ts'
import type { AddressHelp } from '#app/web/address-regions.server.ts'

export type CountryHelp = AddressHelp & { readonly country: string }

const none: AddressHelp = { regions: [], phoneExample: null }

/** The regions and the example number of a country: the page's own at once, another country's when they have come. */
export function useCountryHelp(country: string, first: CountryHelp): AddressHelp {
  const { load, data } = useFetcher<{ help: CountryHelp }>()
  const isFirst = country === first.country
  useEffect(() => {
    if (!isFirst) load(shopPaths.addressHelp(country))
  }, [country, isFirst, load])
  if (isFirst) return first
  return data?.help.country === country ? data.help : none
}
