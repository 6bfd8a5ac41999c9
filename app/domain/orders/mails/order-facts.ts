import type { MoneyView } from '#app/kernel/money.ts'

export type MailedLine = {
  readonly title: string
  readonly variantTitle: string
  readonly quantity: number
  readonly total: MoneyView | null
  readonly imageUrl: string | null
}

export type MailedParcel = {
  readonly carrier: string | null
  readonly trackingNumber: string | null
  readonly trackingUrl: string | null
  readonly estimatedAt: Date | null
  readonly lines: readonly MailedLine[]
  /** Something of the order is still to be sent. */
  readonly isMoreToCome: boolean
}

/** What mails about an order may show, in the currency that was paid. */
export type OrderMailFacts = {
  readonly number: string
  readonly shop: string
  readonly lines: readonly MailedLine[]
  readonly merchandise: MoneyView
  /** Null: no voucher was used. */
  readonly discount: MoneyView | null
  readonly shipping: MoneyView
  readonly tax: MoneyView | null
  readonly taxesIncluded: boolean
  readonly total: MoneyView
  readonly shippingTitle: string | null
  readonly address: readonly string[]
  readonly card: { readonly brand: string; readonly last4: string } | null
  readonly shipBy: Date | null
  /** For how long cancelling is free; null: not any more. */
  readonly graceMinutes: number | null
  readonly cancelledBy: string | null
  readonly cancelReason: string | null
  /** Of a cancelled order: what was taken and goes back; null: nothing was taken. */
  readonly moneyBack: MoneyView | null
  /** Paid in the shop's own checkout, whose money we do not move. */
  readonly isPaidElsewhere: boolean
  /** The same purchase has orders at other shops that go on. */
  readonly hasOthers: boolean
  /** The open wish to cancel is answered by then. */
  readonly cancelAnswerBy: Date | null
  /** Of the refund that the mail is about. */
  readonly refundedLines: readonly MailedLine[]
  /** The parcel that the mail is about. */
  readonly parcel: MailedParcel | null
}
