import type { SerializeFrom } from '@remix-run/node'
import type { EarningView } from '#app/domain/commissions/earning-view.ts'
import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { reasonMessages } from '#app/ui/messages/earning-reasons.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { EarningArithmetic } from './earning-arithmetic.tsx'
import { EarningChanges } from './earning-changes.tsx'
import { EarningHistory } from './earning-history.tsx'
import { EarningHold } from './earning-hold.tsx'
import { EarningRate } from './earning-rate.tsx'
import { EarningTouches } from './earning-touches.tsx'
import { StateBadge } from './state-badge.tsx'

export type Earning = SerializeFrom<WithImages<EarningView>>

/** In words and numbers: whose sale, at which rate, of what, until when, and what was taken back. */
export function EarningExplanation({ earning }: { earning: Earning }) {
  const t = useText(explanationMessages)
  const tReason = useText(reasonMessages)
  return (
    <>
      <header className="panel earning-head">
        <Picture image={earning.product.image} alt="" shownWidth={96} />
        <div className="grow stack-tight">
          <h1>{earning.product.title}</h1>
          <p className="soft small">
            <bdi>{earning.shop.name}</bdi> · <Moment iso={earning.placedAt} withTime />
          </p>
          <p className="small">{tReason(earning.reasonCode)}</p>
        </div>
        <div className="earning-now">
          <span className="small soft">{t('net')}</span>
          <strong>
            <MoneyText money={earning.amount} />
          </strong>
          <StateBadge state={earning.state} />
        </div>
      </header>
      <div className="panels panels-two">
        <div className="panels">
          <EarningTouches attribution={earning.attribution} />
          {earning.rate ? <EarningRate rate={earning.rate} /> : null}
          <EarningArithmetic earning={earning} />
        </div>
        <div className="panels">
          <EarningHold earning={earning} />
          <EarningChanges entries={earning.entries} />
          <EarningHistory transitions={earning.transitions} />
        </div>
      </div>
    </>
  )
}
