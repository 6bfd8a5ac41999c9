import { BlockStack, Card, Page, type PageProps } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { adminSectionMessages } from '#app/ui/messages/admin-sections.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { Empty } from './empty.tsx'
import { SectionTabs } from './section-tabs.tsx'

const sections = {
  program: {
    overview: () => adminPaths.program(),
    rates: () => adminPaths.programRates(),
    products: () => adminPaths.programProducts(),
    samples: () => adminPaths.programSamples(),
    codes: () => adminPaths.programCodes(),
    rules: () => adminPaths.programRules(),
  },
  creators: {
    inbox: () => adminPaths.creators(),
    find: () => adminPaths.creatorMarket(),
    performance: () => adminPaths.creatorPerformance(),
    fees: () => adminPaths.fees(),
    ads: () => adminPaths.ads(),
    people: () => adminPaths.ownPeople(),
  },
  commissions: {
    commissions: () => adminPaths.commissions(),
    disputes: () => adminPaths.commissionDisputes(),
    findings: () => adminPaths.findings(),
    payouts: () => adminPaths.payouts(),
    audit: () => adminPaths.audit(),
  },
} as const

type Sections = typeof sections
type SectionPageProps<Section extends keyof Sections> = PageProps & {
  readonly section: Section
  readonly page: keyof Sections[Section] & string
  readonly children: ReactNode
}

/** A page of a part of the admin, with the way to its sisters above it. */
export function SectionPage<Section extends keyof Sections>(props: SectionPageProps<Section>) {
  const { section, page, children, title, ...rest } = props
  const t = useText(adminSectionMessages)
  const pages = Object.entries<() => string>(sections[section])
  const tabs = pages.map(([id, url]) => ({ id, content: t(id as 'overview'), url: url() }))
  return (
    <Page title={title ?? t(section)} fullWidth {...rest}>
      <BlockStack gap="400">
        <SectionTabs tabs={tabs} selected={page} />
        {children}
      </BlockStack>
    </Page>
  )
}

/** What a page of the program says while there is none. */
export function NoProgramYet() {
  const t = useText(adminSectionMessages)
  return (
    <Card>
      <Empty heading={t('noProgram')} action={{ content: t('openProgram'), url: adminPaths.program() }}>
        {t('noProgramText')}
      </Empty>
    </Card>
  )
}
