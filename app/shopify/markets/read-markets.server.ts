import { adminRequest } from '../admin-client.server.ts'
import {
  ListMarketRegionsDocument,
  ListMarketsDocument,
  type ListMarketRegionsQuery,
  type ListMarketsQuery,
} from '../generated/operations.ts'

export type MarketAtShopify = {
  readonly gid: string
  readonly name: string
  readonly handle: string
  readonly isEnabled: boolean
  /** ISO codes, upper case, sorted. */
  readonly countries: readonly string[]
  /** Null: Shopify names none; the shop's own currency stands in. */
  readonly currency: string | null
}

/** Every market of the shop that is made of countries. A market of the whole world takes several pages. */
export async function readMarkets(shopDomain: string): Promise<MarketAtShopify[]> {
  const found: MarketAtShopify[] = []
  for (let after: string | null = null; ;) {
    const { markets }: ListMarketsQuery = await adminRequest(shopDomain, ListMarketsDocument, { after })
    for (const market of markets.nodes) {
      const { id, name, handle, status, currencySettings } = market
      const countries = await countriesOf(shopDomain, market)
      const currency = currencySettings?.baseCurrency.currencyCode ?? null
      found.push({ gid: id, name, handle, isEnabled: status === 'ACTIVE', countries, currency })
    }
    if (!markets.pageInfo.hasNextPage) return found
    after = markets.pageInfo.endCursor ?? null
  }
}

type Regions = NonNullable<
  NonNullable<ListMarketsQuery['markets']['nodes'][number]['conditions']>['regionsCondition']
>['regions']

async function countriesOf(
  shopDomain: string,
  { id, conditions }: ListMarketsQuery['markets']['nodes'][number],
): Promise<string[]> {
  let page: Regions | undefined = conditions?.regionsCondition?.regions
  const codes: string[] = []
  while (page) {
    codes.push(...page.nodes.flatMap((region) => ('code' in region && region.code ? [String(region.code)] : [])))
    if (!page.pageInfo.hasNextPage) break
    const after: string | null = page.pageInfo.endCursor ?? null
    const { market }: ListMarketRegionsQuery = await adminRequest(shopDomain, ListMarketRegionsDocument, { id, after })
    page = market?.conditions?.regionsCondition?.regions
  }
  return codes.map((code) => code.toUpperCase()).sort()
}
