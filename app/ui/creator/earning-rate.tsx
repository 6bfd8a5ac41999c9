import { explanationMessages } from '#app/ui/messages/earning-reasons.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime, formatPercent } from '#app/ui/shared/format.ts'
import type { Earning } from './earning-explanation.tsx'

/** Plan and version as they stood when the order was placed (B5). */
export function EarningRate({ rate }: { rate: NonNullable<Earning['rate']> }) {
  const t = useText(explanationMessages)
  const locale = useLocale()
  const plan = rate.planKind === 'targeted' ? 'planTargeted' : rate.isForThisProduct ? 'planProduct' : 'planOpen'
  return (
    <section className="panel stack-tight">
      <h2>{t('rateTitle')}</h2>
      <p className="row-spread">
        <span>{t(plan)}</span>
        <strong className="rate">
          <bdi>{formatPercent(rate.planBps, locale)}</bdi>
        </strong>
      </p>
      <p className="small soft">{t('inForceSince', { date: formatDateTime(rate.since, locale, 'UTC') })}</p>
      {rate.lockedUntil ? (
        <p className="small">{t('lockedUntil', { date: formatDate(rate.lockedUntil, locale, 'UTC') })}</p>
      ) : null}
      {rate.factorBps === 10_000 ? null : (
        <p className="small">{t('factor', { factor: formatPercent(rate.factorBps, locale) })}</p>
      )}
    </section>
  )
}
