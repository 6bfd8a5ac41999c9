import { Text, TextField } from '@shopify/polaris'
import { adminEnrollmentMessages } from '#app/ui/messages/admin-enrollments.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

export type AskedStep = 'reject' | 'pause' | 'ban' | 'withdraw'

type StepModalProps = {
  readonly step: AskedStep | null
  readonly enrollmentIds: readonly string[]
  readonly timeZone: string
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** A step that a creator notices: with a reason that they read, and for a pause or a ban from when on. */
export function StepModal({ step, enrollmentIds, timeZone, onClose, onDone }: StepModalProps) {
  const t = useText(adminEnrollmentMessages)
  const name = step ?? 'pause'
  const done = () => {
    onClose()
    onDone?.()
  }
  const command = useCommand(name, { toast: t(`${name}Done`), onDone: done })
  const form = useFields({ reason: '', effectiveAt: '' }, command.fieldErrors)
  return (
    <ConfirmModal
      isOpen={step !== null}
      title={t(`${name}Title`, { count: enrollmentIds.length })}
      confirm={t(name)}
      isRunning={command.isRunning}
      refusal={command.refusal}
      onConfirm={() => command.run({ ...form.values, enrollmentIds })}
      onClose={onClose}
    >
      <Text as="p">{t(`${name}Text`)}</Text>
      <TextField {...form.text('reason', t('reason'))} helpText={t('reasonHelp')} multiline={2} maxLength={500} />
      {step === 'pause' || step === 'ban' ? (
        <TextField
          {...form.text('effectiveAt', t('effectiveAt'))}
          type="datetime-local"
          helpText={t('effectiveHelp', { timeZone })}
        />
      ) : null}
    </ConfirmModal>
  )
}
