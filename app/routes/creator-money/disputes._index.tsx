import { json, type LoaderFunctionArgs, type SerializeFrom } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ChevronRight, Scale } from 'lucide-react'
import { useCallback } from 'react'
import {
  listCommissionDisputes,
  type CommissionDisputeView,
} from '#app/domain/commissions/list-commission-disputes.server.ts'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { disputeReasonMessages, disputeStateMessages } from '#app/ui/messages/commission-disputes.ts'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { Moment } from '#app/ui/shared/moment.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db } from '#app/web/database.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const view = params.get('view') === 'closed' ? 'closed' : 'open'
  const page = await listCommissionDisputes(db, {
    creatorId: creator.id,
    isOpen: view === 'open',
    cursor: params.get('cursor'),
    limit: 20,
  })
  return json({ view, page })
}

type DisputeView = SerializeFrom<CommissionDisputeView>
const pick = (loaded: unknown) => (loaded as { page: { items: DisputeView[]; nextCursor: string | null } }).page

export default function Disputes() {
  const { view, page } = useLoaderData<typeof loader>()
  const t = useText(disputesMessages)
  const tEarnings = useText(earningsMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.disputes({ view, cursor }), [view])
  const { items, ...more } = useMorePages<DisputeView>(page, urlOf, pick)
  const views = (['open', 'closed'] as const).map((name) => ({
    name,
    to: creatorPaths.disputes(name === 'open' ? {} : { view: name }),
    label: t(name),
  }))
  return (
    <div className="stack">
      <BackLink to={creatorPaths.earnings()}>{tEarnings('title')}</BackLink>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <Segments label={t('views')} items={views} current={view} />
      {items.length === 0 ? <EmptyState icon={Scale} title={t('noneTitle')} text={t('noneText')} /> : null}
      {items.length > 0 ? (
        <ul className="panel lines">
          {items.map((dispute) => (
            <DisputeRow key={dispute.disputeId} dispute={dispute} />
          ))}
        </ul>
      ) : null}
      <LoadMore {...more} />
    </div>
  )
}

function DisputeRow({ dispute }: { dispute: DisputeView }) {
  const t = useText(disputesMessages)
  const tState = useText(disputeStateMessages)
  const tReason = useText(disputeReasonMessages)
  const { disputeId, openedBy, shopName, title, reason, state, openedAt, amount } = dispute
  return (
    <li>
      <Link className="line-link" to={creatorPaths.dispute(disputeId)} prefetch="intent">
        <span className="grow">
          <strong>{openedBy === 'creator' ? t('byYou') : t('byShop', { shop: shopName })}</strong>
          <span className="small block">{tReason(reason)}</span>
          <span className="small soft block">
            <bdi>{title}</bdi> · <Moment iso={openedAt} />
          </span>
          <span className="small soft block">{tState(state)}</span>
        </span>
        <strong>
          <MoneyText money={amount} />
        </strong>
        <ChevronRight size={18} className="flips" aria-hidden="true" />
      </Link>
    </li>
  )
}
