import { Card } from '@shopify/polaris'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { FlashTable } from './flash-table.tsx'
import { PlansTable } from './plans-table.tsx'
import { PreviewCard } from './preview-card.tsx'
import type { RatesView } from './rate-views.ts'
import { TiersCard } from './tiers-card.tsx'

/** What creators are paid for what: plans, rates for a while, and more for those who sell more. */
export function RatesPage({ view }: { view: RatesView | null }) {
  return (
    <SectionPage section="program" page="rates">
      {view ? (
        <>
          <PreviewCard currency={view.currency} />
          <Lists view={view} />
        </>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}

function Lists({ view }: { view: RatesView }) {
  const t = useText(adminRatesMessages)
  const tabs = (['plans', 'flash', 'tiers', 'archived'] as const).map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.programRates(id === 'plans' ? {} : { view: id }),
  }))
  return (
    <Card padding="0">
      <SectionTabs tabs={tabs} selected={view.name} />
      {view.name === 'flash' ? <FlashTable page={view.page} clock={view} /> : null}
      {view.name === 'tiers' ? <TiersCard schemes={view.schemes} clock={view} /> : null}
      {view.name === 'plans' || view.name === 'archived' ? (
        <PlansTable page={view.page} clock={view} campaign={view.campaign} />
      ) : null}
    </Card>
  )
}
