import type { MoneyView } from '#app/kernel/money.ts'
import type { CheckoutMode } from '#app/domain/shops/checkout-modes.ts'
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
  /** Whose video or link led here (A2). */
  readonly shownBy: { readonly handle: string; readonly displayName: string } | null
  /** The reseller whose price it has, and the set that it was taken from; null: the shop's own price. */
  readonly resoldBy: { readonly shareSetId: string; readonly handle: string; readonly displayName: string } | null
}

export type SavedLineView = CartLineView & { readonly shopId: string; readonly shopName: string }

export type CartGroupView = {
  readonly shopId: string
  readonly shopName: string
  readonly shopHandle: string
  readonly lines: readonly CartLineView[]
  readonly merchandise: MoneyView
  /** CHANNEL_MOR: paid for here · SHOPIFY_CHECKOUT: in the shop's own Shopify checkout, by itself. */
  readonly mode: CheckoutMode
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
  /** Shops that one payment may take together: the same currency, paid for here, nothing to confirm first. */
  readonly payTogether: readonly (readonly string[])[]
  /** Kept for another time. */
  readonly saved: readonly SavedLineView[]
}
