import { Badge, BlockStack, Card, Layout, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { PayoutRunView } from '#app/domain/payouts/list-payout-runs.server.ts'
import type { PayoutView } from '#app/domain/payouts/list-payouts.server.ts'
import { adminPayoutRunMessages } from '#app/ui/messages/admin-payout-run.ts'
import { railWords, runStateWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { BankFileCard } from './bank-file-card.tsx'
import { FundingCard } from './funding-card.tsx'
import { PayoutsTable } from './payouts-table.tsx'

export type PayoutRow = SerializeFrom<PayoutView>
export type RunView = {
  readonly run: SerializeFrom<PayoutRunView>
  readonly page: { readonly items: readonly PayoutRow[]; readonly nextCursor: string | null }
  readonly hasDebtor: boolean
  /** Of the newest published rates; null: there are none. */
  readonly publishedDay: string | null
  /** Where a shop sends its money, where we pay for it. */
  readonly fundingAccount: string | null
  readonly timeZone: string
}

type Act = 'approve' | 'cancel' | 'confirmAll'

/** One round of paying: look, approve, bring the money, send, say what arrived. */
export function RunPage({ view }: { view: RunView }) {
  const t = useText(adminPayoutRunMessages)
  const states = useText(runStateWords)
  const locale = useLocale()
  const [asking, setAsking] = useState<Act | null>(null)
  const { run } = view
  const mayCancel = run.state === 'claiming' || run.state === 'proposed' || run.state === 'approved'
  const mayConfirm =
    run.rail !== 'stripe' && (run.state === 'sending' || (run.state === 'approved' && run.rail === 'manual'))
  return (
    <Page
      title={t('title', { date: formatDate(run.cutoffAt, locale, view.timeZone) })}
      titleMetadata={<Badge>{states(run.state)}</Badge>}
      backAction={{ content: t('payouts'), url: adminPaths.payouts() }}
      fullWidth
      {...(run.state === 'proposed' && {
        primaryAction: { content: t('approve'), onAction: () => setAsking('approve') },
      })}
      secondaryActions={[
        ...(mayConfirm ? [{ content: t('confirmAll'), onAction: () => setAsking('confirmAll') }] : []),
        ...(mayCancel ? [{ content: t('cancel'), destructive: true, onAction: () => setAsking('cancel') }] : []),
      ]}
    >
      <Layout>
        <Layout.Section>
          <Card padding="0">
            <PayoutsTable view={view} />
          </Card>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <SummaryCard view={view} />
            {run.funding ? (
              <FundingCard
                funding={run.funding}
                currency={run.currency}
                timeZone={view.timeZone}
                isByPlatform={run.rail === 'stripe'}
                account={view.fundingAccount}
              />
            ) : null}
            {run.rail === 'bankFile' && run.approvedAt ? <BankFileCard view={view} /> : null}
          </BlockStack>
        </Layout.Section>
      </Layout>
      <ActModal key={asking} act={asking} onClose={() => setAsking(null)} />
    </Page>
  )
}

function SummaryCard({ view: { run, timeZone } }: { view: RunView }) {
  const t = useText(adminPayoutRunMessages)
  const rails = useText(railWords)
  const locale = useLocale()
  const at = (iso: string) => formatDateTime(iso, locale, timeZone)
  const lines = [
    t('total', { amount: formatMoney(run.total, locale), count: run.payoutCount }),
    run.rail ? t('rail', { rail: rails(run.rail) }) : '',
    t('createdAt', { date: at(run.createdAt) }),
    run.approvedAt ? t('approvedAt', { date: at(run.approvedAt) }) : '',
    run.doneAt ? t('doneAt', { date: at(run.doneAt) }) : '',
  ].filter(Boolean)
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('summary')}
        </Text>
        {lines.map((line) => (
          <Text key={line} as="p">
            {line}
          </Text>
        ))}
      </BlockStack>
    </Card>
  )
}

function ActModal({ act, onClose }: { act: Act | null; onClose: () => void }) {
  const t = useText(adminPayoutRunMessages)
  const name = act ?? 'approve'
  const command = useCommand(name, { toast: t(`${name}Done`), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={act !== null}
      title={t(`${name}Title`)}
      confirm={t(name)}
      isCritical={name === 'cancel'}
      isRunning={command.isRunning}
      refusal={command.refusal}
      dismiss={t('back')}
      onConfirm={() => command.run()}
      onClose={onClose}
    >
      <Text as="p">{t(`${name}Text`)}</Text>
    </ConfirmModal>
  )
}
