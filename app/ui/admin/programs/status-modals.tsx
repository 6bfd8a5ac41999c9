import { Text } from '@shopify/polaris'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'

type Asking = { readonly isOpen: boolean; readonly onClose: () => void }

export function PauseModal({ isOpen, onClose }: Asking) {
  const t = useText(adminProgramMessages)
  const pause = useCommand('pause', { toast: t('paused'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('pauseTitle')}
      confirm={t('pause')}
      isRunning={pause.isRunning}
      refusal={pause.refusal}
      onConfirm={() => pause.run()}
      onClose={onClose}
    >
      <Text as="p">{t('pauseText')}</Text>
    </ConfirmModal>
  )
}

export function EndModal({ name, isOpen, onClose }: Asking & { readonly name: string }) {
  const t = useText(adminProgramMessages)
  const end = useCommand('end', { toast: t('ended'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('endTitle', { name })}
      confirm={t('endConfirm')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run()}
      onClose={onClose}
    >
      <Text as="p">{t('endText')}</Text>
    </ConfirmModal>
  )
}
