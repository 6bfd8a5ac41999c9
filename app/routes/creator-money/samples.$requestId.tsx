import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { SampleStory } from '#app/ui/creator/sample-story.tsx'
import { SampleSteps } from '#app/ui/creator/sample-steps.tsx'
import { sampleWords } from '#app/ui/messages/samples.ts'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { commandSample, sampleCommand, sampleView } from '#app/web/studio-samples.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  return json({ sample: await sampleView(creator.id, params.requestId ?? '', locale) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, sampleCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await commandSample({ creatorId: creator.id, requestId: params.requestId ?? '' }, form.value)
  return done.ok ? accepted(null) : refused(locale, sampleWords, done)
}

export default function Sample() {
  const { sample } = useLoaderData<typeof loader>()
  const t = useText(samplesMessages)
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.samples({ view: 'mine' })}>{t('title')}</BackLink>
      <SampleStory sample={sample} />
      <SampleSteps sample={sample} />
    </div>
  )
}
