import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { Segments } from '#app/ui/creator/segments.tsx'
import { TaxYearPanels } from '#app/ui/creator/tax-year.tsx'
import { payoutsMessages } from '#app/ui/messages/payouts-studio.ts'
import { taxMessages } from '#app/ui/messages/tax-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { taxYearView } from '#app/web/studio-tax.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json(await taxYearView(creator.id, new URL(request.url).searchParams.get('year')))
}

export default function TaxYear() {
  const view = useLoaderData<typeof loader>()
  const t = useText(taxMessages)
  const tPayouts = useText(payoutsMessages)
  const years = view.years.map((year) => {
    const name = String(year)
    return { name, label: name, to: creatorPaths.taxYear({ year: name }) }
  })
  return (
    <div className="stack narrow">
      <BackLink to={creatorPaths.payouts()}>{tPayouts('title')}</BackLink>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <Segments label={t('years')} items={years} current={String(view.year)} />
      {view.paid.length + view.samples.length === 0 ? (
        <EmptyState icon={FileText} title={t('noneTitle', { year: String(view.year) })} text={t('noneText')} />
      ) : (
        <TaxYearPanels view={view} />
      )}
    </div>
  )
}
