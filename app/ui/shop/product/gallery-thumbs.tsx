import { Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { GalleryItem } from './gallery.tsx'

type ThumbsProps = { items: readonly GalleryItem[]; current: number; onShow: (index: number) => void }

/** A row of small pictures; the one that is shown is kept in sight. Up to 250, so they load as they are scrolled to. */
export function GalleryThumbs({ items, current, onShow }: ThumbsProps) {
  const t = useText(productMessages)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [element, thumb] = [row.current, row.current?.children.item(current)]
    if (!element || !thumb) return
    const [inside, around] = [thumb.getBoundingClientRect(), element.getBoundingClientRect()]
    // Only sideways: scrollIntoView would move the page as well.
    if (inside.left < around.left) element.scrollBy({ left: inside.left - around.left - 8 })
    if (inside.right > around.right) element.scrollBy({ left: inside.right - around.right + 8 })
  }, [current])
  return (
    <div className="gallery-thumbs" ref={row}>
      {items.map((item, index) => (
        <button
          type="button"
          key={item.kind === 'picture' ? item.image.key : item.video.sources[0]?.url}
          aria-label={t(item.kind === 'picture' ? 'picture' : 'videoThumb', { number: index + 1 })}
          aria-current={index === current}
          onClick={() => onShow(index)}
        >
          <Picture image={item.kind === 'picture' ? item.image : item.video.poster} alt="" shownWidth={64} />
          {item.kind === 'video' ? <Play size={18} fill="currentColor" aria-hidden="true" /> : null}
        </button>
      ))}
    </div>
  )
}
