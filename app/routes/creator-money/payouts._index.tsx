import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileText, Settings2, Wallet } from 'lucide-react'
import { BalanceCard } from '#app/ui/creator/balance-card.tsx'
import { PayoutCalendar } from '#app/ui/creator/payout-calendar.tsx'
import { PayoutList, type PayoutCardView } from '#app/ui/creator/payout-list.tsx'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { taxMessages } from '#app/ui/messages/tax-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { payoutsView } from '#app/web/studio-payouts.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json(await payoutsView(creator.id, new URL(request.url).searchParams.get('cursor')))
}

const urlOf = (cursor: string) => creatorPaths.payouts({ cursor })
const pick = (loaded: unknown) => (loaded as { page: { items: PayoutCardView[]; nextCursor: string | null } }).page

export default function Payouts() {
  const { balances, releases, page, hasPayoutMethod, isMethodReady, hasTaxForm } = useLoaderData<typeof loader>()
  const t = useText(payoutsMessages)
  const tTax = useText(taxMessages)
  const missing = missingOf({ hasPayoutMethod, isMethodReady, hasTaxForm })
  const { items, ...more } = useMorePages<PayoutCardView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <ButtonLink look="quiet" small to={creatorPaths.payoutSettings()}>
          <Settings2 size={18} aria-hidden="true" />
          {t('settings')}
        </ButtonLink>
      </header>
      <div className="stack">
        {missing === null ? null : (
          <Notice tone="warn" title={t('missingTitle')}>
            <p>{t(missing)}</p>
            <ButtonLink look="primary" small to={creatorPaths.payoutSettings()}>
              {t('missingAction')}
            </ButtonLink>
          </Notice>
        )}
        {balances.length === 0 ? (
          <EmptyState icon={Wallet} title={t('noneTitle')} text={t('noneText')} />
        ) : (
          <ul className="balances" aria-label={t('balances')}>
            {balances.map((balance) => (
              <BalanceCard key={`${balance.shop.shopId} ${balance.currency}`} balance={balance} />
            ))}
          </ul>
        )}
        <PayoutCalendar balances={balances} releases={releases} />
        <PayoutList items={items} more={more} />
        <p>
          <ButtonLink look="quiet" small to={creatorPaths.taxYear()}>
            <FileText size={18} aria-hidden="true" />
            {tTax('link')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}

type Facts = Record<'hasPayoutMethod' | 'isMethodReady' | 'hasTaxForm', boolean>

/** The first thing that stands in the way of being paid, whichever shop pays. */
function missingOf({ hasPayoutMethod, isMethodReady, hasTaxForm }: Facts) {
  if (!hasTaxForm) return hasPayoutMethod ? 'missingForm' : 'missingBoth'
  if (!hasPayoutMethod) return 'missingMethod'
  return isMethodReady ? null : 'missingAnswers'
}
