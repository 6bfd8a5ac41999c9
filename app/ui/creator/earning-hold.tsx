import { CalendarClock, CircleAlert } from 'lucide-react'
import { explanationMessages } from '#app/ui/messages/earning-explanation.ts'
import { blockMessages, holdMessages } from '#app/ui/messages/earning-reasons.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import type { Earning } from './earning-explanation.tsx'

/** Why it is held, until when, and what stands in the way, one by one (E2, E3). */
export function EarningHold({ earning }: { earning: Earning }) {
  const t = useText(explanationMessages)
  const tHold = useText(holdMessages)
  const locale = useLocale()
  const { hold, state } = earning
  if (state === 'void') return null
  const isReleased = state === 'payable' || state === 'inPayout' || state === 'paid'
  const title = isReleased
    ? t('releasedOn')
    : hold.releaseAt
      ? t('releaseOn', { date: formatDate(hold.releaseAt, locale, 'UTC') })
      : null
  return (
    <section className="panel stack-tight">
      <h2>{t('holdTitle')}</h2>
      {title ? (
        <p className="row hold-date">
          <CalendarClock size={22} aria-hidden="true" />
          <strong>{title}</strong>
        </p>
      ) : null}
      {hold.deliveredAt ? (
        <p className="small">{t('deliveredOn', { date: formatDate(hold.deliveredAt, locale, 'UTC') })}</p>
      ) : null}
      <p>{tHold(hold.term ?? 'NOT_SENT', { days: daysOf(hold) })}</p>
      {isReleased ? null : <p className="small soft">{t('silence')}</p>}
      <Blocks blocks={earning.blocks} />
    </section>
  )
}

function daysOf(hold: Earning['hold']): number {
  switch (hold.term) {
    case 'DIGITAL':
      return hold.digitalDays
    case 'NO_DELIVERY_SIGNAL':
      return hold.undeliveredDays
    case 'MINIMUM':
      return hold.minimumHoldDays
    default:
      return hold.holdDays
  }
}

function Blocks({ blocks }: { blocks: Earning['blocks'] }) {
  const t = useText(explanationMessages)
  const tBlock = useText(blockMessages)
  const locale = useLocale()
  if (blocks.length === 0) return null
  return (
    <>
      <h3>{t('blocksTitle')}</h3>
      <ul className="blocks">
        {blocks.map((block) => (
          <li key={block.kind} className="row">
            <CircleAlert size={18} aria-hidden="true" />
            <span className="grow">
              {tBlock(block.kind)}
              <span className="small soft block">
                {[
                  block.stops === 'payout' ? t('stopsPayout') : '',
                  block.since ? t('blockSince', { date: formatDate(block.since, locale, 'UTC') }) : '',
                  block.clockAt ? t('blockClock', { date: formatDate(block.clockAt, locale, 'UTC') }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
