import { Badge, BlockStack, Card, DataTable, InlineStack, Layout, Link, List, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminMarketMessages } from '#app/ui/messages/admin-creator-market.ts'
import { intlTagOf, type Locale } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatNumber } from '#app/ui/shared/format.ts'
import { PersonCell } from '../person-cell.tsx'
import { Refused } from '../refused.tsx'
import { useCategoryName } from '../use-category-name.ts'
import { useCommand } from '../use-command.ts'
import { EnrollmentBadge } from './enrollment-badge.tsx'
import { InviteForm } from './invite-form.tsx'
import type { ProfileView } from './market-views.ts'
import { usePerformanceWords } from './use-performance-words.ts'

/** One creator, as far as a merchant may know them. */
export function ProfilePage({ view }: { view: ProfileView }) {
  const t = useText(adminMarketMessages)
  const { creator } = view
  const [isInviting, setIsInviting] = useState(false)
  const keep = useCommand(creator.isShortlisted ? 'unlist' : 'shortlist', {
    toast: creator.isShortlisted ? t('dropped') : t('kept'),
  })
  const status = creator.enrollmentStatus
  const mayInvite = view.hasProgram && (status === null || ['applied', 'declined', 'left'].includes(status))
  return (
    <Page
      title={creator.displayName}
      subtitle={`\u2066@${creator.handle}\u2069`}
      titleMetadata={status ? <EnrollmentBadge status={status} /> : undefined}
      backAction={{ content: t('everyone'), url: adminPaths.creatorMarket() }}
      {...(mayInvite && { primaryAction: { content: t('invite'), onAction: () => setIsInviting(true) } })}
      secondaryActions={[
        {
          content: creator.isShortlisted ? t('drop') : t('keep'),
          onAction: () => keep.run({ creatorIds: creator.creatorId }),
          loading: keep.isRunning,
        },
        { content: t('seePage'), url: view.pageUrl, external: true },
        ...(creator.enrollmentId
          ? [{ content: t('inProgram'), url: adminPaths.enrollment(creator.enrollmentId) }]
          : []),
        ...(status === 'active'
          ? [{ content: t('offerFee'), url: adminPaths.offerFee({ creator: creator.creatorId }) }]
          : []),
      ]}
    >
      <BlockStack gap="400">
        <Refused refusal={keep.refusal} />
        {isInviting ? (
          <InviteForm creatorIds={[creator.creatorId]} currency={view.currency} onClose={() => setIsInviting(false)} />
        ) : null}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <AboutCard view={view} />
              <AudiencesCard view={view} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <PerformanceCard view={view} />
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  )
}

type Of = { readonly view: ProfileView }

function AboutCard({ view: { creator, timeZone } }: Of) {
  const t = useText(adminMarketMessages)
  const locale = useLocale()
  const nameOf = useCategoryName()
  const { bio, country, markets, languages, categories, permitNumber, permitExpiresAt } = creator
  const places = [...new Set([...(country ? [country] : []), ...markets])]
  const facts = [
    [t('shows'), categories.map((id) => nameOf(id)).join(', ')],
    [t('country'), namesOf(places, 'region', locale)],
    [t('language'), namesOf(languages, 'language', locale)],
    [
      t('permit'),
      [permitNumber, permitExpiresAt ? formatDate(permitExpiresAt, locale, timeZone) : ''].filter(Boolean).join(' · '),
    ],
  ].filter(([, value]) => value)
  return (
    <Card>
      <BlockStack gap="300">
        <PersonCell {...creator} />
        {bio ? (
          <div style={{ whiteSpace: 'pre-wrap' }}>
            <bdi>{bio}</bdi>
          </div>
        ) : null}
        {facts.map(([label, value]) => (
          <InlineStack key={label} gap="200">
            <Text as="span" tone="subdued">
              {label}
            </Text>
            <bdi>{value}</bdi>
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  )
}

function namesOf(codes: readonly string[], type: 'region' | 'language', locale: Locale): string {
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type })
  const list = new Intl.ListFormat(intlTagOf(locale), { type: 'unit' })
  return list.format(codes.map((code) => names.of(code) ?? code))
}

const platformNames: Readonly<Record<string, string>> = { tiktok: 'TikTok', youtube: 'YouTube', x: 'X' }
const platformName = (id: string) => platformNames[id] ?? id.charAt(0).toUpperCase() + id.slice(1)

function AudiencesCard({ view: { creator } }: Of) {
  const t = useText(adminMarketMessages)
  const locale = useLocale()
  if (creator.audiences.length === 0) return null
  const proof = ({ isChecked, isProven }: (typeof creator.audiences)[number]) =>
    isChecked ? (
      <Badge tone="success">{t('checked')}</Badge>
    ) : isProven ? (
      <Badge>{t('proven')}</Badge>
    ) : (
      <Badge tone="attention">{t('said')}</Badge>
    )
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('reach')}
        </Text>
        <DataTable
          columnContentTypes={['text', 'text', 'numeric', 'text']}
          headings={[t('platform'), t('account'), t('people'), t('proof')]}
          rows={creator.audiences.map((audience) => [
            platformName(audience.platform),
            <bdi key="handle">@{audience.handle}</bdi>,
            formatNumber(audience.followers, locale),
            <InlineStack key="proof" gap="200" blockAlign="center">
              {proof(audience)}
              {audience.proofUrl ? (
                <Link url={audience.proofUrl} external>
                  {t('openProof')}
                </Link>
              ) : null}
            </InlineStack>,
          ])}
        />
      </BlockStack>
    </Card>
  )
}

function PerformanceCard({ view: { creator } }: Of) {
  const t = useText(adminMarketMessages)
  const wordsOf = usePerformanceWords()
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('performance')}
        </Text>
        <List>
          {wordsOf(creator.performance).map((words) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
        </List>
        <Text as="p" tone="subdued" variant="bodySm">
          {t('performanceText')}
        </Text>
      </BlockStack>
    </Card>
  )
}
