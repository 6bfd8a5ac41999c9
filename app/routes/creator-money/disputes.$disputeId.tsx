import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { DisputeAnswer, DisputeWithdrawal } from '#app/ui/creator/dispute-steps.tsx'
import { DisputeStory } from '#app/ui/creator/dispute-story.tsx'
import { commissionWords } from '#app/ui/messages/commissions.ts'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { commandDispute, disputeCommand, disputeView } from '#app/web/studio-disputes.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json(await disputeView(creator.id, params.disputeId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, disputeCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await commandDispute({ creatorId: creator.id, disputeId: params.disputeId ?? '' }, form.value)
  return done.ok ? accepted(null) : refused(locale, commissionWords, done)
}

export default function Dispute() {
  const { dispute, mayAnswer, mayWithdraw } = useLoaderData<typeof loader>()
  const t = useText(disputesMessages)
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.disputes()}>{t('title')}</BackLink>
      <DisputeStory dispute={dispute} />
      {mayAnswer ? <DisputeAnswer answerBy={dispute.answerBy} /> : null}
      {mayWithdraw ? <DisputeWithdrawal /> : null}
    </div>
  )
}
