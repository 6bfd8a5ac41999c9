import type { ReactNode } from 'react'
import type { MoneyView } from '#app/kernel/money.ts'
import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { Earning } from './earning-explanation.tsx'

/** Every number, in the order one would write them down (C1-C4). */
export function EarningArithmetic({ earning }: { earning: Earning }) {
  const t = useText(explanationMessages)
  const locale = useLocale()
  const { base, calculation, resale } = earning
  const times = t('times', { price: formatMoney(base.unitPrice, locale), count: formatNumber(base.quantity, locale) })
  return (
    <section className="panel stack-tight">
      <h2>{t('sumTitle')}</h2>
      <dl className="facts sum">
        <Line label={t('price')} note={times}>
          <MoneyText money={base.gross} />
        </Line>
        <Line label={t('discount')}>
          <Minus money={base.discount} />
        </Line>
        <Line label={t('tax')}>
          <Minus money={base.includedTax} />
        </Line>
        {base.exchangeCut && (
          <Line label={t('exchangeCut')}>
            <Minus money={base.exchangeCut} />
          </Line>
        )}
        <Line label={t('base')} isSum>
          <MoneyText money={base.base} />
        </Line>
        {resale ? (
          <Line label={t('ofPrice')} note={t('ofPriceNote')}>
            <MoneyText money={resale.margin} />
          </Line>
        ) : (
          <RateLines earning={earning} />
        )}
        {resale && resale.factorBps < 10_000 ? (
          <Line label={t('ownPeople')}>
            <bdi>× {formatPercent(resale.factorBps, locale)}</bdi>
          </Line>
        ) : null}
        {calculation.cappedTo && (
          <Line label={t('cappedTo')}>
            <MoneyText money={calculation.cappedTo} />
          </Line>
        )}
        <Line label={t('rounded')} isSum>
          <MoneyText money={calculation.rounded} />
        </Line>
      </dl>
      <p className="small soft">{t('excluded')}</p>
    </section>
  )
}

/** A share of the base, an amount for each, or both. */
function RateLines({ earning: { base, calculation, currency, rate } }: { earning: Earning }) {
  const t = useText(explanationMessages)
  const locale = useLocale()
  const isByUnitAlone = calculation.fixed && calculation.appliedBps === 0
  const perUnit = rate?.perUnit && formatMoney(rate.perUnit, locale)
  const times = perUnit && t('times', { price: perUnit, count: formatNumber(base.quantity, locale) })
  return (
    <>
      {isByUnitAlone ? null : (
        <>
          <Line label={t('rate')}>
            <bdi>× {formatPercent(calculation.appliedBps, locale)}</bdi>
          </Line>
          <Line label={t('exact')}>
            <bdi>
              {calculation.exact} {currency}
            </bdi>
          </Line>
        </>
      )}
      {calculation.fixed && (
        <Line label={t('fixed')} {...(times && { note: times })}>
          <MoneyText money={calculation.fixed} />
        </Line>
      )}
    </>
  )
}

function Line({
  label,
  note,
  isSum = false,
  children,
}: {
  label: string
  note?: string
  isSum?: boolean
  children: ReactNode
}) {
  return (
    <div className={isSum ? 'sum-line' : ''}>
      <dt>
        {label}
        {note ? <bdi className="small soft block">{note}</bdi> : null}
      </dt>
      <dd className="numbers">{children}</dd>
    </div>
  )
}

function Minus({ money }: { money: MoneyView }) {
  return (
    <bdi>
      − <MoneyText money={money} />
    </bdi>
  )
}
