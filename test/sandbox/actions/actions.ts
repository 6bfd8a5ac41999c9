import type { SandboxContext } from '../context.ts'
import * as services from '../fulfillment-service/actions.ts'
import type { ShopState } from '../state/shop-state.ts'
import { chaos } from './chaos.ts'
import * as fulfillmentOrders from './fulfillment-order-actions.ts'
import { generateProducts } from './generate-products.ts'
import { importCatalogCsv } from './import-catalog.ts'
import type { Input } from './input.ts'
import { editOrder } from './edit-order.ts'
import * as collections from './collection-actions.ts'
import * as locales from './locale-actions.ts'
import * as markets from './market-actions.ts'
import * as orders from './order-actions.ts'
import * as products from './product-actions.ts'
import * as returns from './return-actions.ts'
import * as shops from './shop-actions.ts'
import { revokeStorefrontTokens, setDiscountCode } from '../storefront/storefront-actions.ts'

export type Action = (ctx: SandboxContext, state: ShopState, input: Input) => unknown

/** What the merchant does, by name: the control panel and the admin's pages call the same functions. */
export const actions: Readonly<Record<string, Action>> = {
  importCatalogCsv,
  generateProducts,
  chaos,
  ...products,
  ...orders,
  ...fulfillmentOrders,
  ...returns,
  editOrder,
  ...services,
  ...shops,
  setDiscountCode,
  revokeStorefrontTokens,
  ...locales,
  ...collections,
  createMarket: markets.createMarket,
  updateMarket: markets.updateMarket,
  deleteMarket: markets.deleteMarket,
  excludeFromMarket: markets.excludeFromMarket,
  includeInMarket: markets.includeInMarket,
  setMarketPrice: markets.setMarketPrice,
}
