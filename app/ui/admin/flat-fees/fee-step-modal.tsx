import { Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminFeesMessages } from '#app/ui/messages/admin-fees.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'

export type FeeAct = 'approve' | 'sendBack' | 'withdraw' | 'refund'

type FeeStepModalProps = { readonly act: FeeAct | null; readonly amount: string; readonly onClose: () => void }

/** A step that the creator notices, asked once more; where it says no to them, with words that they read. */
export function FeeStepModal({ act, amount, onClose }: FeeStepModalProps) {
  const t = useText(adminFeesMessages)
  const name = act ?? 'approve'
  const [reason, setReason] = useState('')
  const command = useCommand(name, { toast: t(`${name}Done`), onDone: onClose })
  const hasWords = name === 'sendBack' || name === 'refund'
  const isFieldWrong = command.fieldErrors.reason !== undefined
  return (
    <ConfirmModal
      isOpen={act !== null}
      title={t(`${name}Title`)}
      confirm={t(name)}
      isCritical={name === 'withdraw' || name === 'refund'}
      isRunning={command.isRunning}
      refusal={isFieldWrong ? null : command.refusal}
      onConfirm={() => command.run(hasWords ? { reason } : {})}
      onClose={onClose}
    >
      <Text as="p">{t(`${name}Text`, { amount })}</Text>
      {hasWords ? (
        <TextField
          label={t('reason')}
          value={reason}
          onChange={setReason}
          error={command.fieldErrors.reason}
          multiline={3}
          maxLength={2000}
          autoComplete="off"
        />
      ) : null}
    </ConfirmModal>
  )
}
