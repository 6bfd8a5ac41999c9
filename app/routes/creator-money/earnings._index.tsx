import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Coins } from 'lucide-react'
import { useCallback } from 'react'
import { creatorTotals } from '#app/domain/commissions/creator-totals.server.ts'
import { listEarnings } from '#app/domain/commissions/list-earnings.server.ts'
import { commissionStates } from '#app/domain/commissions/states.ts'
import { EarningRow, type EarningCardView } from '#app/ui/creator/earning-row.tsx'
import { EarningTotals } from '#app/ui/creator/earning-totals.tsx'
import { FiguresToCome } from '#app/ui/creator/figures-to-come.tsx'
import { stateKeys } from '#app/ui/creator/state-badge.tsx'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { withLater } from '#app/web/with-later.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const state = commissionStates.find((known) => known === params.get('state')) ?? null
  const page = listEarnings(db, { creatorId: creator.id, state, cursor: params.get('cursor'), limit: 20 })
  return withLater({
    now: page.then((found) => ({ page: withImages(found), state: state ?? '' })),
    // A page further down is only asked for its lines.
    later: params.has('cursor') ? Promise.resolve([]) : creatorTotals(db, creator.id),
  })
}

const filters = ['estimated', 'held', 'payable', 'reversed', 'void'] as const
const pick = (loaded: unknown) => (loaded as { page: { items: EarningCardView[]; nextCursor: string | null } }).page

export default function Earnings() {
  const { page, later, state } = useLoaderData<typeof loader>()
  const t = useText(earningsMessages)
  const tDisputes = useText(disputesMessages)
  const tPayouts = useText(payoutsMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.earnings({ state, cursor }), [state])
  const { items, ...more } = useMorePages<EarningCardView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <p className="row-wrap">
          <Link className="button button-quiet button-small" to={creatorPaths.disputes()}>
            {tDisputes('link')}
          </Link>
          <Link className="button button-quiet button-small" to={creatorPaths.payouts()}>
            {tPayouts('title')}
          </Link>
        </p>
      </header>
      <div className="stack">
        <FiguresToCome
          value={later}
          labels={[t('tEstimated'), t('tHeld'), t('tPayable'), t('tPaid')]}
          failure={t('totalsFailed')}
        >
          {(totals) => <EarningTotals totals={totals} />}
        </FiguresToCome>
        <nav className="segments">
          <Link to={creatorPaths.earnings()} aria-current={state === '' ? 'true' : undefined}>
            {t('all')}
          </Link>
          {filters.map((name) => (
            <Link
              key={name}
              to={creatorPaths.earnings({ state: name })}
              aria-current={state === name ? 'true' : undefined}
            >
              {t(stateKeys[name])}
            </Link>
          ))}
        </nav>
        {items.length > 0 ? (
          <ul className="panel lines earning-list">
            {items.map((earning) => (
              <EarningRow key={earning.commissionId} earning={earning} />
            ))}
          </ul>
        ) : state ? (
          <p className="panel soft">{t('noneInState')}</p>
        ) : (
          <EmptyState icon={Coins} title={t('noneTitle')} text={t('noneText')}>
            <ButtonLink look="accent" to={creatorPaths.newPost()}>
              {t('newPost')}
            </ButtonLink>
          </EmptyState>
        )}
        <LoadMore {...more} />
      </div>
    </>
  )
}
