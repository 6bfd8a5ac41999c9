import type { MoneyView } from '#app/kernel/money.ts'
import type { GroupDiff, LineDiff } from './cart-diff.ts'

export type CartLineView = {
  readonly lineId: string
  readonly variantId: string
  readonly productId: string | null
  readonly handle: string | null
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly quantity: number
  readonly unitPrice: MoneyView
  readonly lineTotal: MoneyView
  /** null = no limit. */
  readonly available: number | null
  /** J6: full years that its buyer has to be; null: no more than for anything. */
  readonly minimumAge: number | null
  readonly diff: LineDiff | null
}

export type CartGroupView = {
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly lines: readonly CartLineView[]
  readonly merchandise: MoneyView
  /** False: prices are in the country's own currency. */
  readonly isShopCurrency: boolean
  readonly cheapestShipping: MoneyView | null
  readonly diff: GroupDiff | null
  readonly canCheckOut: boolean
  /** J6: the highest of its lines'. */
  readonly minimumAge: number | null
}

export type CartView = {
  readonly country: string
  /** Units over all lines, for the badge. */
  readonly unitCount: number
  readonly groups: readonly CartGroupView[]
}
