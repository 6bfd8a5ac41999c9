import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { toPayoutFailure } from '#app/domain/payouts/payout-states.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { payoutFailureWords, railWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatRate } from '#app/ui/shared/format.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import { PayoutBadge, type PayoutCardView } from './payout-list.tsx'

type PayoutHeadProps = { payout: PayoutCardView; hasStatement: boolean }

/** How much, where to, how it stands; and the papers. */
export function PayoutHead({ payout, hasStatement }: PayoutHeadProps) {
  const t = useText(payoutsMessages)
  const locale = useLocale()
  const { shop, amount, state, method, rail, railRef, exchange, failure } = payout
  const known = failure ? toPayoutFailure(failure) : null
  const steps = [
    { label: t('claimedAt'), at: payout.claimedAt },
    { label: t('sentAt'), at: payout.sentAt },
    { label: t('paidAt'), at: payout.paidAt },
    { label: t('failedAt'), at: payout.failedAt },
  ]
  return (
    <header className="panel stack">
      <div className="row-spread">
        <div className="grow stack-tight">
          <h1>
            <bdi>{shop.name}</bdi>
          </h1>
          <span>
            <PayoutBadge state={state} />
          </span>
        </div>
        <strong className="rate">
          <MoneyText money={amount} />
        </strong>
      </div>
      {state === 'failed' ? (
        <Notice tone="bad" title={t('failedTitle')}>
          <p>{t('failedText')}</p>
          {failure ? (
            <p>
              <bdi>{known ? payoutFailureWords[locale][known] : failure}</bdi>
            </p>
          ) : null}
        </Notice>
      ) : known ? (
        <Notice tone="warn" title={t('waitsTitle')}>
          {payoutFailureWords[locale][known]}
        </Notice>
      ) : null}
      <dl className="facts small">
        {method ? <Fact label={t('account')}>{method}</Fact> : null}
        <Fact label={t('rail')}>{railWords[locale][rail]}</Fact>
        {railRef ? <Fact label={t('reference')}>{railRef}</Fact> : null}
        {steps.map(({ label, at }) =>
          at ? (
            <Fact key={label} label={label}>
              <Moment iso={at} withTime />
            </Fact>
          ) : null,
        )}
      </dl>
      {exchange ? (
        <p className="small">
          {t('exchange', {
            to: formatMoney(exchange.to, locale),
            rate: formatRate(exchange.rate, locale),
            source: exchange.source,
            date: formatDate(exchange.quotedAt, locale, 'UTC'),
          })}
        </p>
      ) : null}
      {hasStatement ? <Papers payout={payout} /> : null}
    </header>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{label}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

function Papers({ payout }: { payout: PayoutCardView }) {
  const t = useText(payoutsMessages)
  const files = [
    { file: 'statement.pdf', label: t('pdf') },
    { file: 'statement.csv', label: t('csv') },
    { file: 'statement.json', label: t('json') },
    ...(payout.invoiceId ? [{ file: 'invoice.pdf', label: t('invoice') }] : []),
  ]
  return (
    <div className="row-wrap">
      {files.map(({ file, label }) => (
        <a
          key={file}
          className="button button-quiet button-small"
          href={creatorPaths.payoutFile(payout.payoutId, file)}
        >
          <Download size={18} aria-hidden="true" />
          {label}
        </a>
      ))}
    </div>
  )
}
