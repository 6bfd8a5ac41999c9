import { convertMinor, toDecimalText, toMinor, toMoneyText } from '../state/money.ts'
import type { Bag, Order } from '../state/order-types.ts'

export const NOTHING: Bag = { shop: 0, presentment: 0 }

export function plus(...bags: readonly Bag[]): Bag {
  return bags.reduce(
    (one, other) => ({ shop: one.shop + other.shop, presentment: one.presentment + other.presentment }),
    NOTHING,
  )
}

export function minus(one: Bag, other: Bag): Bag {
  return { shop: one.shop - other.shop, presentment: one.presentment - other.presentment }
}

export function times(bag: Bag, factor: number): Bag {
  return { shop: Math.round(bag.shop * factor), presentment: Math.round(bag.presentment * factor) }
}

export function notBelowZero(bag: Bag): Bag {
  return { shop: Math.max(0, bag.shop), presentment: Math.max(0, bag.presentment) }
}

/** The part of a line's amount that belongs to units `from`..`to` of `quantity`: all parts sum to the whole. */
export function slice(bag: Bag, quantity: number, from: number, to: number): Bag {
  const part = (amount: number) => Math.round((amount * to) / quantity) - Math.round((amount * from) / quantity)
  return { shop: part(bag.shop), presentment: part(bag.presentment) }
}

type Currencies = Pick<Order, 'currency' | 'presentmentCurrency'>

export function moneyBag(order: Currencies, bag: Bag) {
  return {
    shopMoney: { amount: toDecimalText(bag.shop, order.currency), currencyCode: order.currency },
    presentmentMoney: {
      amount: toDecimalText(bag.presentment, order.presentmentCurrency),
      currencyCode: order.presentmentCurrency,
    },
  }
}

/** The same in webhook spelling: snake case and full decimals. */
export function moneySet(order: Currencies, bag: Bag) {
  return {
    shop_money: { amount: toMoneyText(bag.shop, order.currency), currency_code: order.currency },
    presentment_money: {
      amount: toMoneyText(bag.presentment, order.presentmentCurrency),
      currency_code: order.presentmentCurrency,
    },
  }
}

export type MoneyInput = { amount: string; currencyCode: string }
export type MoneyBagInput = { shopMoney: MoneyInput; presentmentMoney?: MoneyInput | null }

/** Null when an amount does not fit its currency or the currency is not the order's. */
export function readBag(order: Currencies, input: MoneyBagInput): Bag | null {
  const { shopMoney, presentmentMoney } = input
  if (shopMoney.currencyCode !== order.currency) return null
  const shop = toMinor(shopMoney.amount, order.currency)
  if (shop === undefined) return null
  if (!presentmentMoney) {
    return { shop, presentment: convertMinor(shop, order.currency, order.presentmentCurrency) }
  }
  if (presentmentMoney.currencyCode !== order.presentmentCurrency) return null
  const presentment = toMinor(presentmentMoney.amount, order.presentmentCurrency)
  return presentment === undefined ? null : { shop, presentment }
}
