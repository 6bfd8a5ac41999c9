import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskForSample } from '#app/ui/creator/ask-for-sample.tsx'
import { SampleList } from '#app/ui/creator/sample-list.tsx'
import { SampleOffers } from '#app/ui/creator/sample-offers.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { SampleReliabilityText } from '#app/ui/creator/sample-reliability-text.tsx'
import { sampleWords } from '#app/ui/messages/samples.ts'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'
import { askForSample, sampleRequestForm, samplesView } from '#app/web/studio-samples.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, country, locale } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const view = params.get('view') === 'mine' ? 'mine' : 'offers'
  const reader = { creatorId: creator.id, country, locale }
  return json(await samplesView(reader, { view, cursor: params.get('cursor'), ask: params.get('ask') }))
}

/** The page's one form: asking for a sample. */
export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, sampleRequestForm, locale)
  if (!form.ok) return invalid(locale, form)
  const asked = await askForSample(creator.id, form.value)
  return asked.ok ? redirect(creatorPaths.sample(asked.value.requestId)) : refused(locale, sampleWords, asked)
}

export default function Samples() {
  const { view, reliability, offers, samples, asked } = useLoaderData<typeof loader>()
  const t = useText(samplesMessages)
  const views = (['offers', 'mine'] as const).map((name) => ({
    name,
    to: creatorPaths.samples(name === 'offers' ? {} : { view: name }),
    label: t(name),
  }))
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <div className="stack">
        <Segments label={t('views')} items={views} current={view} />
        <SampleReliabilityText reliability={reliability} />
        {asked ? <AskForSample asked={asked} /> : null}
        {offers ? <SampleOffers page={offers} /> : null}
        {samples ? <SampleList page={samples} /> : null}
      </div>
    </>
  )
}
