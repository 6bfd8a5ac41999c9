import { Card } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import { adminCodesMessages } from '#app/ui/messages/admin-codes.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import type { CodesView as ReadCodes } from '#app/web/admin-codes.server.ts'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { CodesTable } from './codes-table.tsx'
import { DiscountCard } from './discount-card.tsx'
import { MakeCodeCard } from './make-code-card.tsx'

export type CodesView = SerializeFrom<ReadCodes>

const views = ['live', 'ended'] as const

/** A3: creators' own codes: what they take off, how far Shopify has them, and what was bought with each. */
export function CodesPage({ view }: { view: CodesView | null }) {
  const t = useText(adminCodesMessages)
  const [isMaking, setIsMaking] = useState(false)
  const mayMake = view?.discount && !isMaking
  const tabs = views.map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.programCodes(id === 'live' ? {} : { view: id }),
  }))
  return (
    <SectionPage
      section="program"
      page="codes"
      {...(mayMake && { primaryAction: { content: t('make'), onAction: () => setIsMaking(true) } })}
    >
      {view ? (
        <>
          <DiscountCard key={view.discount?.percentBps} view={view} />
          {isMaking ? <MakeCodeCard onClose={() => setIsMaking(false)} /> : null}
          {view.discount ? (
            <Card padding="0">
              <SectionTabs tabs={tabs} selected={view.name} />
              <CodesTable view={view} />
            </Card>
          ) : null}
        </>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}
