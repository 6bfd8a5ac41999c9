import { BlockStack, Card, InlineStack, Layout, Link, Page, Text, Thumbnail } from '@shopify/polaris'
import { useState } from 'react'
import { adminFeesMessages } from '#app/ui/messages/admin-fees.ts'
import { feeStepWords } from '#app/ui/messages/flat-fees.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import type { FeeStepView } from '#app/web/fee-story.server.ts'
import { PictureIcon } from '../picture-icon.tsx'
import { FeeBadge } from './fee-badge.tsx'
import { FeeStepModal, type FeeAct } from './fee-step-modal.tsx'
import type { FeeRow } from './fees-page.tsx'

export type FeePageView = {
  readonly fee: FeeRow
  /** The post that was handed in; `url` null: nobody can see it any more. */
  readonly work: { readonly caption: string; readonly posterUrl: string | null; readonly url: string | null } | null
  readonly story: readonly FeeStepView[]
  readonly enrollmentId: string | null
  readonly timeZone: string
}

type Of = { readonly view: FeePageView }

/** B10: one fee: what was agreed, what was handed in, and what the merchant can do about it. */
export function FeePage({ view }: Of) {
  const t = useText(adminFeesMessages)
  const locale = useLocale()
  const [asking, setAsking] = useState<FeeAct | null>(null)
  const { fee } = view
  const acts: readonly FeeAct[] =
    fee.state === 'submitted'
      ? ['sendBack']
      : fee.state === 'offered'
        ? ['withdraw']
        : fee.state === 'approved'
          ? ['refund']
          : []
  const amount = formatMoney(fee.amount, locale)
  return (
    <Page
      title={t('title', { amount, creator: fee.displayName })}
      titleMetadata={<FeeBadge state={fee.state} />}
      backAction={{ content: t('fees'), url: adminPaths.fees() }}
      {...(fee.state === 'submitted' && {
        primaryAction: { content: t('approve'), onAction: () => setAsking('approve') },
      })}
      secondaryActions={[
        ...acts.map((act) => ({
          content: t(act),
          destructive: act !== 'sendBack',
          onAction: () => setAsking(act),
        })),
        { content: t('profile'), url: adminPaths.creatorProfile(fee.creatorId) },
        ...(view.enrollmentId ? [{ content: t('membership'), url: adminPaths.enrollment(view.enrollmentId) }] : []),
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <AgreedCard view={view} />
            <WorkCard view={view} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <StoryCard view={view} />
        </Layout.Section>
      </Layout>
      <FeeStepModal key={asking} act={asking} amount={amount} onClose={() => setAsking(null)} />
    </Page>
  )
}

function AgreedCard({ view: { fee, timeZone } }: Of) {
  const t = useText(adminFeesMessages)
  const locale = useLocale()
  const day = (iso: string) => formatDate(iso, locale, timeZone)
  const dates = [t('offered', { date: day(fee.offeredAt) }), fee.dueAt ? t('due', { date: day(fee.dueAt) }) : '']
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('agreed')}
        </Text>
        <Written>{fee.brief}</Written>
        <Text as="p" tone="subdued">
          {dates.filter(Boolean).join(' · ')}
        </Text>
      </BlockStack>
    </Card>
  )
}

function WorkCard({ view: { fee, work } }: Of) {
  const t = useText(adminFeesMessages)
  const isEmpty = !fee.submission && !work
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('handedInTitle')}
        </Text>
        {isEmpty ? (
          <Text as="p" tone="subdued">
            {t('nothingYet')}
          </Text>
        ) : null}
        {fee.submission ? <Written>{fee.submission}</Written> : null}
        {work ? (
          <InlineStack gap="300" blockAlign="center" wrap={false}>
            <Thumbnail size="large" source={work.posterUrl ?? PictureIcon} alt="" />
            <BlockStack gap="100">
              <bdi>{work.caption}</bdi>
              {work.url ? (
                <Link url={work.url} external>
                  {t('seePost')}
                </Link>
              ) : (
                <Text as="span" tone="subdued">
                  {t('postGone')}
                </Text>
              )}
            </BlockStack>
          </InlineStack>
        ) : null}
        <Text as="p" tone="subdued" variant="bodySm">
          {t('label')}
        </Text>
      </BlockStack>
    </Card>
  )
}

function StoryCard({ view: { story, timeZone } }: Of) {
  const t = useText(adminFeesMessages)
  const tStep = useText(feeStepWords)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('story')}
        </Text>
        {story.map(({ step, words, at }) => (
          <BlockStack key={step + at}>
            <Text as="span">{tStep(step)}</Text>
            <Text as="span" tone="subdued" variant="bodySm">
              {formatDateTime(at, locale, timeZone)}
            </Text>
            {words ? (
              <Text as="span" tone="subdued" variant="bodySm">
                <bdi>“{words}”</bdi>
              </Text>
            ) : null}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}

/** As it was typed. */
function Written({ children }: { children: string }) {
  return (
    <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      <bdi>{children}</bdi>
    </div>
  )
}
