import { Card } from '@shopify/polaris'
import type { SerializeFrom } from '@remix-run/node'
import type { SampleOfferView } from '#app/domain/samples/list-sample-offers.server.ts'
import type { SampleView } from '#app/domain/samples/list-samples.server.ts'
import { adminSamplesMessages } from '#app/ui/messages/admin-samples.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { OffersTable } from './offers-table.tsx'
import { RequestsTable } from './requests-table.tsx'

export type SampleRow = SerializeFrom<Omit<SampleView, 'avatarKey'>>
export type OfferRow = SerializeFrom<SampleOfferView>
type Rows<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

export type SamplesView = {
  readonly waiting: { readonly requests: number; readonly appeals: number }
  readonly timeZone: string
} & (
  | { readonly name: 'requests' | 'running' | 'appeals' | 'closed'; readonly samples: Rows<SampleRow> }
  | { readonly name: 'offers' | 'archived'; readonly offers: Rows<OfferRow> }
)

const views = ['requests', 'running', 'appeals', 'closed', 'offers', 'archived'] as const

/** What creators ask to try, what became of it, and what the shop gives away. */
export function SamplesPage({ view }: { view: SamplesView | null }) {
  const t = useText(adminSamplesMessages)
  const tabs = views.map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.programSamples(id === 'requests' ? {} : { view: id }),
    count: id === 'requests' || id === 'appeals' ? (view?.waiting[id] ?? 0) : 0,
  }))
  return (
    <SectionPage section="program" page="samples">
      {view ? (
        <Card padding="0">
          <SectionTabs tabs={tabs} selected={view.name} />
          {'offers' in view ? (
            <OffersTable offers={view.offers} isArchived={view.name === 'archived'} />
          ) : (
            <RequestsTable samples={view.samples} timeZone={view.timeZone} />
          )}
        </Card>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}
