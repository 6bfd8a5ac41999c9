import type { Shop } from '@prisma/client'
import {
  findProductForMerchant,
  type MarketOffer,
  type MerchantProduct,
} from '#app/domain/catalog/find-product-for-merchant.server.ts'
import { listVariantsForMerchant, type MerchantVariant } from '#app/domain/catalog/list-variants-for-merchant.server.ts'
import { toMoneyView } from '#app/kernel/money.ts'
import type { MarketOfferView, ProductView, VariantsView, VariantView } from './admin-catalog-view.ts'
import { db } from './database.server.ts'
import { productPageUrl } from './shop-address.server.ts'

const variantsPerPage = 50

/** A product as its page shows it, or null if the shop has no such product. */
export async function readProductPage(
  shop: Shop,
  productId: string,
  search: URLSearchParams,
): Promise<ProductView | null> {
  const found = await findProductForMerchant(db, { shopId: shop.id, productId })
  if (!found) return null
  const countries = found.countries.length > 0 ? found.countries : [shop.country]
  const asked = search.get('country') ?? shop.country
  const country = countries.includes(asked) ? asked : (countries[0] ?? shop.country)
  const wanted = { shopId: shop.id, productId, country, cursor: search.get('variants'), limit: variantsPerPage }
  const { items, ...cursors } = await listVariantsForMerchant(db, wanted)
  return toProductView(found, shop, { country, countries, rows: items.map(toVariantView), ...cursors })
}

function toProductView(found: MerchantProduct, shop: Shop, variants: VariantsView): ProductView {
  const { productId, shopifyGid, title, imageUrl, imageCount, variantCount, vendor, productType, status } = found
  const { isPublished, listingState, reviewState, taxonomyName, whyHidden, heldEdit, feedbackState } = found
  const { categoryId, chosenCategoryId, suggestedCategoryId } = found
  return {
    ...{ productId, shopifyGid, title, imageUrl, imageCount, variantCount, vendor, productType, status, isPublished },
    ...{ listingState, reviewState, taxonomyName, whyHidden, heldEdit, feedbackState },
    ...{ categoryId, chosenCategoryId, suggestedCategoryId },
    changedAt: found.sourceUpdatedAt.toISOString(),
    feedbackSentAt: found.feedbackSentAt?.toISOString() ?? null,
    problems: found.problems.map(({ id, rule, severity, field, country, detail }) => ({
      ...{ id, rule, severity, field, country, detail },
    })),
    markets: found.markets.map(toMarketView),
    shopUrl: productPageUrl(productId),
    timeZone: shop.timeZone,
    variants,
  }
}

function toMarketView({ offer, ...market }: MarketOffer): MarketOfferView {
  if (!offer) return { ...market, offer: null }
  const { currency, minPriceMinor, maxPriceMinor, compareAtMinor, isAvailable, variantCount } = offer
  return {
    ...market,
    offer: {
      lowest: toMoneyView(minPriceMinor, currency),
      hasRange: minPriceMinor !== maxPriceMinor,
      compareAt: compareAtMinor === null ? null : toMoneyView(compareAtMinor, currency),
      isAvailable,
      variantCount,
    },
  }
}

function toVariantView({ priceMinor, currency, compareAtMinor, isPublished: _, ...variant }: MerchantVariant) {
  const view: VariantView = {
    ...variant,
    price: toMoneyView(priceMinor, currency),
    compareAt: compareAtMinor === null ? null : toMoneyView(compareAtMinor, currency),
  }
  return view
}
