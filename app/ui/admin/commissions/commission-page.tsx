import { Badge, BlockStack, Card, DataTable, InlineStack, Layout, Link, List, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { EarningView } from '#app/domain/commissions/earning-view.ts'
import { adminCommissionPageMessages, merchantBlockMessages } from '#app/ui/messages/admin-commission-page.ts'
import { disputeReasonMessages, disputeStateMessages, riskRuleMessages } from '#app/ui/messages/commission-disputes.ts'
import { merchantReasonMessages, merchantStateMessages } from '#app/ui/messages/commissions.ts'
import { merchantTransitionMessages } from '#app/ui/messages/transition-reasons.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { DisputeForm } from './dispute-form.tsx'

export type CommissionView = { readonly earning: SerializeFrom<EarningView>; readonly timeZone: string }
type Of = { readonly view: CommissionView }

/** One line: why it costs what it costs, where the money stands, and what happened to it. */
export function CommissionPage({ view }: Of) {
  const t = useText(adminCommissionPageMessages)
  const states = useText(merchantStateMessages)
  const { earning } = view
  const [isObjecting, setIsObjecting] = useState(false)
  const hasOpen = earning.disputes.some(({ state }) => state === 'open' || state === 'answered')
  const mayObject = !hasOpen && (earning.state === 'estimated' || earning.state === 'held')
  return (
    <Page
      title={earning.product.title}
      titleMetadata={<Badge>{states(earning.state)}</Badge>}
      backAction={{ content: t('back'), url: adminPaths.commissions() }}
      {...(mayObject && { secondaryActions: [{ content: t('object'), onAction: () => setIsObjecting(true) }] })}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {isObjecting ? (
              <DisputeForm commissionId={earning.commissionId} onClose={() => setIsObjecting(false)} />
            ) : null}
            <ArithmeticCard view={view} />
            <EntriesCard view={view} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <StandingCard view={view} />
            <ObjectionsCard view={view} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  )
}

const isNothing = ({ amount }: { readonly amount: string }) => /^0(?:\.0+)?$/.test(amount)

function ArithmeticCard({ view: { earning } }: Of) {
  const t = useText(adminCommissionPageMessages)
  const reasons = useText(merchantReasonMessages)
  const locale = useLocale()
  const money = (amount: { amount: string; currency: string }) => formatMoney(amount, locale)
  const { base, calculation, rate, resale } = earning
  const rows = [
    [t('price', { count: base.quantity }), money(base.gross)],
    ...(isNothing(base.discount) ? [] : [[t('discount'), `− ${money(base.discount)}`]]),
    ...(isNothing(base.includedTax) ? [] : [[t('tax'), `− ${money(base.includedTax)}`]]),
    ...(base.exchangeCut ? [[t('exchange'), `− ${money(base.exchangeCut)}`]] : []),
    [t('base'), money(base.base)],
    resale
      ? [t('ofPrice'), money(resale.margin)]
      : [
          t('rate'),
          calculation.fixed
            ? t('fixed', { amount: money(calculation.fixed) })
            : formatPercent(calculation.appliedBps, locale),
        ],
    ...(calculation.cappedTo ? [[t('capped'), money(calculation.cappedTo)]] : []),
    [t('atSale'), money(calculation.rounded)],
    [t('now'), money(earning.amount)],
  ]
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('why')}
        </Text>
        <Text as="p">{reasons(earning.reasonCode)}</Text>
        <DataTable columnContentTypes={['text', 'numeric']} headings={[t('what'), t('amount')]} rows={rows} />
        {rate ? <RateNotes view={{ earning }} /> : null}
      </BlockStack>
    </Card>
  )
}

