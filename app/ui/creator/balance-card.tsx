import type { SerializeFrom } from '@remix-run/node'
import { CalendarClock, CircleAlert } from 'lucide-react'
import type { CreatorBalance } from '#app/domain/payouts/balances-of-creator.server.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { skipReasonWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'

export type BalanceView = SerializeFrom<CreatorBalance>

/** F1: one shop, one currency; never added up with another. */
export function BalanceCard({ balance }: { balance: BalanceView }) {
  const t = useText(payoutsMessages)
  const locale = useLocale()
  const { shop, currency, payable, held, inTransit, paid, expectedAt, waitsFor, floor } = balance
  return (
    <li className="panel stack-tight">
      <h2 className="row-spread">
        <bdi>{shop.name}</bdi>
        <span className="badge">{currency}</span>
      </h2>
      <p className="balance-now">
        <span className="small soft block">{t('payable')}</span>
        <strong className={payable.amount.startsWith('-') ? 'taken' : ''}>
          <MoneyText money={payable} />
        </strong>
      </p>
      {expectedAt && waitsFor.length === 0 ? (
        <p className="row small state-good">
          <CalendarClock size={18} aria-hidden="true" />
          {t('expected', { date: formatDate(expectedAt, locale, 'UTC') })}
        </p>
      ) : null}
      {waitsFor.map((reason) => (
        <p key={reason} className="row small state-warn">
          <CircleAlert size={18} aria-hidden="true" />
          <span className="grow">
            {skipReasonWords[locale][reason]}
            {reason === 'BELOW_FLOOR' ? ` ${t('floor', { amount: formatMoney(floor, locale) })}` : null}
          </span>
        </p>
      ))}
      <dl className="facts small">
        <Fact label={t('held')} money={held} />
        <Fact label={t('inTransit')} money={inTransit} />
        <Fact label={t('paid')} money={paid} />
      </dl>
    </li>
  )
}

function Fact({ label, money }: { label: string; money: BalanceView['held'] }) {
  return (
    <div>
      <dt className="soft">{label}</dt>
      <dd>
        <MoneyText money={money} />
      </dd>
    </div>
  )
}
