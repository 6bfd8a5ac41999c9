import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { FeeAnswer } from '#app/ui/creator/fee-answer.tsx'
import { FeeHandIn } from '#app/ui/creator/fee-hand-in.tsx'
import { FeeHead, FeeStory } from '#app/ui/creator/fee-story.tsx'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { flatFeeWords } from '#app/ui/messages/flat-fees.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { commandFee, feeCommand, feeView } from '#app/web/studio-fees.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json(await feeView(creator.id, params.feeId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, feeCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await commandFee({ creatorId: creator.id, feeId: params.feeId ?? '' }, form.value)
  return done.ok ? accepted(null) : refused(locale, flatFeeWords, done)
}

export default function Fee() {
  const { fee, story, posts } = useLoaderData<typeof loader>()
  const t = useText(feesMessages)
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.fees()}>{t('title')}</BackLink>
      <FeeHead fee={fee} />
      <FeeHandIn key={fee.submittedAt} fee={fee} posts={posts} />
      <FeeStory story={story} />
      <FeeAnswer fee={fee} />
    </div>
  )
}
