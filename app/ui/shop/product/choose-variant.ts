import type { MoneyView } from '#app/kernel/money.ts'
import type { ProductView, VariantTable } from '#app/web/to-product-view.ts'

/** The index of the chosen value in each option, in the order of the options. */
export type Choice = readonly number[]

export type VariantView = {
  readonly variantId: string
  readonly price: MoneyView
  readonly compareAt: MoneyView | null
  readonly percentOff: number | null
  /** Into the product's images; null: none of its own. */
  readonly picture: number | null
  readonly isOffered: boolean
  readonly isAvailable: boolean
  /** Units left when they are few enough to say so, else null. */
  readonly unitsLeft: number | null
}

export type ValueState = 'available' | 'soldOut' | 'notHere' | 'missing'

type Chosen = Pick<ProductView, 'variants' | 'options'>

/** Starts with the variant that was asked for, else with the first that can be bought, so that one tap is enough. */
export function firstChoice({ variants }: Pick<ProductView, 'variants'>, wantedId?: string | null): Choice {
  const wanted = wantedId ? variants.ids.indexOf(wantedId) : -1
  const start = wanted >= 0 ? wanted : Math.max(0, variants.stock.search(/[^on]/))
  return variants.picks[start] ?? []
}

export function variantOf(product: Chosen, choice: Choice): VariantView | null {
  const index = positionOf(product, choice)
  return index === null ? null : variantAt(product.variants, index)
}

/** What stands behind a value of an option, with the other options as they are chosen. */
export function stateOfValue(product: Chosen, choice: Choice, option: number, value: number): ValueState {
  const index = positionOf(product, withValue(choice, option, value))
  if (index === null) return 'missing'
  const letter = product.variants.stock[index]
  return letter === 'n' ? 'notHere' : letter === 'o' ? 'soldOut' : 'available'
}

export function withValue(choice: Choice, option: number, value: number): Choice {
  return choice.map((chosen, index) => (index === option ? value : chosen))
}

export function variantAt(table: VariantTable, index: number): VariantView | null {
  const offer = table.offers[table.offerOf[index] ?? -1]
  const variantId = table.ids[index]
  if (!offer || variantId === undefined) return null
  const letter = table.stock[index] ?? 'n'
  const isAvailable = letter !== 'n' && letter !== 'o'
  return {
    ...offer,
    variantId,
    picture: (table.pictureOf[index] ?? -1) < 0 ? null : (table.pictureOf[index] ?? null),
    isOffered: letter !== 'n',
    isAvailable,
    unitsLeft: isAvailable && letter !== 'y' ? Number(letter) : null,
  }
}

function positionOf({ variants, options }: Chosen, choice: Choice): number | null {
  if (options.length === 0) return variants.ids.length > 0 ? 0 : null
  return indexOf(variants).get(choice.join()) ?? null
}

/** With 2,048 variants every value of every option is looked up at each choice: so once into a map. */
const indexes = new WeakMap<VariantTable, Map<string, number>>()

function indexOf(table: VariantTable): Map<string, number> {
  const known = indexes.get(table)
  if (known) return known
  const made = new Map<string, number>()
  table.picks.forEach((pick, index) => {
    const key = pick.join()
    if (!made.has(key)) made.set(key, index)
  })
  indexes.set(table, made)
  return made
}
