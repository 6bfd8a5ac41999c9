import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { EarningExplanation } from '#app/ui/creator/earning-explanation.tsx'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { notFound } from '#app/web/respond.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const earning = await getEarning(db, { creatorId: creator.id, commissionId: params.commissionId ?? '' })
  if (!earning) throw notFound()
  return json({ earning: withImages(earning) })
}

export default function Earning() {
  const { earning } = useLoaderData<typeof loader>()
  const t = useText(earningsMessages)
  return (
    <div className="stack">
      <Link className="back-link" to={creatorPaths.earnings()}>
        <ArrowLeft size={18} className="flips" aria-hidden="true" /> {t('title')}
      </Link>
      <EarningExplanation earning={earning} />
    </div>
  )
}
