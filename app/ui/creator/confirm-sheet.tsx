import type { ReactNode } from 'react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

type ConfirmSheetProps = {
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  action: string
  isBusy: boolean
  look?: 'danger' | 'accent'
  children: ReactNode
}

/** Asks before something that others will see. Closing it in any way means no. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { isOpen, onClose, onConfirm, title, action, isBusy, look = 'danger', children } = props
  const t = useText(sharedMessages)
  const footer = (
    <div className="row confirm-buttons">
      <Button type="button" look="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type="button" look={look} busy={isBusy} onClick={onConfirm}>
        {action}
      </Button>
    </div>
  )
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={title} footer={footer}>
      {children}
    </Sheet>
  )
}
