import type { SerializeFrom } from '@remix-run/node'
import type { CreatorFigures } from '#app/domain/insights/creator-today.server.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { homeMessages } from '#app/ui/messages/home-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatNumber } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'

/** Counts, then money: never added across currencies. */
export function Figures({ figures, views }: { figures: SerializeFrom<CreatorFigures>; views: number }) {
  const t = useText(homeMessages)
  const locale = useLocale()
  return (
    <dl className="figures">
      <div className="figure figure-strong">
        <dt>{t('earned')}</dt>
        <dd>
          <Amounts amounts={figures.earned} />
        </dd>
        <dd className="note">{t('earnedNote')}</dd>
      </div>
      <div className="figure figure-count">
        <dt>{t('views')}</dt>
        <dd>{formatNumber(views, locale)}</dd>
        <dd className="note">{t('viewsNote')}</dd>
      </div>
      <div className="figure figure-count">
        <dt>{t('clicks')}</dt>
        <dd>{formatNumber(figures.clicks, locale)}</dd>
        <dd className="note">{t('clicksNote')}</dd>
      </div>
      <div className="figure figure-count">
        <dt>{t('orders')}</dt>
        <dd>{formatNumber(figures.orders, locale)}</dd>
        <dd className="note">{t('ordersNote')}</dd>
      </div>
      <div className="figure">
        <dt>{t('held')}</dt>
        <dd>
          <Amounts amounts={figures.held} />
        </dd>
        <dd className="note">{t('heldNote')}</dd>
      </div>
      <div className="figure">
        <dt>{t('payable')}</dt>
        <dd>
          <Amounts amounts={figures.payable} />
        </dd>
        <dd className="note">{t('payableNote')}</dd>
      </div>
    </dl>
  )
}

function Amounts({ amounts }: { amounts: readonly MoneyView[] }) {
  const t = useText(homeMessages)
  if (amounts.length === 0) return <span aria-hidden="true">{t('nothing')}</span>
  return (
    <>
      {amounts.map((money) => (
        <span key={money.currency} className="block">
          <MoneyText money={money} />
        </span>
      ))}
    </>
  )
}
