import { Avatar, Banner, BlockStack, Card, InlineGrid, InlineStack, Page, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import type { MoneyView } from '#app/kernel/money.ts'
import { adminHomeMessages } from '#app/ui/messages/admin-home.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { FigureCard } from './figure-card.tsx'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import { SyncProgress } from './sync-progress.tsx'

type Sales = { readonly sales: MoneyView; readonly commission: MoneyView; readonly orders: number }
type Figures = {
  readonly orders: number
  readonly sales: readonly Sales[]
  readonly topCreators: readonly {
    creatorId: string
    handle: string
    displayName: string
    sales: MoneyView
    orders: number
  }[]
}

export type HomeView = {
  readonly today: Figures
  readonly week: Figures
  readonly timeZone: string
  readonly openProblems: number
  /** Shoppers who wait for an answer. */
  readonly waiting: { readonly cancelRequests: number; readonly returns: number }
  /** What shoppers can see, as the catalog page counts it; null: not counted yet. */
  readonly liveProducts: number | null
  /** Published products that need their merchant. */
  readonly problemProducts: number
  readonly isConnected: boolean
  /** The shop's own checkout is not open yet. */
  readonly canNobodyPay: boolean
  readonly sync: SyncView | null
  readonly shopUrl: string
}

export function HomePage({ home }: { home: HomeView }) {
  const t = useText(adminHomeMessages)
  const navigate = useNavigate()
  return (
    <Page
      title={t('title')}
      subtitle={t('intro', { timeZone: home.timeZone })}
      primaryAction={{ content: t('visitShop'), url: home.shopUrl, external: true }}
      secondaryActions={[
        { content: t('seeProgram'), onAction: () => navigate(adminPaths.program()) },
        { content: t('seeCatalog'), onAction: () => navigate(adminPaths.catalog()) },
      ]}
    >
      <BlockStack gap="400">
        {home.isConnected ? null : (
          <Banner tone="warning" action={{ content: t('connect'), onAction: () => navigate(adminPaths.onboarding()) }}>
            {t('disconnected')}
          </Banner>
        )}
        {home.canNobodyPay ? (
          <Banner
            tone="warning"
            action={{ content: t('openCheckout'), onAction: () => navigate(adminPaths.settings()) }}
          >
            {t('nobodyCanPay')}
          </Banner>
        ) : null}
        {home.openProblems > 0 ? (
          <Banner
            tone="critical"
            action={{ content: t('seeProblems'), onAction: () => navigate(adminPaths.problems()) }}
          >
            {t('problems', { count: home.openProblems })}
          </Banner>
        ) : null}
        <Waiting waiting={home.waiting} />
        {home.problemProducts > 0 ? (
          <Banner
            tone="warning"
            action={{
              content: t('seeCatalogProblems'),
              onAction: () => navigate(adminPaths.catalog({ view: 'attention' })),
            }}
          >
            {t('catalogProblems', { count: home.problemProducts })}
          </Banner>
        ) : null}
        {home.sync?.status === 'running' ? (
          <Card>
            <SyncProgress sync={home.sync} />
          </Card>
        ) : null}
        <DayFigures home={home} />
        {home.today.orders === 0 ? (
          <Card>
            <BlockStack gap="100">
              <Text as="h3" variant="headingMd">
                {t('emptyTitle')}
              </Text>
              <Text as="p" tone="subdued">
                {t('emptyText')}
              </Text>
            </BlockStack>
          </Card>
        ) : null}
        <TopCreators creators={home.week.topCreators} />
      </BlockStack>
    </Page>
  )
}

/** Wishes that answer themselves if the merchant does not. */
function Waiting({ waiting }: Pick<HomeView, 'waiting'>) {
  const t = useText(adminHomeMessages)
  const navigate = useNavigate()
  const toCancelRequests = () => navigate(adminPaths.orders({ view: 'cancelRequests' }))
  const toReturns = () => navigate(adminPaths.returns({ view: 'toAnswer' }))
  return (
    <>
      {waiting.cancelRequests > 0 ? (
        <Banner tone="warning" action={{ content: t('answer'), onAction: toCancelRequests }}>
          {t('cancelRequests', { count: waiting.cancelRequests })}
        </Banner>
      ) : null}
      {waiting.returns > 0 ? (
        <Banner tone="warning" action={{ content: t('answer'), onAction: toReturns }}>
          {t('returns', { count: waiting.returns })}
        </Banner>
      ) : null}
    </>
  )
}

function DayFigures({ home: { today, week, liveProducts } }: { home: HomeView }) {
  const t = useText(adminHomeMessages)
  const locale = useLocale()
  const money = (figures: Figures, kind: 'sales' | 'commission') =>
    figures.sales.length === 0 ? '–' : figures.sales.map((entry) => formatMoney(entry[kind], locale)).join(' · ')
  const week7 = (value: string) => `${t('lastWeek')}: ${value}`
  return (
    <InlineGrid columns={{ xs: 1, sm: 2, lg: 4 }} gap="400">
      <FigureCard title={t('orders')} below={week7(formatNumber(week.orders, locale))}>
        {formatNumber(today.orders, locale)}
      </FigureCard>
      <FigureCard title={t('sales')} below={week7(money(week, 'sales'))}>
        {money(today, 'sales')}
      </FigureCard>
      <FigureCard title={t('commission')} below={week7(money(week, 'commission'))}>
        {money(today, 'commission')}
      </FigureCard>
      <FigureCard title={t('live')}>{liveProducts === null ? '–' : formatNumber(liveProducts, locale)}</FigureCard>
    </InlineGrid>
  )
}

function TopCreators({ creators }: { creators: Figures['topCreators'] }) {
  const t = useText(adminHomeMessages)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h3" variant="headingMd">
          {t('topCreators')} · {t('lastWeek')}
        </Text>
        {creators.length === 0 ? (
          <Text as="p" tone="subdued">
            {t('noCreators')}
          </Text>
        ) : null}
        {creators.map((creator) => (
          <InlineStack key={`${creator.creatorId}${creator.sales.currency}`} align="space-between" blockAlign="center">
            <InlineStack gap="200" blockAlign="center">
              <Avatar name={creator.displayName} initials={creator.displayName.slice(0, 1)} size="sm" />
              <Text as="span">
                {creator.displayName} <bdi>@{creator.handle}</bdi>
              </Text>
            </InlineStack>
            <Text as="span" numeric>
              {formatMoney(creator.sales, locale)}
            </Text>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}
