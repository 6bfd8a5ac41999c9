import type { TimelineEntryView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'

type EventKey = Extract<keyof (typeof orderMessages)['en'], `event_${string}`>

/** Newest first. A kind that this page has no words for is left out rather than shown raw. */
export function OrderTimeline({ entries }: { entries: readonly TimelineEntryView[] }) {
  const t = useText(orderMessages)
  const known = entries.filter((entry) => `event_${entry.kind}` in orderMessages.en)
  const newestFirst = [...known].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return (
    <section className="card step">
      <h2>{t('timeline')}</h2>
      <ol className="timeline" aria-live="polite">
        {newestFirst.map((entry) => (
          <li key={`${entry.kind}-${entry.at}`}>
            <strong>{t(`event_${entry.kind}` as EventKey)}</strong>
            <span className="soft small">
              <Moment iso={entry.at} withTime />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
