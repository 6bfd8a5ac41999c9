import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { Earning } from './earning-explanation.tsx'

const kinds = {
  accrual: 'kindAccrual',
  reversal: 'kindReversal',
  clawback: 'kindClawback',
  adjustment: 'kindAdjustment',
  release: 'kindRelease',
  freeze: 'kindFreeze',
} as const
const sources: Readonly<
  Record<
    string,
    | 'sourceRefund'
    | 'sourceEdit'
    | 'sourceExchange'
    | 'sourceCancel'
    | 'sourceSale'
    | 'sourceRelease'
    | 'sourceDispute'
    | 'sourceObjection'
    | 'sourceFinding'
    | 'sourceTakenBack'
    | 'sourceContent'
    | 'sourceTier'
  >
> = {
  refund: 'sourceRefund',
  edit: 'sourceEdit',
  exchange: 'sourceExchange',
  'order.cancelled': 'sourceCancel',
  'order.placed': 'sourceSale',
  release: 'sourceRelease',
  dispute: 'sourceDispute',
  objection: 'sourceObjection',
  finding: 'sourceFinding',
  takenBack: 'sourceTakenBack',
  content: 'sourceContent',
  tier: 'sourceTier',
}

/** Each step of the amount: the sale, and what every refund took back (D1). */
export function EarningChanges({ entries }: { entries: Earning['entries'] }) {
  const t = useText(explanationMessages)
  if (entries.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('changesTitle')}</h2>
      <ol className="lines">
        {entries.map((entry, index) => (
          <EntryRow key={index} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function EntryRow({ entry }: { entry: Earning['entries'][number] }) {
  const t = useText(explanationMessages)
  const locale = useLocale()
  const source = sources[entry.source]
  const isRelease = entry.kind === 'release' || entry.kind === 'freeze'
  return (
    <li className="stack-tight">
      <div className="row-spread">
        <strong>{t(kinds[entry.kind])}</strong>
        <strong className={entry.change.amount.startsWith('-') ? 'taken' : ''}>
          <MoneyText money={isRelease ? entry.moved : entry.change} />
        </strong>
      </div>
      <p className="small soft">
        <Moment iso={entry.occurredAt} withTime />
        {source ? <> · {t('because', { source: t(source) })}</> : null}
      </p>
      {entry.isBorneByShop ? (
        <p className="small">{t('borneByShop', { amount: formatMoney(entry.moved, locale) })}</p>
      ) : entry.kind !== 'accrual' && entry.netBase && entry.target ? (
        <p className="small">
          {t('remains', { base: formatMoney(entry.netBase, locale), target: formatMoney(entry.target, locale) })}
        </p>
      ) : null}
    </li>
  )
}
