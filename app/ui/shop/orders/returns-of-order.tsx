import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { ReturnView } from '#app/domain/returns/return-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { returnOutcomeMessages, returnStateMessages } from '#app/ui/messages/returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Moment } from '#app/ui/shared/moment.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

type ReturnsOfOrderProps = { number: string; returns: readonly WithImages<ReturnView>[] }

export function ReturnsOfOrder({ number, returns }: ReturnsOfOrderProps) {
  const page = useText(orderPageMessages)
  const state = useText(returnStateMessages)
  const outcome = useText(returnOutcomeMessages)
  if (returns.length === 0) return null
  return (
    <section className="card step">
      <h2>{page('returns')}</h2>
      <ul className="account-list">
        {returns.map((one) => (
          <li key={one.id}>
            <Link to={shopPaths.return(number, one.id)}>
              <span>
                {one.outcome ? outcome(one.outcome) : state(one.state)}
                <span className="soft small choice-more">
                  <bdi>{one.lines.map((line) => `${line.quantity} × ${line.title}`).join(', ')}</bdi> ·{' '}
                  <Moment iso={one.requestedAt} />
                </span>
              </span>
              <ChevronRight className="flips" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
