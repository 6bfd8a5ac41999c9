import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getEarning } from '#app/domain/commissions/get-earning.server.ts'
import { payoutFactsOf } from '#app/domain/payouts/payout-facts-of.server.ts'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { EarningExplanation } from '#app/ui/creator/earning-explanation.tsx'
import { EarningObjections } from '#app/ui/creator/earning-objections.tsx'
import { commissionWords } from '#app/ui/messages/commissions.ts'
import { earningsMessages } from '#app/ui/messages/earnings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'
import { objectionForm, objectionTerms, objectTo } from '#app/web/studio-disputes.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const asked = { creatorId: creator.id, commissionId: params.commissionId ?? '' }
  const earning = await getEarning(db, { ...asked, payoutFactsOf: (creatorId) => payoutFactsOf(db, creatorId) })
  if (!earning) throw notFound()
  return json({ earning: withImages(earning), objection: await objectionTerms(earning) })
}

/** The page's one form: an objection to the line (E5). */
export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, objectionForm, locale)
  if (!form.ok) return invalid(locale, form)
  const opened = await objectTo({ creatorId: creator.id, commissionId: params.commissionId ?? '' }, form.value)
  return opened.ok ? accepted(opened.value) : refused(locale, commissionWords, opened)
}

export default function Earning() {
  const { earning, objection } = useLoaderData<typeof loader>()
  const t = useText(earningsMessages)
  return (
    <div className="stack">
      <BackLink to={creatorPaths.earnings()}>{t('title')}</BackLink>
      <EarningExplanation earning={earning} />
      <EarningObjections earning={earning} mayObject={objection.mayObject} answerDays={objection.answerDays} />
    </div>
  )
}
