import { Banner, BlockStack, Button, Card, InlineStack, Layout, List, Page, Select, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { EligibilityGap } from '#app/domain/programs/eligibility.ts'
import { adminEnrollmentMessages } from '#app/ui/messages/admin-enrollments.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { FeesCard } from '../flat-fees/fees-card.tsx'
import type { FeeRow } from '../flat-fees/fees-page.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { EnrollmentBadge } from './enrollment-badge.tsx'
import { toStatusName } from './status-name.ts'
import { StepModal, type AskedStep } from './step-modal.tsx'
import { ThreadCard, type ThreadView } from './thread-card.tsx'

export type EnrollmentPageView = {
  readonly enrollmentId: string
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly status: string
  readonly note: string
  readonly inactiveFrom: string | null
  readonly affiliation: string | null
  readonly gaps: readonly EligibilityGap[]
  /** The latest, first. */
  readonly fees: readonly FeeRow[]
  readonly timeZone: string
  readonly thread: ThreadView
  readonly history: readonly {
    readonly to: string
    readonly actor: string
    readonly reason: string
    readonly effectiveAt: string
    readonly at: string
  }[]
}

type Of = { readonly view: EnrollmentPageView }

/** One creator in the program: where they stand, what the merchant can do, and what was written. */
export function EnrollmentPage({ view }: Of) {
  const t = useText(adminEnrollmentMessages)
  return (
    <Page
      title={view.displayName}
      subtitle={`\u2066@${view.handle}\u2069`}
      titleMetadata={<EnrollmentBadge status={view.status} />}
      backAction={{ content: t('creators'), url: adminPaths.creators() }}
      secondaryActions={[
        { content: t('profile'), url: adminPaths.creatorProfile(view.creatorId) },
        ...(view.status === 'active'
          ? [{ content: t('askForAd'), url: adminPaths.adPosts({ creator: view.creatorId }) }]
          : []),
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <StandingCard view={view} />
            <ThreadCard enrollmentId={view.enrollmentId} thread={view.thread} timeZone={view.timeZone} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <FeesCard creatorId={view.creatorId} fees={view.fees} mayOffer={view.status === 'active'} />
            <AffiliationCard view={view} />
            <HistoryCard view={view} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  )
}

type Press = 'approve' | 'resume' | 'liftBan'
const presses: Readonly<Partial<Record<string, readonly Press[]>>> = {
  applied: ['approve'],
  paused: ['resume'],
  banned: ['liftBan'],
}
const asks: Readonly<Partial<Record<string, readonly AskedStep[]>>> = {
  applied: ['reject', 'ban'],
  invited: ['withdraw'],
  active: ['pause', 'ban'],
  paused: ['ban'],
  declined: ['ban'],
  left: ['ban'],
}

function StandingCard({ view }: Of) {
  const t = useText(adminEnrollmentMessages)
  const locale = useLocale()
  const [asking, setAsking] = useState<AskedStep | null>(null)
  const isPlanned = view.status === 'active' && view.inactiveFrom !== null
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('standing')}
        </Text>
        <Text as="p">{t(`about_${toStatusName(view.status)}`)}</Text>
        {isPlanned && view.inactiveFrom ? (
          <Banner tone="warning">
            {t('plannedText', { date: formatDateTime(view.inactiveFrom, locale, view.timeZone) })}
          </Banner>
        ) : null}
        {view.note ? (
          <Text as="p">
            <bdi>“{view.note}”</bdi>
          </Text>
        ) : null}
        {view.status === 'applied' && view.gaps.length > 0 ? (
          <List>
            {view.gaps.map((gap) => (
              <List.Item key={gap}>{t(`gap_${gap}`)}</List.Item>
            ))}
          </List>
        ) : null}
        <InlineStack gap="200">
          {[...(presses[view.status] ?? []), ...(isPlanned ? (['resume'] as const) : [])].map((step) => (
            <PressButton key={step} step={step} enrollmentId={view.enrollmentId} />
          ))}
          {(asks[view.status] ?? []).map((step) => (
            <Button key={step} tone="critical" onClick={() => setAsking(step)}>
              {t(step)}
            </Button>
          ))}
        </InlineStack>
        <StepModal
          key={asking}
          step={asking}
          enrollmentIds={[view.enrollmentId]}
          timeZone={view.timeZone}
          onClose={() => setAsking(null)}
        />
      </BlockStack>
    </Card>
  )
}

function PressButton({ step, enrollmentId }: { step: Press; enrollmentId: string }) {
  const t = useText(adminEnrollmentMessages)
  const command = useCommand(step, { toast: t(`${step}Done`) })
  return (
    <>
      <Refused refusal={command.refusal} />
      <Button
        variant="primary"
        loading={command.isRunning}
        onClick={() => command.run({ enrollmentIds: enrollmentId })}
      >
        {t(step)}
      </Button>
    </>
  )
}

/** A16, E12 */
function AffiliationCard({ view }: Of) {
  const t = useText(adminEnrollmentMessages)
  const save = useCommand('setAffiliation', { toast: t('affiliationSaved') })
  const kinds = ['', 'official', 'employee', 'agency'] as const
  return (
    <Card>
      <BlockStack gap="200">
        <Refused refusal={save.refusal} />
        <Select
          label={t('affiliation')}
          options={kinds.map((value) => ({ value, label: t(`affiliation_${value || 'none'}`) }))}
          value={view.affiliation ?? ''}
          disabled={save.isRunning}
          onChange={(kind) => save.run({ enrollmentIds: view.enrollmentId, kind })}
          helpText={t('affiliationHelp')}
        />
      </BlockStack>
    </Card>
  )
}

function HistoryCard({ view }: Of) {
  const t = useText(adminEnrollmentMessages)
  const locale = useLocale()
  const at = (iso: string) => formatDateTime(iso, locale, view.timeZone)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('history')}
        </Text>
        {view.history.map((step) => (
          <BlockStack key={`${step.at}${step.to}`}>
            <Text as="span">
              {t('historyLine', {
                status: t(`status_${toStatusName(step.to)}`),
                actor: t(
                  step.actor === 'creator' ? 'by_creator' : step.actor === 'platform' ? 'by_platform' : 'by_merchant',
                ),
              })}
            </Text>
            <Text as="span" tone="subdued" variant="bodySm">
              {step.effectiveAt > step.at
                ? t('historyFrom', { at: at(step.at), from: at(step.effectiveAt) })
                : at(step.at)}
            </Text>
            {step.reason ? (
              <Text as="span" tone="subdued" variant="bodySm">
                <bdi>{step.reason}</bdi>
              </Text>
            ) : null}
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  )
}
