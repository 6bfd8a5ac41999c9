import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
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
          <bdi>
            {rate.perUnit
              ? t('perUnit', { amount: formatMoney(rate.perUnit, locale) })
              : formatPercent(rate.planBps, locale)}
          </bdi>
        </strong>
      </p>
      <p className="small soft">{t('inForceSince', { date: formatDateTime(rate.since, locale, 'UTC') })}</p>
      {rate.lockedUntil ? (
        <p className="small">{t('lockedUntil', { date: formatDate(rate.lockedUntil, locale, 'UTC') })}</p>
      ) : null}
      <RateParts rate={rate} />
    </section>
  )
}

/** What else played a part, one sentence each (A3, B6-B8, E12). */
function RateParts({ rate }: { rate: NonNullable<Earning['rate']> }) {
  const t = useText(explanationMessages)
  const locale = useLocale()
  const percent = (bps: number) => formatPercent(bps, locale)
  const { storefrontBps, adsBps, tier, flash, affiliation, cap, raisedToBps, factorBps } = rate
  const sentences = [
    storefrontBps === null ? null : t('storefront', { rate: percent(storefrontBps) }),
    adsBps === null ? null : t('byAd', { rate: percent(adsBps) }),
    tier &&
      t('tier', {
        rate: percent(tier.rateBps),
        from: formatMoney(tier.from, locale),
        settled: formatMoney(tier.settled, locale),
      }),
    flash && t(flash.kind === 'add' ? 'flashAdd' : 'flashReplace', { rate: percent(flash.rateBps) }),
    factorBps === 10_000 ? null : t('factor', { factor: percent(factorBps) }),
    affiliation && t('affiliated', { factor: percent(affiliation.factorBps) }),
    cap &&
      t(cap.period === 'month' ? 'capMonth' : 'capTotal', {
        cap: formatMoney(cap.cap, locale),
        left: formatMoney(cap.left, locale),
      }),
    raisedToBps === null ? null : t('raisedTo', { rate: percent(raisedToBps) }),
  ]
  return sentences.map((sentence) =>
    sentence === null ? null : (
      <p key={sentence} className="small">
        {sentence}
      </p>
    ),
  )
}