function RateNotes({ view: { earning } }: { view: Pick<CommissionView, 'earning'> }) {
  const t = useText(adminCommissionPageMessages)
  const locale = useLocale()
  const { rate } = earning
  if (!rate) return null
  const percent = (bps: number) => formatPercent(bps, locale)
  const notes = [
    rate.planKind === 'targeted' ? t('targeted') : t('open'),
    rate.lockedUntil ? t('locked') : '',
    rate.factorBps < 10_000 ? t('factor', { rate: percent(rate.factorBps) }) : '',
    rate.storefrontBps === null ? '' : t('storefront', { rate: percent(rate.storefrontBps) }),
    rate.adsBps === null ? '' : t('byAd', { rate: percent(rate.adsBps) }),
    rate.flash ? t(rate.flash.kind === 'add' ? 'flashAdd' : 'flashReplace', { rate: percent(rate.flash.rateBps) }) : '',
    rate.tier ? t('tier', { rate: percent(rate.tier.rateBps) }) : '',
    rate.affiliation ? t('affiliation', { rate: percent(rate.affiliation.factorBps) }) : '',
    rate.raisedToBps === null ? '' : t('raised', { rate: percent(rate.raisedToBps) }),
  ].filter(Boolean)
  return (
    <List>
      {notes.map((note) => (
        <List.Item key={note}>{note}</List.Item>
      ))}
    </List>
  )
}

function EntriesCard({ view: { earning, timeZone } }: Of) {
  const t = useText(adminCommissionPageMessages)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('entries')}
        </Text>
        <DataTable
          columnContentTypes={['text', 'text', 'numeric', 'numeric']}
          headings={[t('when'), t('what'), t('moved'), t('changed')]}
          rows={earning.entries.map((entry) => [
            formatDateTime(entry.occurredAt, locale, timeZone),
            entry.isBorneByShop ? t('entry_borne') : t(`entry_${entry.kind}`),
            formatMoney(entry.moved, locale),
            formatMoney(entry.change, locale),
          ])}
        />
      </BlockStack>
    </Card>
  )
}

function StandingCard({ view: { earning, timeZone } }: Of) {
  const t = useText(adminCommissionPageMessages)
  const blocks = useText(merchantBlockMessages)
  const states = useText(merchantStateMessages)
  const rules = useText(riskRuleMessages)
  const why = useText(merchantTransitionMessages)
  const locale = useLocale()
  const at = (iso: string) => formatDateTime(iso, locale, timeZone)
  const { releaseAt } = earning.hold
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('standing')}
        </Text>
        {releaseAt ? <Text as="p">{t('dueOn', { date: at(releaseAt) })}</Text> : <Text as="p">{t('notYet')}</Text>}
        {earning.blocks.map(({ kind, clockAt }) => (
          <Text key={kind} as="p">
            {blocks(kind)} {clockAt ? t('clock', { date: at(clockAt) }) : ''}
          </Text>
        ))}
        {earning.findings.map(({ rule }) => (
          <Text key={rule} as="p" tone="subdued">
            {rules(rule)}
          </Text>
        ))}
        {earning.transitions.map((step) => (
          <Text key={`${step.at}${step.toState}`} as="p" tone="subdued" variant="bodySm">
            {at(step.at)} · {states(step.toState)} · {why(step.reasonCode)}
          </Text>
        ))}
      </BlockStack>
    </Card>
  )
}

function ObjectionsCard({ view: { earning, timeZone } }: Of) {
  const t = useText(adminCommissionPageMessages)
  const reasons = useText(disputeReasonMessages)
  const states = useText(disputeStateMessages)
  const locale = useLocale()
  if (earning.disputes.length === 0) return null
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t('objections')}
        </Text>
        {earning.disputes.map((dispute) => (
          <BlockStack key={dispute.disputeId}>
            <Text as="span">{reasons(dispute.reason)}</Text>
            <Text as="span" tone="subdued" variant="bodySm">
              {states(dispute.state)} · {t('decideBy', { date: formatDateTime(dispute.decideBy, locale, timeZone) })}
            </Text>
          </BlockStack>
        ))}
        <InlineStack>
          <Link url={adminPaths.commissionDisputes()}>{t('seeObjections')}</Link>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}
