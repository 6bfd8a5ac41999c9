import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { PayoutState } from '#app/domain/payouts/payout-states.ts'
import type { PayoutView } from '#app/domain/payouts/list-payouts.server.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { payoutStateWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'

export type PayoutCardView = SerializeFrom<PayoutView>

const looks: Readonly<Record<PayoutState, string>> = {
  proposed: '',
  approved: '',
  sending: 'badge-warn',
  unknown: 'badge-warn',
  paid: 'badge-good',
  failed: 'badge-bad',
  cancelled: '',
}

export function PayoutBadge({ state }: { state: PayoutState }) {
  const locale = useLocale()
  return <span className={`badge ${looks[state]}`}>{payoutStateWords[locale][state]}</span>
}

type More = { hasMore: boolean; isLoading: boolean; loadMore: () => void }

/** Newest first. */
export function PayoutList({ items, more }: { items: readonly PayoutCardView[]; more: More }) {
  const t = useText(payoutsMessages)
  return (
    <section className="panel">
      <h2>{t('listTitle')}</h2>
      {items.length === 0 ? <p className="soft">{t('listEmpty')}</p> : null}
      <ul className="lines">
        {items.map((payout) => (
          <li key={payout.payoutId}>
            <Link className="line-link" to={creatorPaths.payout(payout.payoutId)} prefetch="intent">
              <span className="grow">
                <strong>
                  <bdi>{payout.shop.name}</bdi>
                </strong>
                <span className="small soft block">
                  <Moment iso={payout.paidAt ?? payout.sentAt ?? payout.claimedAt} />
                  {payout.method ? (
                    <>
                      {' '}
                      · <bdi className="no-break">{payout.method}</bdi>
                    </>
                  ) : null}
                </span>
              </span>
              <span className="earning-amount">
                <strong>
                  <MoneyText money={payout.amount} />
                </strong>
                <PayoutBadge state={payout.state} />
              </span>
              <ChevronRight size={18} className="flips" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      <LoadMore {...more} />
    </section>
  )
}
