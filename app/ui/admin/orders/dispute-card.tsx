import { Badge, Banner, BlockStack, Button, ButtonGroup, Card, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { DisputeView } from '#app/domain/disputes/dispute-view.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { disputeReasonWords, disputeStateWords } from '#app/ui/messages/disputes.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'

type DisputeProps = { readonly dispute: DisputeView; readonly timeZone: string }

/** D10: what the buyer's bank says, until when it takes an answer, and the two answers there are. */
export function DisputeCard({ dispute, timeZone }: DisputeProps) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const reasons: Readonly<Record<string, string>> = disputeReasonWords[locale]
  const { state, amount, evidenceDueBy, isShared, canAnswer } = dispute
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t('disputeTitle', { amount: formatMoney(amount, locale) })}
          </Text>
          <Badge tone={state === 'won' ? 'success' : 'critical'}>{disputeStateWords[locale][state]}</Badge>
        </InlineStack>
        <Text as="p">{reasons[dispute.reason] ?? disputeReasonWords[locale].other}</Text>
        {isShared && dispute.closedAt === null ? <Banner tone="info">{t('disputeShared')}</Banner> : null}
        {canAnswer && evidenceDueBy ? (
          <Text as="p" tone="subdued">
            {t('disputeDue', { date: formatDateTime(evidenceDueBy, locale, timeZone) })}
          </Text>
        ) : null}
        {canAnswer ? <Answers dispute={dispute} /> : null}
      </BlockStack>
    </Card>
  )
}

function Answers({ dispute }: { dispute: DisputeView }) {
  const t = useText(orderPageMessages)
  const [text, setText] = useState('')
  const [asking, setAsking] = useState<'send' | 'accept' | null>(null)
  const close = () => setAsking(null)
  return (
    <BlockStack gap="300">
      <TextField
        label={t('evidence')}
        helpText={t('evidenceHelp')}
        value={text}
        onChange={setText}
        multiline={4}
        maxLength={20_000}
        autoComplete="off"
      />
      <ButtonGroup>
        <Button variant="primary" disabled={text.trim() === ''} onClick={() => setAsking('send')}>
          {t('sendEvidence')}
        </Button>
        <Button tone="critical" onClick={() => setAsking('accept')}>
          {t('acceptDispute')}
        </Button>
      </ButtonGroup>
      <SendModal disputeId={dispute.id} text={text} isOpen={asking === 'send'} onClose={close} />
      <AcceptModal dispute={dispute} isOpen={asking === 'accept'} onClose={close} />
    </BlockStack>
  )
}

type Asking = { readonly isOpen: boolean; readonly onClose: () => void }

function SendModal({ disputeId, text, isOpen, onClose }: Asking & { disputeId: string; text: string }) {
  const t = useText(orderPageMessages)
  const send = useCommand('submitEvidence', { toast: t('evidenceSent'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('evidenceTitle')}
      confirm={t('sendEvidence')}
      isCritical={false}
      isRunning={send.isRunning}
      refusal={send.refusal}
      onConfirm={() => send.run({ disputeId, text })}
      onClose={onClose}
    >
      <Text as="p">{t('evidenceText')}</Text>
    </ConfirmModal>
  )
}

function AcceptModal({ dispute, isOpen, onClose }: Asking & { dispute: DisputeView }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const accept = useCommand('acceptDispute', { toast: t('disputeAccepted'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('acceptTitle', { amount: formatMoney(dispute.amount, locale) })}
      confirm={t('acceptDispute')}
      isRunning={accept.isRunning}
      refusal={accept.refusal}
      onConfirm={() => accept.run({ disputeId: dispute.id })}
      onClose={onClose}
    >
      <Text as="p">{t('acceptText')}</Text>
    </ConfirmModal>
  )
}
