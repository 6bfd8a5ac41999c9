import type { MoneyView } from '#app/kernel/money.ts'
import type { MailBlock, MailItem, MailLocale } from '#app/platform/mail/mail-document.ts'
import { fill, fillIn, type MailVars } from './compose.ts'
import { mailLabels, type MailLabel } from './labels.ts'
import type { MailedLine, MailedParcel, OrderMailFacts } from './order-facts.ts'
import { showDay, showInstant, showMoneyView } from './show.ts'
import { someCarrier, type MailKind } from './words.ts'

/** What a mail of this kind is filled with, besides what its sender tells. */
export function orderVars(kind: MailKind, language: MailLocale, facts: OrderMailFacts): MailVars {
  const say = sayIn(language)
  const { number, shop, parcel, cancelAnswerBy } = facts
  return {
    number,
    shop,
    carrier: parcel?.carrier ?? someCarrier[language],
    method: methodOf(language, facts),
    until: cancelAnswerBy ? showInstant(cancelAnswerBy, language) : '',
    why: fillIn(language, say(whyOf(facts)), { shop }) + (whyOf(facts) === 'whyOther' ? '' : ' '),
    money: moneyOf(kind, language, facts),
    others: facts.hasOthers ? say('others') : '',
  }
}

function whyOf({ cancelledBy, cancelReason }: OrderMailFacts): MailLabel {
  if (cancelReason === 'notShippedInTime') return 'whyLate'
  if (cancelledBy === 'shopper') return 'whyShopper'
  return cancelledBy === 'merchant' ? 'whyMerchant' : 'whyOther'
}

function moneyOf(kind: MailKind, language: MailLocale, facts: OrderMailFacts): string {
  const say = sayIn(language)
  if (kind !== 'cancelled' && kind !== 'soldOut') return ''
  if (facts.isPaidElsewhere) return say('moneyElsewhere')
  if (!facts.moneyBack) return say('moneyReleased')
  const amount = showMoneyView(facts.moneyBack, language)
  return fillIn(language, say('moneyBack'), { amount, method: methodOf(language, facts) })
}

function methodOf(language: MailLocale, { card }: OrderMailFacts): string {
  const say = sayIn(language)
  return card ? fill(say('card'), card) : say('yourCard')
}

/** What a mail of this kind shows of the order, below its words. */
export function orderBlocks(kind: MailKind, language: MailLocale, facts: OrderMailFacts): MailBlock[] {
  switch (kind) {
    case 'confirmed':
      return [...grace(language, facts), ...receipt(language, facts), ...delivery(language, facts)]
    case 'shipped':
    case 'outForDelivery':
    case 'delivered':
    case 'deliveryFailed':
      return facts.parcel ? parcelBlocks(kind, language, facts.parcel) : []
    case 'refunded':
    case 'credited':
      return titled(language, 'refundedItems', facts.refundedLines)
    case 'cancelled':
    case 'soldOut':
    case 'delayed':
    case 'shipByMissed':
      return titled(language, 'receipt', facts.lines)
    case 'addressChanged':
      return [{ kind: 'address', lines: facts.address }]
    default:
      return []
  }
}

function grace(language: MailLocale, { graceMinutes }: OrderMailFacts): MailBlock[] {
  if (graceMinutes === null || graceMinutes <= 0) return []
  return [{ kind: 'note', text: fillIn(language, sayIn(language)('grace'), { minutes: String(graceMinutes) }) }]
}

function receipt(language: MailLocale, facts: OrderMailFacts): MailBlock[] {
  const say = sayIn(language)
  const row = (label: MailLabel, value: MoneyView | null, sign = '') =>
    value ? [{ label: say(label), value: sign + showMoneyView(value, language) }] : []
  return [
    ...titled(language, 'receipt', facts.lines),
    {
      kind: 'rows',
      rows: [
        ...row('products', facts.merchandise),
        ...row('discounts', facts.discount, '−'),
        ...row('delivery', facts.shipping),
        ...row(facts.taxesIncluded ? 'taxIncluded' : 'tax', facts.tax),
        { label: say('total'), value: showMoneyView(facts.total, language), isStrong: true },
        ...(facts.card ? [{ label: say('payment'), value: methodOf(language, facts) }] : []),
      ],
    },
  ]
}

function delivery(language: MailLocale, { address, shippingTitle, shipBy }: OrderMailFacts): MailBlock[] {
  const say = sayIn(language)
  const rows = [
    ...(shippingTitle ? [{ label: say('deliveryOption'), value: shippingTitle }] : []),
    ...(shipBy ? [{ label: say('shipBy'), value: showDay(shipBy, language) }] : []),
  ]
  return [
    ...(address.length > 0 ? [{ kind: 'title', text: say('deliverTo') } as const] : []),
    ...(address.length > 0 ? [{ kind: 'address', lines: address } as const] : []),
    ...(rows.length > 0 ? [{ kind: 'rows', rows } as const] : []),
  ]
}

function parcelBlocks(kind: MailKind, language: MailLocale, parcel: MailedParcel): MailBlock[] {
  const say = sayIn(language)
  const rows = [
    ...(parcel.carrier ? [{ label: say('carrier'), value: parcel.carrier }] : []),
    ...(parcel.trackingNumber ? [{ label: say('trackingNumber'), value: parcel.trackingNumber }] : []),
    ...(parcel.estimatedAt && kind !== 'delivered'
      ? [{ label: say('expected'), value: showDay(parcel.estimatedAt, language) }]
      : []),
  ]
  return [
    ...(rows.length > 0 ? [{ kind: 'rows', rows } as const] : []),
    ...(parcel.trackingUrl ? [{ kind: 'link', label: say('track'), link: parcel.trackingUrl } as const] : []),
    ...titled(language, 'inParcel', parcel.lines),
    ...(parcel.isMoreToCome ? [{ kind: 'text', text: say('more') } as const] : []),
    ...(kind === 'delivered' ? [{ kind: 'note', text: say('notRight') } as const] : []),
  ]
}

function titled(language: MailLocale, title: MailLabel, lines: readonly MailedLine[]): MailBlock[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => toItem(language, line))
  return [
    { kind: 'title', text: sayIn(language)(title) },
    { kind: 'items', items },
  ]
}

function toItem(language: MailLocale, { title, variantTitle, quantity, total, imageUrl }: MailedLine): MailItem {
  const amount = total ? showMoneyView(total, language) : null
  return { title: `${quantity} × ${title}`, detail: variantTitle, amount, imageUrl }
}

function sayIn(language: MailLocale): (label: MailLabel) => string {
  return (label) => mailLabels[language][label]
}
