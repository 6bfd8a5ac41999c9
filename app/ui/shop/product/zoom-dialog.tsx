import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { ImageView } from '#app/web/image-view.server.ts'

type ZoomDialogProps = {
  images: readonly ImageView[]
  title: string
  open: number | null
  onClose: () => void
  onShow: (index: number) => void
}

/** One picture over the whole screen. Fingers pinch, a tap or a button enlarges, the enlarged picture is scrolled. */
export function ZoomDialog({ images, title, open, onClose, onShow }: ZoomDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open !== null && element && !element.open) element.showModal()
    if (open === null && element?.open) element.close()
  }, [open])
  return (
    <dialog ref={dialog} className="zoom on-ink" aria-label={title} onClose={() => open !== null && onClose()}>
      {open === null ? null : (
        <ZoomStage key={open} images={images} title={title} open={open} onClose={onClose} onShow={onShow} />
      )}
    </dialog>
  )
}

type StageProps = ZoomDialogProps & { open: number }

function ZoomStage({ images, title, open, onClose, onShow }: StageProps) {
  const t = useText(productMessages)
  const shared = useText(sharedMessages)
  const [isLarge, setIsLarge] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = stage.current
    if (!isLarge || !element) return
    const sideways = (element.scrollWidth - element.clientWidth) / 2
    element.scrollTo({
      left: getComputedStyle(element).direction === 'rtl' ? -sideways : sideways,
      top: (element.scrollHeight - element.clientHeight) / 2,
    })
  }, [isLarge])
  const image = images[open] ?? null
  return (
    <>
      <div className="zoom-head">
        <button
          type="button"
          className="icon-button"
          onClick={() => setIsLarge(!isLarge)}
          aria-label={t(isLarge ? 'zoomOut' : 'zoomIn')}
        >
          {isLarge ? <ZoomOut aria-hidden="true" /> : <ZoomIn aria-hidden="true" />}
        </button>
        <span className="numbers grow" role="status">
          {t('position', { number: open + 1, total: images.length })}
        </span>
        <button type="button" className="icon-button" onClick={onClose} aria-label={shared('close')}>
          <X aria-hidden="true" />
        </button>
      </div>
      {/* The buttons above do what a tap on the picture does; a scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={isLarge ? 'zoom-stage zoom-large' : 'zoom-stage'}
        ref={stage}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onClick={() => setIsLarge(!isLarge)}
      >
        <Picture
          image={image}
          alt={image?.alt || title}
          shownWidth={1080}
          sizes={isLarge ? '250vw' : '100vw'}
          isUrgent
        />
      </div>
      {images.length > 1 ? (
        <div className="zoom-foot">
          <button
            type="button"
            className="icon-button"
            aria-label={t('previous')}
            disabled={open === 0}
            onClick={() => onShow(open - 1)}
          >
            <ChevronLeft className="flips" aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('next')}
            disabled={open === images.length - 1}
            onClick={() => onShow(open + 1)}
          >
            <ChevronRight className="flips" aria-hidden="true" />
          </button>
        </div>
      ) : null}
    </>
  )
}
