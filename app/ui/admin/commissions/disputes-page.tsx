import { Badge, BlockStack, Button, ButtonGroup, Card, Checkbox, Link, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { CommissionDisputeView } from '#app/domain/commissions/list-commission-disputes.server.ts'
import { adminDisputesMessages } from '#app/ui/messages/admin-disputes.ts'
import { disputeReasonMessages, disputeStateMessages } from '#app/ui/messages/commission-disputes.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { RowsTable } from '../rows-table.tsx'
import { SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCommand } from '../use-command.ts'

type Dispute = SerializeFrom<CommissionDisputeView>

export type DisputesView = {
  readonly isOpen: boolean
  readonly timeZone: string
  readonly page: { readonly items: readonly Dispute[]; readonly nextCursor: string | null }
}

/** E5: what either side objects to, until when it is answered and decided. */
export function DisputesPage({ view }: { view: DisputesView }) {
  const t = useText(adminDisputesMessages)
  const [answering, setAnswering] = useState<Dispute | null>(null)
  const [withdrawing, setWithdrawing] = useState<Dispute | null>(null)
  const tabs = (['open', 'closed'] as const).map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.commissionDisputes(id === 'open' ? {} : { view: id }),
  }))
  return (
    <SectionPage section="commissions" page="disputes">
      <Card padding="0">
        <SectionTabs tabs={tabs} selected={view.isOpen ? 'open' : 'closed'} />
        <RowsTable
          name={{ singular: t('dispute'), plural: t('disputes') }}
          columns={[
            { title: t('line') },
            { title: t('dispute') },
            { title: t('state') },
            { title: t('acts'), hidden: true },
          ]}
          rows={view.page.items.map((dispute) => ({
            id: dispute.disputeId,
            cells: [
              <Line key="line" dispute={dispute} />,
              <Said key="said" dispute={dispute} />,
              <Standing key="state" dispute={dispute} timeZone={view.timeZone} />,
              <Acts key="acts" dispute={dispute} onAnswer={setAnswering} onWithdraw={setWithdrawing} />,
            ],
          }))}
          nextCursor={view.page.nextCursor}
          empty={{ title: t('none'), text: t('noneText') }}
        />
        <AnswerModal key={answering?.disputeId} dispute={answering} onClose={() => setAnswering(null)} />
        <WithdrawModal dispute={withdrawing} onClose={() => setWithdrawing(null)} />
      </Card>
    </SectionPage>
  )
}

function Line({ dispute }: { dispute: Dispute }) {
  const locale = useLocale()
  return (
    <BlockStack>
      <Link url={adminPaths.commission(dispute.commissionId)} monochrome removeUnderline>
        <bdi>{dispute.title}</bdi>
      </Link>
      <Text as="span" tone="subdued" variant="bodySm">
        <bdi>@{dispute.handle}</bdi> · <bdi>{dispute.orderNumber}</bdi> · {formatMoney(dispute.amount, locale)}
      </Text>
    </BlockStack>
  )
}

function Said({ dispute }: { dispute: Dispute }) {
  const t = useText(adminDisputesMessages)
  const reasons = useText(disputeReasonMessages)
  return (
    <div style={{ maxInlineSize: '26rem', whiteSpace: 'normal' }}>
      <BlockStack gap="100">
        <Text as="span" fontWeight="semibold">
          {dispute.openedBy === 'creator' ? t('byCreator') : t('byYou')}: {reasons(dispute.reason)}
        </Text>
        <bdi>{dispute.statement}</bdi>
        {dispute.evidence.map((item, index) => (
          <Text key={index} as="span" tone="subdued" variant="bodySm">
            <bdi>{item.kind === 'link' ? item.url : item.kind === 'text' ? item.text : t('picture')}</bdi>
          </Text>
        ))}
        {dispute.answer ? (
          <Text as="span">
            {t('answered')}: <bdi>{dispute.answer}</bdi>
          </Text>
        ) : null}
        {dispute.decision ? (
          <Text as="span">
            {t('decided')}: <bdi>{dispute.decision}</bdi>
          </Text>
        ) : null}
      </BlockStack>
    </div>
  )
}

function Standing({ dispute, timeZone }: { dispute: Dispute; timeZone: string }) {
  const t = useText(adminDisputesMessages)
  const states = useText(disputeStateMessages)
  const locale = useLocale()
  const at = (iso: string) => formatDateTime(iso, locale, timeZone)
  return (
    <div style={{ maxInlineSize: '16rem', whiteSpace: 'normal' }}>
      <BlockStack gap="100" inlineAlign="start">
        <Badge>{states(dispute.state)}</Badge>
        {dispute.state === 'open' ? <Text as="span">{t('answerBy', { date: at(dispute.answerBy) })}</Text> : null}
        {dispute.decidedAt ? null : <Text as="span">{t('decideBy', { date: at(dispute.decideBy) })}</Text>}
        {dispute.favoured ? (
          <Text as="span">{dispute.favoured === 'creator' ? t('forCreator') : t('forYou')}</Text>
        ) : null}
      </BlockStack>
    </div>
  )
}

type ActsProps = {
  readonly dispute: Dispute
  readonly onAnswer: (dispute: Dispute) => void
  readonly onWithdraw: (dispute: Dispute) => void
}

function Acts({ dispute, onAnswer, onWithdraw }: ActsProps) {
  const t = useText(adminDisputesMessages)
  if (dispute.decidedAt) return null
  return (
    <ButtonGroup>
      {dispute.openedBy === 'creator' && dispute.state === 'open' ? (
        <Button onClick={() => onAnswer(dispute)}>{t('answer')}</Button>
      ) : null}
      {dispute.openedBy === 'merchant' ? (
        <Button variant="plain" tone="critical" onClick={() => onWithdraw(dispute)}>
          {t('withdraw')}
        </Button>
      ) : null}
    </ButtonGroup>
  )
}

type ModalProps = { readonly dispute: Dispute | null; readonly onClose: () => void }

function AnswerModal({ dispute, onClose }: ModalProps) {
  const t = useText(adminDisputesMessages)
  const [words, setWords] = useState('')
  const [isAgreed, setIsAgreed] = useState(false)
  const answer = useCommand('answer', { toast: t('answerSent'), onDone: onClose })
  const send = () => answer.run({ disputeId: dispute?.disputeId ?? '', answer: words, isAgreed: String(isAgreed) })
  return (
    <ConfirmModal
      isOpen={dispute !== null}
      title={t('answerTitle')}
      confirm={t('answer')}
      isCritical={false}
      canConfirm={words.trim() !== ''}
      isRunning={answer.isRunning}
      refusal={answer.refusal}
      onConfirm={send}
      onClose={onClose}
    >
      <TextField
        label={t('yourAnswer')}
        value={words}
        onChange={setWords}
        multiline={3}
        maxLength={4000}
        autoComplete="off"
      />
      <Checkbox label={t('agree')} helpText={t('agreeHelp')} checked={isAgreed} onChange={setIsAgreed} />
    </ConfirmModal>
  )
}

function WithdrawModal({ dispute, onClose }: ModalProps) {
  const t = useText(adminDisputesMessages)
  const withdraw = useCommand('withdraw', { toast: t('withdrawn'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={dispute !== null}
      title={t('withdrawTitle')}
      confirm={t('withdraw')}
      isRunning={withdraw.isRunning}
      refusal={withdraw.refusal}
      onConfirm={() => withdraw.run({ disputeId: dispute?.disputeId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('withdrawText')}</Text>
    </ConfirmModal>
  )
}
