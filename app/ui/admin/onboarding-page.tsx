import { Badge, Banner, BlockStack, Button, Card, InlineStack, Layout, Link, Page, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import type { ReactNode } from 'react'
import { onboardingMessages } from '#app/ui/messages/admin-onboarding.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths, shopPaths } from '#app/ui/paths.ts'
import { formatDate, formatPercent } from '#app/ui/shared/format.ts'
import { ConnectionCard, type ConnectionView } from './connection-card.tsx'
import { OpenProgramForm } from './open-program-form.tsx'
import { Refused } from './refused.tsx'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import { SyncProgress } from './sync-progress.tsx'
import { useCommand } from './use-command.ts'

export type OnboardingView = {
  readonly shopName: string
  readonly termsAcceptedAt: string | null
  readonly connection: ConnectionView
  readonly sync: SyncView | null
  /** How many products are here; a sync counts one delivery for each of a shop's countries and languages. */
  readonly products: number
  readonly program: { readonly name: string; readonly rateBps: number } | null
}

export function OnboardingPage({ view }: { view: OnboardingView }) {
  const t = useText(onboardingMessages)
  const navigate = useNavigate()
  const isDone = view.termsAcceptedAt !== null && view.connection.status === 'connected' && view.program !== null
  return (
    <Page title={t('title')} subtitle={t('intro')}>
      <Layout>
        {isDone ? (
          <Layout.Section>
            <Banner
              tone="success"
              title={t('doneTitle')}
              action={{ content: t('toHome'), onAction: () => navigate(adminPaths.home()) }}
            >
              {t('doneText')}
            </Banner>
          </Layout.Section>
        ) : null}
        <Layout.AnnotatedSection title={t('account')} description={t('accountText')}>
          <BlockStack gap="400">
            <TermsCard shopName={view.shopName} acceptedAt={view.termsAcceptedAt} />
            <ConnectionCard connection={view.connection} canConnect={view.termsAcceptedAt !== null} />
          </BlockStack>
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('catalog')} description={t('catalogText')}>
          <Card>
            <CatalogStep sync={view.sync} products={view.products} />
          </Card>
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('program')} description={t('programText')}>
          <ProgramStep view={view} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  )
}

function TermsCard({ shopName, acceptedAt }: { shopName: string; acceptedAt: string | null }) {
  const t = useText(onboardingMessages)
  const locale = useLocale()
  const { run, isRunning, refusal } = useCommand('acceptTerms')
  return (
    <Step title={t('terms')} isDone={acceptedAt !== null}>
      <Text as="p">{t('termsText', { shop: shopName })}</Text>
      <Refused refusal={refusal} />
      <InlineStack gap="400" blockAlign="center">
        {acceptedAt ? (
          <Text as="span" tone="subdued">
            {t('accepted', { date: formatDate(acceptedAt, locale) })}
          </Text>
        ) : (
          <Button variant="primary" loading={isRunning} onClick={() => run()}>
            {t('accept')}
          </Button>
        )}
        <Link url={shopPaths.merchantTerms(locale)} target="_blank">
          {t('readTerms')}
        </Link>
      </InlineStack>
    </Step>
  )
}

function CatalogStep({ sync, products }: Pick<OnboardingView, 'sync' | 'products'>) {
  const t = useText(onboardingMessages)
  if (!sync)
    return (
      <Text as="p" tone="subdued">
        {t('catalogWaiting')}
      </Text>
    )
  if (sync.status === 'failed') return <Banner tone="warning">{t('catalogFailed')}</Banner>
  if (sync.status === 'running') return <SyncProgress sync={sync} />
  return <Text as="p">{t('catalogDone', { count: products })}</Text>
}

function ProgramStep({ view: { program, shopName } }: { view: OnboardingView }) {
  const t = useText(onboardingMessages)
  const locale = useLocale()
  if (!program) return <OpenProgramForm suggestedName={t('defaultName', { shop: shopName })} />
  return (
    <Step title={t('program')} isDone>
      <Text as="p">{t('programOpen', { name: program.name, rate: formatPercent(program.rateBps, locale) })}</Text>
    </Step>
  )
}

function Step({ title, isDone = false, children }: { title: string; isDone?: boolean; children: ReactNode }) {
  const t = useText(onboardingMessages)
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingMd">
            {title}
          </Text>
          {isDone ? <Badge tone="success">{t('stepDone')}</Badge> : null}
        </InlineStack>
        {children}
      </BlockStack>
    </Card>
  )
}
