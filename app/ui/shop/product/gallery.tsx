import { useEffect, useRef, useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { ProductView } from '#app/web/to-product-view.ts'
import { Picture } from '../picture.tsx'

type GalleryProps = { images: ProductView['images']; title: string; shownUrl: string | null }

/** Swiped on a phone, picked by the small pictures anywhere; follows the chosen variant. */
export function Gallery({ images, title, shownUrl }: GalleryProps) {
  const t = useText(productMessages)
  const stage = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const show = (index: number) => {
    const [element, target] = [stage.current, stage.current?.children.item(index)]
    if (!element || !target) return
    // A distance works in both writing directions, where positions would not.
    const distance = target.getBoundingClientRect().left - element.getBoundingClientRect().left
    element.scrollBy({ left: distance, behavior: 'smooth' })
  }
  useEffect(() => {
    const index = images.findIndex((image) => image.url === shownUrl)
    if (index >= 0) show(index)
  }, [shownUrl, images])
  const onScroll = () => {
    const element = stage.current
    if (element) setCurrent(Math.round(Math.abs(element.scrollLeft) / element.clientWidth))
  }
  const shown = images.length > 0 ? images : [{ url: null, alt: '' }]
  return (
    <div className="gallery" role="group" aria-label={t('gallery')}>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className="plain-list gallery-stage" ref={stage} onScroll={onScroll} tabIndex={0}>
        {shown.map((image, index) => (
          <li key={image.url ?? index}>
            <Picture url={image.url} alt={image.alt || title} width={720} eager={index === 0} />
          </li>
        ))}
      </ul>
      {images.length > 1 ? (
        <div className="gallery-dots">
          {images.map((image, index) => (
            <button
              type="button"
              key={image.url}
              aria-label={t('picture', { number: index + 1 })}
              aria-current={index === current}
              onClick={() => show(index)}
            >
              <Picture url={image.url} alt="" width={60} />
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
