import type { ProductView, VariantView } from '#app/web/to-product-view.ts'

export type Choice = Readonly<Record<string, string>>

/** Starts with the first variant that can be bought, so that one tap is enough for most people. */
export function firstChoice(product: Pick<ProductView, 'variants'>): Choice {
  return choiceOf(product.variants.find((variant) => variant.isAvailable) ?? product.variants[0])
}

export function choiceOf(variant: VariantView | undefined): Choice {
  return Object.fromEntries(variant?.selectedOptions.map(({ name, value }) => [name, value]) ?? [])
}

export function variantOf(product: Pick<ProductView, 'variants' | 'options'>, choice: Choice): VariantView | null {
  if (product.options.length === 0) return product.variants[0] ?? null
  const fits = (variant: VariantView) => variant.selectedOptions.every(({ name, value }) => choice[name] === value)
  return product.variants.find(fits) ?? null
}

/** What stands behind a value of an option, with the other options as they are chosen. */
export function stateOfValue(
  product: Pick<ProductView, 'variants' | 'options'>,
  choice: Choice,
  option: string,
  value: string,
): 'available' | 'soldOut' | 'missing' {
  const variant = variantOf(product, { ...choice, [option]: value })
  if (variant === null) return 'missing'
  return variant.isAvailable ? 'available' : 'soldOut'
}
