import { Badge, Banner, BlockStack, Button, Card, DataTable, InlineStack, Link, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import { useNavigate } from '@remix-run/react'
import type { ShopLiability } from '#app/domain/payouts/balances-of-creator.server.ts'
import type { PayoutRunView } from '#app/domain/payouts/list-payout-runs.server.ts'
import type { PayoutTermsView } from '#app/domain/payouts/payout-terms.server.ts'
import type { SkipReason } from '#app/domain/payouts/payout-states.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { adminPayoutsMessages } from '#app/ui/messages/admin-payouts.ts'
import { fundingStateWords, railWords, runStateWords, skipReasonWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDate, formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { ProposeModal } from './propose-modal.tsx'

export type PayoutsView = {
  readonly terms: PayoutTermsView
  readonly liability: readonly ShopLiability[]
  readonly nextDate: string
  readonly timeZone: string
  readonly page: { readonly items: readonly SerializeFrom<PayoutRunView>[]; readonly nextCursor: string | null }
  readonly preview: {
    readonly currency: string
    readonly payableCount: number
    readonly total: MoneyView
    readonly rows: readonly {
      readonly creatorId: string
      readonly handle: string
      readonly amount: MoneyView
      readonly reason: SkipReason | null
    }[]
  } | null
}

/** What is owed, who would be paid, and the runs that were. */
export function PayoutsPage({ view }: { view: PayoutsView }) {
  const t = useText(adminPayoutsMessages)
  const navigate = useNavigate()
  const [isProposing, setIsProposing] = useState(false)
  const currencies = view.liability.map(({ currency }) => currency)
  return (
    <SectionPage
      section="commissions"
      page="payouts"
      title={t('title')}
      secondaryActions={[{ content: t('terms'), url: adminPaths.payoutTerms() }]}
      {...(currencies.length > 0 && { primaryAction: { content: t('propose'), onAction: () => setIsProposing(true) } })}
    >
      <OwedCard view={view} />
      {view.preview ? <PreviewCard preview={view.preview} /> : null}
      <Card padding="0">
        <Runs {...view.page} timeZone={view.timeZone} />
      </Card>
      <ProposeModal
        currencies={currencies}
        isOpen={isProposing}
        onClose={() => setIsProposing(false)}
        onRun={(runId) => navigate(adminPaths.payoutRun(runId))}
      />
    </SectionPage>
  )
}

/** Payout days are days of UTC. */
function OwedCard({ view }: { view: PayoutsView }) {
  const t = useText(adminPayoutsMessages)
  const rails = useText(railWords)
  const locale = useLocale()
  const { terms, liability, nextDate } = view
  const rhythm = t(`cadence_${terms.cadence}`)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('owed')}
        </Text>
        <Text as="p" tone="subdued">
          {t('rhythm', { rhythm, rail: rails(terms.rail), date: formatDate(nextDate, locale, 'UTC') })}{' '}
          {terms.needsApproval ? t('youApprove') : t('byThemselves')}
        </Text>
        {terms.rail === 'bankFile' && !terms.hasDebtor ? <Banner tone="warning">{t('noAccount')}</Banner> : null}
        {liability.length === 0 ? (
          <Text as="p">{t('nothingOwed')}</Text>
        ) : (
          <DataTable
            columnContentTypes={['text', 'numeric', 'numeric', 'numeric', 'numeric', 'text']}
            headings={[t('currency'), t('held'), t('payable'), t('inTransit'), t('paid'), t('who')]}
            rows={liability.map((row) => [
              row.currency,
              ...(['held', 'payable', 'inTransit', 'paid'] as const).map((key) => formatMoney(row[key], locale)),
              <Button key="who" variant="plain" url={adminPaths.payouts({ preview: row.currency })}>
                {t('whoWouldBePaid')}
              </Button>,
            ])}
          />
        )}
      </BlockStack>
    </Card>
  )
}

function PreviewCard({ preview }: { preview: NonNullable<PayoutsView['preview']> }) {
  const t = useText(adminPayoutsMessages)
  const reasons = useText(skipReasonWords)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('preview', { currency: preview.currency })}
        </Text>
        <Text as="p">
          {preview.rows.length === 0
            ? t('previewNobody')
            : t('previewText', { count: preview.payableCount, amount: formatMoney(preview.total, locale) })}
        </Text>
        {preview.rows.length === 0 ? null : (
          <DataTable
            columnContentTypes={['text', 'numeric', 'text']}
            headings={[t('creator'), t('amount'), t('why')]}
            rows={preview.rows.map((row) => [
              <Link key="creator" url={adminPaths.creatorProfile(row.creatorId)} monochrome removeUnderline>
                <bdi>@{row.handle}</bdi>
              </Link>,
              formatMoney(row.amount, locale),
              row.reason ? reasons(row.reason) : <Badge tone="success">{t('ready')}</Badge>,
            ])}
          />
        )}
      </BlockStack>
    </Card>
  )
}

function Runs({ items, nextCursor, timeZone }: PayoutsView['page'] & { timeZone: string }) {
  const t = useText(adminPayoutsMessages)
  const states = useText(runStateWords)
  const fundings = useText(fundingStateWords)
  const locale = useLocale()
  return (
    <RowsTable
      name={{ singular: t('run'), plural: t('runs') }}
      columns={[
        { title: t('run') },
        { title: t('state') },
        { title: t('funding') },
        { title: t('payouts'), isNumber: true },
        { title: t('amount'), isNumber: true },
      ]}
      rows={items.map((run) => ({
        id: run.runId,
        cells: [
          <Link key="run" url={adminPaths.payoutRun(run.runId)} monochrome removeUnderline>
            {t('until', { date: formatDate(run.cutoffAt, locale, timeZone) })}
          </Link>,
          <Badge key="state" {...(run.state === 'proposed' && { tone: 'attention' as const })}>
            {states(run.state)}
          </Badge>,
          run.funding ? (
            <InlineStack key="funding" gap="100">
              <Badge {...(run.funding.state === 'overdue' && { tone: 'critical' as const })}>
                {fundings(run.funding.state)}
              </Badge>
            </InlineStack>
          ) : (
            '–'
          ),
          formatNumber(run.payoutCount, locale),
          formatMoney(run.total, locale),
        ],
      }))}
      nextCursor={nextCursor}
      empty={{ title: t('noRuns'), text: t('noRunsText') }}
    />
  )
}
