import { BlockStack, Button, ButtonGroup, Card, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminReturnsMessages } from '#app/ui/messages/admin-returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { ApprovalFields, beginApproval, type SuggestedApproval } from './approval-fields.tsx'
import type { ReturnPageView } from './return-page.tsx'

type One = ReturnPageView['return']
type Asking = { readonly isOpen: boolean; readonly onClose: () => void }

/** The three answers to a request. */
export function AnswerReturnCard({ view: { return: one, suggested } }: { view: ReturnPageView }) {
  const t = useText(adminReturnsMessages)
  const [asking, setAsking] = useState<'approve' | 'decline' | 'keeps' | null>(null)
  const close = () => setAsking(null)
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('answerTitle')}
        </Text>
        <ButtonGroup>
          <Button variant="primary" onClick={() => setAsking('approve')}>
            {t('approve')}
          </Button>
          <Button onClick={() => setAsking('keeps')}>{t('keepsIt')}</Button>
          <Button tone="critical" onClick={() => setAsking('decline')}>
            {t('decline')}
          </Button>
        </ButtonGroup>
      </BlockStack>
      <ApproveModal suggested={suggested} isOpen={asking === 'approve'} onClose={close} />
      <KeepsModal one={one} isOpen={asking === 'keeps'} onClose={close} />
      <DeclineModal isOpen={asking === 'decline'} onClose={close} />
    </Card>
  )
}

function ApproveModal({ suggested, isOpen, onClose }: Asking & { suggested: SuggestedApproval }) {
  const t = useText(adminReturnsMessages)
  const [approval, setApproval] = useState(() => beginApproval(suggested))
  const approve = useCommand('approveReturn', { toast: t('approved'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('approveTitle')}
      confirm={t('approve')}
      isCritical={false}
      isRunning={approve.isRunning}
      refusal={approve.refusal}
      onConfirm={() => approve.run({ ...approval })}
      onClose={onClose}
    >
      <ApprovalFields approval={approval} errors={approve.fieldErrors} onChange={setApproval} />
    </ConfirmModal>
  )
}

function KeepsModal({ one, isOpen, onClose }: Asking & { one: One }) {
  const t = useText(adminReturnsMessages)
  const locale = useLocale()
  const keep = useCommand('approveReturn', { toast: t('kept'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('keepsTitle', { amount: formatMoney(one.worth, locale) })}
      confirm={t('keepsIt')}
      isRunning={keep.isRunning}
      refusal={keep.refusal}
      onConfirm={() => keep.run({ keepsIt: 'true' })}
      onClose={onClose}
    >
      <Text as="p">{t('keepsText')}</Text>
    </ConfirmModal>
  )
}

function DeclineModal({ isOpen, onClose }: Asking) {
  const t = useText(adminReturnsMessages)
  const [reason, setReason] = useState('')
  const decline = useCommand('declineReturn', { toast: t('declined'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('declineTitle')}
      confirm={t('decline')}
      isRunning={decline.isRunning}
      refusal={decline.refusal}
      onConfirm={() => decline.run({ reason })}
      onClose={onClose}
    >
      <TextField
        label={t('reason')}
        helpText={t('reasonHelp')}
        value={reason}
        onChange={setReason}
        multiline={2}
        maxLength={500}
        autoComplete="off"
      />
    </ConfirmModal>
  )
}
