import { Badge, Banner, BlockStack, Button, Card, InlineGrid, InlineStack, Layout, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ProgramSettings } from '#app/domain/programs/inputs.ts'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { FigureCard } from '../figure-card.tsx'
import { OpenProgramForm } from '../open-program-form.tsx'
import { Refused } from '../refused.tsx'
import { SectionPage } from '../section-pages.tsx'
import { useCommand } from '../use-command.ts'
import { AboutCard } from './about-card.tsx'
import { EligibilityCard } from './eligibility-card.tsx'
import { EndModal, PauseModal } from './status-modals.tsx'

export type OverviewView = {
  readonly shopName: string
  readonly brandUrl: string
  readonly timeZone: string
  readonly program: {
    readonly status: string
    readonly startsAt: string
    /** 0 where amounts are paid */
    readonly rateBps: number
    readonly creatorCount: number
    readonly productCount: number
    /** Applications that nobody has answered. */
    readonly applied: number
    readonly settings: ProgramSettings
  } | null
}

export function OverviewPage({ view }: { view: OverviewView }) {
  return view.program ? <Running view={view} program={view.program} /> : <NoProgram shopName={view.shopName} />
}

function NoProgram({ shopName }: { shopName: string }) {
  const t = useText(adminProgramMessages)
  return (
    <Page title={t('title')} subtitle={t('none')}>
      <Layout>
        <Layout.AnnotatedSection title={t('title')} description={t('noneText')}>
          <OpenProgramForm suggestedName={t('defaultName', { shop: shopName })} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  )
}

type RunningProps = { readonly view: OverviewView; readonly program: NonNullable<OverviewView['program']> }

function Running({ view, program }: RunningProps) {
  const t = useText(adminProgramMessages)
  const locale = useLocale()
  const [asking, setAsking] = useState<'pause' | 'end' | null>(null)
  const resume = useCommand('resume', { toast: t('resumed') })
  const isPaused = program.status === 'paused'
  const pauseOrResume = isPaused
    ? { content: t('resume'), onAction: () => resume.run(), loading: resume.isRunning }
    : { content: t('pause'), onAction: () => setAsking('pause') }
  const { settings } = program
  return (
    <SectionPage
      section="program"
      page="overview"
      title={settings.name}
      titleMetadata={
        isPaused ? (
          <Badge tone="attention">{t('status_paused')}</Badge>
        ) : (
          <Badge tone="success">{t('status_active')}</Badge>
        )
      }
      subtitle={t('since', { date: formatDate(program.startsAt, locale, view.timeZone) })}
      secondaryActions={[
        { content: t('visitBrand'), url: view.brandUrl, external: true },
        pauseOrResume,
        { content: t('end'), destructive: true, onAction: () => setAsking('end') },
      ]}
    >
      <Refused refusal={resume.refusal} />
      {isPaused ? <Banner tone="warning">{t('pausedText')}</Banner> : null}
      <Figures program={program} />
      <AboutCard settings={settings} />
      <EligibilityCard eligibility={settings.eligibility} approval={settings.approval} />
      <PauseModal isOpen={asking === 'pause'} onClose={() => setAsking(null)} />
      <EndModal name={settings.name} isOpen={asking === 'end'} onClose={() => setAsking(null)} />
    </SectionPage>
  )
}

function Figures({ program }: { program: RunningProps['program'] }) {
  const t = useText(adminProgramMessages)
  const locale = useLocale()
  return (
    <BlockStack gap="400">
      {program.applied > 0 ? (
        <Card>
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <Text as="p">{t('applied', { count: program.applied })}</Text>
            <Button url={adminPaths.creators({ view: 'applied' })}>{t('answerThem')}</Button>
          </InlineStack>
        </Card>
      ) : null}
      <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
        <FigureCard title={t('rate')}>
          {program.rateBps > 0 ? formatPercent(program.rateBps, locale) : t('fixedRate')}
        </FigureCard>
        <FigureCard title={t('creators')}>{formatNumber(program.creatorCount, locale)}</FigureCard>
        <FigureCard title={t('products')}>{formatNumber(program.productCount, locale)}</FigureCard>
      </InlineGrid>
    </BlockStack>
  )
}
