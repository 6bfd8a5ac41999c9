import { variantPriceFor } from '../../catalog/pricing.ts'
import { levelNumber } from '../../catalog/stock.ts'
import { availableOf, isForSale, sellableOnline } from '../../catalog/visibility.ts'
import { compares, holds, parseQuery } from '../../search/parse-query.ts'
import type { Product, StockLevel, Variant } from '../../state/catalog-types.ts'
import { toDecimalText, toMoneyText } from '../../state/money.ts'
import { bulkWindowOf, pageOfList, type PageArgs } from '../connection.ts'
import { notModelled } from '../errors.ts'
import { asMedia } from './media.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, typed, type Rc, type ResolverMap } from '../resolver.ts'
import { isAbsent, isPresent } from '../../present.ts'

export type OfVariant = { product: Product; variant: Variant }
type OfLevel = OfVariant & { level: StockLevel }

export function contextualPriceOf(rc: Rc, variant: Variant, country: string) {
  const price = variantPriceFor(rc.state.shop, variant, country)
  const money = (minor: number) => ({ amount: toDecimalText(minor, price.currency), currencyCode: price.currency })
  return {
    price: money(price.minor),
    compareAtPrice: price.compareAtMinor === null ? null : money(price.compareAtMinor),
    unitPrice: null,
    quantityRule: { minimum: 1, maximum: null, increment: 1, isDefault: true },
  }
}

function variantMatcher(query: string | null | undefined): (one: OfVariant) => boolean {
  if (isAbsent(query) || query.trim() === '') return () => true
  const parsed = parseQuery(query)
  return ({ product, variant }) =>
    holds(
      parsed,
      (name, comparator, value) => {
        if (name === 'sku') return variant.sku.toLowerCase() === value.toLowerCase()
        if (name === 'barcode') return variant.barcode === value
        if (name === 'id') return compares(comparator, variant.id - Number(value))
        if (name === 'product_id') return compares(comparator, product.id - Number(value))
        if (name === 'updated_at') return compares(comparator, Date.parse(variant.updatedAt) - Date.parse(value))
        throw notModelled(`productVariants(query:) field ${name}`)
      },
      (word) => `${product.title} ${variant.title} ${variant.sku}`.toLowerCase().includes(word.toLowerCase()),
    )
}

function* allVariants(rc: Rc): Generator<OfVariant> {
  const products = rc.bulk ? bulkWindowOf(rc.state.products, rc, () => true) : rc.state.products.values()
  for (const product of products) {
    for (const variant of product.variants) yield typed('ProductVariant', { product, variant })
  }
}

function levelOf({ product, variant }: OfVariant, level: StockLevel): OfLevel {
  return typed('InventoryLevel', { product, variant, level })
}

function quantityOf(level: StockLevel, name: string): number {
  if (name === 'available') return level.available
  if (name === 'committed') return level.committed
  if (name === 'on_hand') return level.available + level.committed
  if (['incoming', 'reserved', 'damaged', 'safety_stock', 'quality_control'].includes(name)) return 0
  throw notModelled(`InventoryLevel.quantities(names: ["${name}"])`)
}

