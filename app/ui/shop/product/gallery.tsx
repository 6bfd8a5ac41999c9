import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { ImageView } from '#app/web/image-view.server.ts'
import type { ProductView } from '#app/web/to-product-view.ts'
import type { VideoView } from '#app/web/to-video-views.ts'
import { GalleryThumbs } from './gallery-thumbs.tsx'
import { ProductVideo } from './product-video.tsx'
import { ZoomDialog } from './zoom-dialog.tsx'

export type GalleryItem =
  | { readonly kind: 'picture'; readonly image: ImageView; readonly index: number }
  | { readonly kind: 'video'; readonly video: VideoView }

type GalleryProps = { product: ProductView; shownPicture: number | null }

const stageSizes = '(min-width: 1200px) 560px, (min-width: 860px) 45vw, 100vw'

/** Swiped on a phone, stepped through with arrows or picked by the small pictures anywhere; follows the chosen variant. */
export function Gallery({ product: { images, videos, title }, shownPicture }: GalleryProps) {
  const t = useText(productMessages)
  const items = itemsOf(images, videos)
  const { stage, current, show, onScroll } = useStage(items.length)
  const [zoomed, setZoomed] = useState<number | null>(null)
  const shownItem = items.findIndex((item) => item.kind === 'picture' && item.index === shownPicture)
  const before = useRef(shownItem)
  useEffect(() => {
    if (shownItem >= 0 && shownItem !== before.current) show(shownItem)
    before.current = shownItem
  }, [shownItem, show])
  return (
    <div className="gallery" role="group" aria-label={t('gallery')}>
      <div className="gallery-frame">
        {/* A scrolling region must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ul className="plain-list gallery-stage" ref={stage} onScroll={onScroll} tabIndex={0} aria-label={t('gallery')}>
          {items.length === 0 ? <GalleryBlank title={title} /> : null}
          {items.map((item, position) => (
            <li key={item.kind === 'picture' ? item.image.key : item.video.sources[0]?.url}>
              {item.kind === 'video' ? (
                <ProductVideo video={item.video} title={title} isShown={position === current} />
              ) : (
                <button
                  type="button"
                  onClick={() => setZoomed(item.index)}
                  aria-label={t('enlarge', { number: position + 1 })}
                >
                  <Picture
                    image={item.image}
                    alt={item.image.alt || title}
                    shownWidth={720}
                    sizes={stageSizes}
                    isUrgent={position === 0}
                  />
                </button>
              )}
            </li>
          ))}
        </ul>
        {items.length > 1 ? <StageArrows current={current} total={items.length} show={show} /> : null}
      </div>
      {items.length > 1 ? <GalleryThumbs items={items} current={current} onShow={show} /> : null}
      <ZoomDialog images={images} title={title} open={zoomed} onClose={() => setZoomed(null)} onShow={setZoomed} />
    </div>
  )
}

/** Pictures with the films behind the first one, where a thumb meets them early. */
function itemsOf(images: readonly ImageView[], videos: readonly VideoView[]): GalleryItem[] {
  const [first, ...others] = images.map((image, index) => ({ kind: 'picture' as const, image, index }))
  const films = videos.map((video) => ({ kind: 'video' as const, video }))
  return [...(first ? [first] : []), ...films, ...others]
}

function useStage(total: number) {
  const stage = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const show = useCallback(
    (index: number) => {
      const [element, target] = [stage.current, stage.current?.children.item(Math.max(0, Math.min(index, total - 1)))]
      if (!element || !target) return
      // A distance works in both writing directions, where positions would not.
      const distance = target.getBoundingClientRect().left - element.getBoundingClientRect().left
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
      element.scrollBy({ left: distance, behavior: isCalm ? 'auto' : 'smooth' })
    },
    [total],
  )
  const onScroll = () => {
    const element = stage.current
    if (element) setCurrent(Math.round(Math.abs(element.scrollLeft) / element.clientWidth))
  }
  return { stage, current, show, onScroll }
}

type ArrowsProps = { current: number; total: number; show: (index: number) => void }

function StageArrows({ current, total, show }: ArrowsProps) {
  const t = useText(productMessages)
  return (
    <>
      <button
        type="button"
        className="gallery-arrow gallery-arrow-back"
        aria-label={t('previous')}
        disabled={current === 0}
        onClick={() => show(current - 1)}
      >
        <ChevronLeft className="flips" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="gallery-arrow gallery-arrow-on"
        aria-label={t('next')}
        disabled={current === total - 1}
        onClick={() => show(current + 1)}
      >
        <ChevronRight className="flips" aria-hidden="true" />
      </button>
      <p className="gallery-count numbers">
        <span aria-hidden="true" dir="ltr">
          {current + 1} / {total}
        </span>
        <span className="hidden-visually" role="status">
          {t('position', { number: current + 1, total })}
        </span>
      </p>
    </>
  )
}

function GalleryBlank({ title }: { title: string }) {
  return (
    <li>
      <Picture image={null} alt={title} shownWidth={720} />
    </li>
  )
}
