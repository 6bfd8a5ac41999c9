import { Badge, BlockStack, Button, ButtonGroup, Card, Link, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { FindingCard } from '#app/domain/commissions/list-findings.server.ts'
import { adminFindingsMessages } from '#app/ui/messages/admin-findings.ts'
import { riskRuleMessages } from '#app/ui/messages/commission-disputes.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCommand } from '../use-command.ts'

type Finding = SerializeFrom<Omit<FindingCard, 'evidence'>>

export type FindingsView = {
  readonly isOpen: boolean
  readonly timeZone: string
  readonly page: { readonly items: readonly Finding[]; readonly nextCursor: string | null }
}

type Asking = { readonly finding: Finding; readonly act: 'clear' | 'confirm' }

/** E6, E8-E11: what a rule noticed about a sale. None of it says that anybody did anything wrong. */
export function FindingsPage({ view }: { view: FindingsView }) {
  const t = useText(adminFindingsMessages)
  const [asking, setAsking] = useState<Asking | null>(null)
  const tabs = (['open', 'closed'] as const).map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.findings(id === 'open' ? {} : { view: id }),
  }))
  return (
    <SectionPage section="commissions" page="findings">
      <Card padding="0">
        <SectionTabs tabs={tabs} selected={view.isOpen ? 'open' : 'closed'} />
        <RowsTable
          name={{ singular: t('finding'), plural: t('findings') }}
          columns={[
            { title: t('finding') },
            { title: t('sale') },
            { title: t('state') },
            { title: t('acts'), hidden: true },
          ]}
          rows={view.page.items.map((finding) => ({
            id: finding.findingId,
            cells: [
              <Rule key="rule" finding={finding} timeZone={view.timeZone} />,
              <Sale key="sale" finding={finding} />,
              <Standing key="state" finding={finding} timeZone={view.timeZone} />,
              finding.outcome ? null : (
                <ButtonGroup key="acts">
                  <Button onClick={() => setAsking({ finding, act: 'clear' })}>{t('clear')}</Button>
                  <Button variant="plain" tone="critical" onClick={() => setAsking({ finding, act: 'confirm' })}>
                    {t('confirm')}
                  </Button>
                </ButtonGroup>
              ),
            ],
          }))}
          nextCursor={view.page.nextCursor}
          empty={{ title: t('none'), text: t('noneText') }}
        />
        <ReviewModal
          key={asking ? asking.finding.findingId + asking.act : null}
          asking={asking}
          onClose={() => setAsking(null)}
        />
      </Card>
    </SectionPage>
  )
}

function Rule({ finding, timeZone }: { finding: Finding; timeZone: string }) {
  const rules = useText(riskRuleMessages)
  const locale = useLocale()
  return (
    <BlockStack>
      <Text as="span" fontWeight="semibold">
        {rules(finding.rule)}
      </Text>
      <Text as="span" tone="subdued" variant="bodySm">
        {formatDateTime(finding.foundAt, locale, timeZone)}
      </Text>
    </BlockStack>
  )
}

function Sale({ finding }: { finding: Finding }) {
  const locale = useLocale()
  return (
    <BlockStack>
      <Link url={adminPaths.commission(finding.commissionId)} monochrome removeUnderline>
        <bdi>{finding.title}</bdi>
      </Link>
      <Text as="span" tone="subdued" variant="bodySm">
        {finding.handle ? (
          <>
            <bdi>@{finding.handle}</bdi> ·{' '}
          </>
        ) : null}
        <bdi>{finding.orderNumber}</bdi> · {formatMoney(finding.amount, locale)}
      </Text>
    </BlockStack>
  )
}

function Standing({ finding, timeZone }: { finding: Finding; timeZone: string }) {
  const t = useText(adminFindingsMessages)
  const locale = useLocale()
  if (finding.outcome) return <Badge>{t(`outcome_${finding.outcome}`)}</Badge>
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Badge tone="attention">{t('waiting')}</Badge>
      {finding.endsAt ? (
        <Text as="span" variant="bodySm">
          {t('endsAt', { date: formatDateTime(finding.endsAt, locale, timeZone) })}
        </Text>
      ) : null}
    </BlockStack>
  )
}

function ReviewModal({ asking, onClose }: { asking: Asking | null; onClose: () => void }) {
  const t = useText(adminFindingsMessages)
  const act = asking?.act ?? 'clear'
  const [reason, setReason] = useState('')
  const review = useCommand(act, { toast: t(`${act}Done`), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={asking !== null}
      title={t(`${act}Title`)}
      confirm={t(act)}
      isCritical={act === 'confirm'}
      canConfirm={act === 'clear' || reason.trim() !== ''}
      isRunning={review.isRunning}
      refusal={review.refusal}
      onConfirm={() => review.run({ findingId: asking?.finding.findingId ?? '', reason })}
      onClose={onClose}
    >
      <Text as="p">{t(`${act}Text`)}</Text>
      {act === 'confirm' ? (
        <TextField
          label={t('reason')}
          value={reason}
          onChange={setReason}
          multiline={2}
          maxLength={500}
          autoComplete="off"
        />
      ) : null}
    </ConfirmModal>
  )
}
