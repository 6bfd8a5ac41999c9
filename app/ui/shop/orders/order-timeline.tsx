import type { TimelineEntryView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'

type EventKey = Extract<keyof (typeof orderMessages)['en'], `event_${string}`>

/** Our own hold is the shopper's grace time, not a hitch. */
function keyOf({ kind, source }: TimelineEntryView): EventKey {
  return kind === 'held' && source === 'vitrine' ? 'event_heldForGrace' : (`event_${kind}` as EventKey)
}

/** Newest first. A kind that this page has no words for is left out rather than shown raw. */
export function OrderTimeline({ entries }: { entries: readonly TimelineEntryView[] }) {
  const t = useText(orderMessages)
  const known = entries.filter((entry) => keyOf(entry) in orderMessages.en)
  const newestFirst = [...known].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return (
    <section className="card step">
      <h2>{t('timeline')}</h2>
      <ol className="timeline" aria-live="polite">
        {newestFirst.map((entry) => (
          <li key={`${entry.kind}-${entry.at}`}>
            <strong>{t(keyOf(entry))}</strong>
            <span className="soft small">
              <Moment iso={entry.at} withTime />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
