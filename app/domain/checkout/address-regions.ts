import { allCountries } from 'country-region-data'
import {
  furtherRegions,
  notProvinces,
  otherCodes,
  otherNames,
  ownLists,
  prefixedCountries,
} from './address-region-fixes.ts'

/** A province, state, emirate or prefecture; `code` as Shopify's `provinceCode` writes it. */
export type Region = { readonly code: string; readonly name: string }

/**
 * Countries whose list was compared with Shopify's provinces. Elsewhere a region stays in the words it was typed in: a
 * code that Shopify reads as another place would send a parcel there.
 */
const listedCountries: ReadonlySet<string> = new Set([
  'AE', 'AU', 'BR', 'CA', 'EG', 'ES', 'HK', 'ID', 'IE', 'IN', 'IT', 'JP', 'KR', 'KW', 'MX', 'MY', 'NZ', 'TH', 'US',
]) // prettier-ignore

const known = new Map<string, readonly Region[]>()

/** By name. Empty: the country has no list, so any words will do. */
export function regionsOf(country: string): readonly Region[] {
  if (!listedCountries.has(country)) return []
  const earlier = known.get(country)
  if (earlier) return earlier
  const regions = listOf(country).sort((a, b) => a.name.localeCompare(b.name, 'en'))
  known.set(country, regions)
  return regions
}

/** The region that somebody means by its code or its name, however they write capitals and accents. */
export function findRegion(country: string, typed: string): Region | null {
  const wanted = plain(typed)
  if (wanted === '') return null
  const regions = regionsOf(country)
  // ISO 3166-2 writes the country before the code; of Shopify's own codes some have it and some have not.
  const home = country.toLowerCase()
  const byCode = regions.find(
    ({ code }) => [wanted, home + wanted].includes(plain(code)) || home + plain(code) === wanted,
  )
  if (byCode) return byCode
  const alias = Object.entries(otherNames[country] ?? {}).find(([name]) => plain(name) === wanted)?.[1]
  const foreign = otherCodes[country]?.[typed.trim().toUpperCase()]
  return regions.find(({ code, name }) => code === (alias ?? foreign) || plain(name) === wanted) ?? null
}

/** What Shopify takes as `provinceCode`; null: it has none for this region, so its words stay on the parcel. */
export function provinceCodeOf({ country, region }: { country: string; region: string }): string | null {
  return findRegion(country, region)?.code ?? null
}

/** What people read, and what goes on a parcel where there is no code. */
export function regionNameOf({ country, region }: { country: string; region: string }): string {
  return findRegion(country, region)?.name ?? region
}

function listOf(country: string): Region[] {
  const own = ownLists[country]
  if (own) {
    return own.split('|').map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3) }))
  }
  const [, , listed = []] = allCountries.find(([, code]) => code === country) ?? []
  const added = furtherRegions[country] ?? []
  const kept = listed
    .filter(([name, code]) => !notProvinces[country]?.includes(code) && !added.some((one) => one.name === name))
    .map(([name, code]) => ({ code: toShopifyCode(country, code), name }))
  return [...kept, ...added]
}

function toShopifyCode(country: string, code: string): string {
  if (prefixedCountries.has(country)) return `${country}-${code}`
  return otherCodes[country]?.[code] ?? code
}

/** Letters and digits alone, without accents: "Ḩawallī" and "hawalli" are one place. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
