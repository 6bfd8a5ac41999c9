import { Box, BlockStack } from '@shopify/polaris'
import { Modal, TitleBar } from '@shopify/app-bridge-react'
import type { ReactNode } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from './refused.tsx'

type ConfirmModalProps = {
  readonly isOpen: boolean
  readonly title: string
  readonly confirm: string
  /** The way out, where "Cancel" could be taken for the act itself. */
  readonly dismiss?: string
  /** Red, for what cannot be undone. */
  readonly isCritical?: boolean
  readonly isRunning: boolean
  /** Is there anything to confirm yet? */
  readonly canConfirm?: boolean
  readonly refusal?: RefusalView | null
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks once more before something that cannot be undone, or that other people notice. */
export function ConfirmModal(props: ConfirmModalProps) {
  const {
    isOpen,
    title,
    confirm,
    dismiss,
    isCritical = true,
    isRunning,
    canConfirm = true,
    refusal = null,
    onConfirm,
    onClose,
    children,
  } = props
  const t = useText(adminSharedMessages)
  return (
    <Modal open={isOpen} onHide={onClose}>
      <Box padding="400">
        <BlockStack gap="300">
          <Refused refusal={refusal} />
          {children}
        </BlockStack>
      </Box>
      <TitleBar title={title}>
        <button
          variant="primary"
          {...(isCritical && { tone: 'critical' })}
          disabled={isRunning || !canConfirm}
          onClick={onConfirm}
        >
          {confirm}
        </button>
        <button disabled={isRunning} onClick={onClose}>
          {dismiss ?? t('cancel')}
        </button>
      </TitleBar>
    </Modal>
  )
}
