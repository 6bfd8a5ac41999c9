import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { PayoutHead } from '#app/ui/creator/payout-head.tsx'
import { StatementLines } from '#app/ui/creator/statement-lines.tsx'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { payoutView } from '#app/web/studio-payouts.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  return json(await payoutView(creator.id, params.payoutId ?? '', locale))
}

export default function Payout() {
  const { payout, statement } = useLoaderData<typeof loader>()
  const t = useText(payoutsMessages)
  return (
    <div className="stack">
      <BackLink to={creatorPaths.payouts()}>{t('title')}</BackLink>
      <PayoutHead payout={payout} hasStatement={statement !== null} />
      {statement ? <StatementLines statement={statement} /> : <p className="panel soft">{t('noStatement')}</p>}
    </div>
  )
}
