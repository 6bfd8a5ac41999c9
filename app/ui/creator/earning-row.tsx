import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import type { EarningCard } from '#app/domain/commissions/list-earnings.server.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { reasonMessages } from '#app/ui/messages/earning-reasons.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { StateBadge } from './state-badge.tsx'

export type EarningCardView = SerializeFrom<WithImages<EarningCard>>

/** One line of one order: what was sold, how it is reckoned, where it stands and until when. */
export function EarningRow({ earning }: { earning: EarningCardView }) {
  const t = useText(earningsMessages)
  const tReason = useText(reasonMessages)
  const locale = useLocale()
  const isWaiting = earning.state === 'held' || earning.state === 'estimated'
  const isPaying = earning.reasonCode === 'ATTRIBUTED'
  return (
    <li>
      <Link className="earning-row" to={creatorPaths.earning(earning.commissionId)} prefetch="intent">
        <Picture image={earning.image} alt="" shownWidth={52} />
        <span className="grow">
          <span className="product-title">{earning.title}</span>
          <span className="small soft block">
            <bdi>{earning.shopName}</bdi> ·{' '}
            <span className="no-break">
              <Moment iso={earning.placedAt} />
            </span>
          </span>
          <span className="small soft block">
            {isPaying
              ? t(earning.fixed && earning.rateBps === 0 ? 'fixed' : 'rate', {
                  rate: formatPercent(earning.rateBps, locale),
                  base: formatMoney(earning.base, locale),
                  count: formatNumber(earning.quantity, locale),
                })
              : tReason(earning.reasonCode)}
          </span>
        </span>
        <span className="earning-amount">
          <strong>
            <MoneyText money={earning.amount} />
          </strong>
          <StateBadge state={earning.state} />
          {isWaiting && earning.releaseAt ? (
            <span className="small soft">{t('until', { date: formatDate(earning.releaseAt, locale, 'UTC') })}</span>
          ) : null}
        </span>
      </Link>
    </li>
  )
}
