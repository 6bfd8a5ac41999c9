import { Select, Text, TextField } from '@shopify/polaris'
import { adminPayoutsMessages } from '#app/ui/messages/admin-payouts.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

type ProposeModalProps = {
  readonly currencies: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onRun: (runId: string) => void
}

type Proposed = { readonly runId: string | null; readonly skipped: number }

/** Everything of a currency that is due until a day. */
export function ProposeModal({ currencies, isOpen, onClose, onRun }: ProposeModalProps) {
  const t = useText(adminPayoutsMessages)
  const propose = useCommand('propose', {
    toastOf: (value) =>
      (value as Proposed).runId ? t('proposed') : t('nobody', { count: (value as Proposed).skipped }),
    onDone: onClose,
    onValue: (value) => {
      const { runId } = value as Proposed
      if (runId) onRun(runId)
    },
  })
  const form = useFields<string>({ currency: currencies[0] ?? '', cutoff: '' }, propose.fieldErrors)
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('proposeTitle')}
      confirm={t('propose')}
      isCritical={false}
      isRunning={propose.isRunning}
      refusal={propose.refusal}
      onConfirm={() => propose.run(form.values)}
      onClose={onClose}
    >
      <Text as="p">{t('proposeText')}</Text>
      <Select {...form.choice('currency', t('currency'))} options={[...currencies]} />
      <TextField {...form.text('cutoff', t('cutoff'))} type="date" helpText={t('cutoffHelp')} />
    </ConfirmModal>
  )
}