export const variantResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    productVariant: (_, args: { id: string }, rc) => {
      const found = rc.state.variantById(numberOf(args.id, 'ProductVariant') ?? -1)
      return found ? typed('ProductVariant', found) : null
    },
    productVariants: (_, args: PageArgs & { query?: string | null; sortKey?: string | null }, rc) => {
      if (isPresent(args.sortKey) && args.sortKey !== 'ID')
        throw notModelled(`QueryRoot.productVariants(sortKey: ${args.sortKey})`)
      const found = [...allVariants(rc)].filter(variantMatcher(args.query))
      return pageOfList(found, args, rc, (one) => one.variant.id)
    },
    inventoryItem: (_, args: { id: string }, rc) =>
      rc.state.variantByItem(numberOf(args.id, 'InventoryItem') ?? -1) ?? null,
  }),
  ProductVariant: fields<OfVariant>({
    id: ({ variant }) => gid('ProductVariant', variant.id),
    legacyResourceId: ({ variant }) => String(variant.id),
    title: ({ variant }) => variant.title,
    displayName: ({ product, variant }) => `${product.title} - ${variant.title}`,
    sku: ({ variant }) => variant.sku,
    barcode: ({ variant }) => variant.barcode,
    price: ({ variant }, _, rc) => toMoneyText(variant.priceMinor, rc.state.shop.currency),
    compareAtPrice: ({ variant }, _, rc) =>
      variant.compareAtPriceMinor === null ? null : toMoneyText(variant.compareAtPriceMinor, rc.state.shop.currency),
    contextualPricing: ({ variant }, { context }: { context: { country?: string | null } }, rc) =>
      contextualPriceOf(rc, variant, context.country ?? rc.state.shop.country),
    position: ({ product, variant }) => product.variants.indexOf(variant) + 1,
    selectedOptions: ({ product, variant }) =>
      product.options.map((option, index) => {
        const value = variant.optionValues[index] ?? ''
        const known = option.values.find((one) => one.name === value)
        return {
          name: option.name,
          value,
          optionValue: known && {
            id: gid('ProductOptionValue', known.id),
            name: value,
            hasVariants: true,
            swatch: null,
            linkedMetafieldValue: null,
          },
        }
      }),
    availableForSale: ({ variant }, _, rc) => isForSale(rc.state.shop, variant),
    sellableOnlineQuantity: ({ variant }, _, rc) => Math.max(0, sellableOnline(rc.state.shop, variant)),
    inventoryQuantity: ({ variant }) => availableOf(variant),
    inventoryPolicy: ({ variant }) => variant.inventoryPolicy,
    inventoryItem: (one) => typed('InventoryItem', { ...one }),
    taxable: ({ variant }) => variant.taxable,
    taxCode: () => null,
    unitPrice: () => null,
    unitPriceMeasurement: () => null,
    requiresComponents: ({ variant }) => variant.requiresComponents,
    image: ({ product, variant }) => product.media.find((one) => one.id === variant.mediaId) ?? null,
    media: ({ product, variant }, args: PageArgs, rc) =>
      pageOfList(
        product.media.filter((one) => one.id === variant.mediaId),
        args,
        rc,
        (one) => one.id,
        asMedia,
      ),
    product: ({ product }) => product,
    createdAt: ({ variant }) => variant.createdAt,
    updatedAt: ({ variant }) => variant.updatedAt,
  }),
  InventoryItem: fields<OfVariant>({
    id: ({ variant }) => gid('InventoryItem', variant.inventoryItemId),
    legacyResourceId: ({ variant }) => String(variant.inventoryItemId),
    sku: ({ variant }) => variant.sku,
    tracked: ({ variant }) => variant.tracked,
    requiresShipping: ({ variant }) => variant.requiresShipping,
    countryCodeOfOrigin: () => null,
    provinceCodeOfOrigin: () => null,
    harmonizedSystemCode: () => null,
    unitCost: () => null,
    measurement: ({ variant }) => ({
      id: gid('InventoryItemMeasurement', variant.inventoryItemId),
      weight: { value: variant.weightGrams, unit: 'GRAMS' },
    }),
    variant: ({ product, variant }) => typed('ProductVariant', { product, variant }),
    locationsCount: ({ variant }) => ({ count: variant.levels.length, precision: 'EXACT' }),
    inventoryLevel: (one, args: { locationId: string }) => {
      const id = numberOf(args.locationId, 'Location')
      const level = one.variant.levels.find((candidate) => candidate.locationId === id)
      return level ? levelOf(one, level) : null
    },
    inventoryLevels: (one, args: PageArgs, rc) =>
      pageOfList(
        one.variant.levels,
        args,
        rc,
        (level) => level.locationId,
        (level) => levelOf(one, level),
      ),
    createdAt: ({ variant }) => variant.createdAt,
    updatedAt: ({ variant }) => variant.updatedAt,
  }),
  InventoryLevel: fields<OfLevel>({
    id: ({ variant, level }) =>
      `${gid('InventoryLevel', levelNumber(variant, level.locationId))}?inventory_item_id=${variant.inventoryItemId}`,
    isActive: () => true,
    location: ({ level }, _, rc) => rc.state.shop.locations.find((one) => one.id === level.locationId),
    item: ({ product, variant }) => typed('InventoryItem', { product, variant }),
    quantities: ({ variant, level }, args: { names: string[] }) =>
      args.names.map((name) => ({
        id: gid('InventoryQuantity', levelNumber(variant, level.locationId)) + `?name=${name}`,
        name,
        quantity: quantityOf(level, name),
        updatedAt: level.updatedAt ?? variant.updatedAt,
      })),
    createdAt: ({ variant }) => variant.createdAt,
    updatedAt: ({ variant, level }) => level.updatedAt ?? variant.updatedAt,
  }),
}
