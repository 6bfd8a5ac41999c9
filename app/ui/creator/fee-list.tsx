import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { ChevronRight, HandCoins } from 'lucide-react'
import type { FlatFeeView } from '#app/domain/programs/list-flat-fees.server.ts'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { flatFeeStateWords } from '#app/ui/messages/flat-fees.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'

export type Fee = SerializeFrom<FlatFeeView>
type FeePage = { items: readonly Fee[]; nextCursor: string | null }
type FeeListProps = { view: 'open' | 'done'; page: FeePage }

const pick = (loaded: unknown) => (loaded as { page: FeePage }).page

const looks: Readonly<Partial<Record<Fee['state'], string>>> = {
  offered: 'badge-accent',
  accepted: 'badge-warn',
  submitted: 'badge-warn',
  approved: 'badge-good',
  paid: 'badge-good',
  refunded: 'badge-bad',
}

export function FeeBadge({ state }: { state: Fee['state'] }) {
  const locale = useLocale()
  return <span className={`badge ${looks[state] ?? ''}`}>{flatFeeStateWords[locale][state]}</span>
}

/** What brands offer, latest first: how much, for what, until when. */
export function FeeList({ view, page }: FeeListProps) {
  const t = useText(feesMessages)
  const urlOf = (cursor: string) => creatorPaths.fees({ ...(view === 'done' && { view }), cursor })
  const { items, ...more } = useMorePages<Fee>(page, urlOf, pick)
  if (items.length === 0) {
    const isOpen = view === 'open'
    return (
      <EmptyState
        icon={HandCoins}
        title={t(isOpen ? 'noneTitle' : 'noneDoneTitle')}
        text={t(isOpen ? 'noneText' : 'noneDoneText')}
      >
        {isOpen ? null : (
          <ButtonLink look="quiet" to={creatorPaths.fees()}>
            {t('open')}
          </ButtonLink>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="panel lines">
        {items.map((fee) => (
          <li key={fee.feeId}>
            <FeeLine fee={fee} />
          </li>
        ))}
      </ul>
      <LoadMore {...more} />
    </>
  )
}

function FeeLine({ fee }: { fee: Fee }) {
  const t = useText(feesMessages)
  const locale = useLocale()
  const { feeId, shopName, brief, amount, state, dueAt, offeredAt } = fee
  const isDue = dueAt !== null && (state === 'offered' || state === 'accepted')
  return (
    <Link className="line-link" to={creatorPaths.fee(feeId)} prefetch="intent">
      <span className="grow">
        <span className="row-spread">
          <strong>
            <bdi>{shopName}</bdi>
          </strong>
          <strong className="numbers">
            <MoneyText money={amount} />
          </strong>
        </span>
        <span className="small product-title fee-brief" dir="auto">
          {brief}
        </span>
        <span className="row-wrap small soft">
          <FeeBadge state={state} />
          {isDue
            ? t('dueOn', { date: formatDate(dueAt, locale, 'UTC') })
            : t('offeredOn', { date: formatDate(offeredAt, locale, 'UTC') })}
        </span>
      </span>
      <ChevronRight size={18} className="flips" aria-hidden="true" />
    </Link>
  )
}
