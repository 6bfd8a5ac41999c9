import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type SheetProps = {
  isOpen: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  className?: string
}

/** A native modal dialog: the browser traps focus, closes on Escape and gives focus back to the opener. */
export function Sheet({ isOpen, onClose, title, children, footer, className = '' }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const t = useText(sharedMessages)

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isOpen && !element.open) element.showModal()
    if (!isOpen && element.open) element.close()
  }, [isOpen])

  return (
    // A press on the backdrop reaches the dialog itself; everything inside it is a descendant.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={`sheet ${className}`}
      aria-labelledby={titleId}
      // Also fired when we close it ourselves, to open another sheet perhaps: that is no wish of the person.
      onClose={() => isOpen && onClose()}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      {isOpen ? (
        <>
          <div className="sheet-head">
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            <button type="button" className="icon-button" onClick={onClose} aria-label={t('close')}>
              <X aria-hidden="true" />
            </button>
          </div>
          <div className="sheet-body">{children}</div>
          {footer ? <div className="sheet-foot">{footer}</div> : null}
        </>
      ) : null}
    </dialog>
  )
}
