import { HttpRefusal } from '../http/respond.ts'
import { orderByReference } from '../orders/create-order.ts'
import { toMinor } from '../state/money.ts'
import type { Product, Variant } from '../state/catalog-types.ts'
import type { Order } from '../state/order-types.ts'
import type { ShopState } from '../state/shop-state.ts'
import { asText } from '../present.ts'

export type Input = Record<string, unknown>

export function refuse(message: string): never {
  throw new HttpRefusal(422, message)
}

export function textOf(input: Input, key: string): string | undefined {
  const value = input[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') refuse(`${key} must be text.`)
  return String(value)
}

export function requireText(input: Input, key: string): string {
  const value = textOf(input, key)?.trim()
  if (!value) refuse(`${key} is missing.`)
  return value
}

export function integerOf(input: Input, key: string): number | undefined {
  const value = input[key]
  if (value === undefined || value === null || value === '') return undefined
  const number = Number(value)
  if (!Number.isInteger(number)) refuse(`${key} must be a whole number.`)
  return number
}

export function flagOf(input: Input, key: string): boolean | undefined {
  const value = input[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'boolean') refuse(`${key} must be true or false.`)
  return value
}

export function listOf(input: Input, key: string): Input[] | undefined {
  const value = input[key]
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) refuse(`${key} must be a list.`)
  return value as Input[]
}

export function textsOf(input: Input, key: string): string[] | undefined {
  return listOf(input, key)?.map(String)
}

/** A price or amount in the shop's currency, never negative. */
export function amountOf(state: ShopState, input: Input, key: string): number | undefined {
  const value = textOf(input, key)
  if (value === undefined || value === '') return undefined
  const minor = toMinor(value, state.shop.currency)
  if (minor === undefined)
    refuse(`${key} must be an amount in ${state.shop.currency}, like 12 or 12.50 if the currency has decimals.`)
  if (minor < 0) refuse(`${key} must not be negative.`)
  return minor
}

/** Ids are taken as numbers or gids. */
export function idOf(value: unknown): number {
  const match = /(\d+)(?:\?.*)?$/.exec(asText(value))
  return match ? Number(match[1]) : -1
}

export function productOf(state: ShopState, input: Input): Product {
  const reference = input['productId'] ?? input['handle']
  const found = state.products.get(idOf(input['productId'])) ?? state.productByHandle(asText(reference))
  return found ?? refuse(`There is no product ${asText(reference)} in this shop: give productId or handle.`)
}

export function variantOf(state: ShopState, input: Input): { product: Product; variant: Variant } {
  const byId = state.variantById(idOf(input['variantId']))
  if (byId) return byId
  const sku = textOf(input, 'sku')
  if (sku) {
    for (const product of state.products.values()) {
      const variant = product.variants.find((one) => one.sku === sku)
      if (variant) return { product, variant }
    }
  }
  return refuse(`There is no variant ${asText(input['variantId'] ?? sku)} in this shop: give variantId or sku.`)
}

export function orderOf(state: ShopState, input: Input): Order {
  const reference = textOf(input, 'orderId') ?? ''
  return (
    orderByReference(state, reference) ??
    refuse(`There is no order ${reference} in this shop: give its id, gid, name or source identifier as orderId.`)
  )
}

export function locationOf(state: ShopState, input: Input): number {
  const asked = input['locationId']
  const found =
    asked === undefined ? state.shop.locations[0] : state.shop.locations.find((one) => one.id === idOf(asked))
  return found?.id ?? refuse(`There is no location ${String(asked)} in this shop.`)
}
