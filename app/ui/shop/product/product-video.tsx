import { useEffect, useRef } from 'react'
import { machinePaths } from '#app/ui/paths.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { VideoView } from '#app/web/to-video-views.ts'

type ProductVideoProps = { video: VideoView; title: string; isShown: boolean }

/** Plays by itself only without sound, only while it is the one in sight, and never for people who want less motion. */
export function ProductVideo({ video, title, isShown }: ProductVideoProps) {
  const t = useText(productMessages)
  const element = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const player = element.current
    if (!player) return
    if (!isShown) return player.pause()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    player.muted = true
    // A browser may refuse to start by itself; the controls are there for that.
    player.play().catch(() => undefined)
  }, [isShown])
  return (
    // The shop's own film of the product: Shopify hands no captions over, and its sound starts switched off.
    <video
      ref={element}
      className="gallery-video"
      controls
      muted
      loop
      playsInline
      preload="none"
      width={video.width}
      height={video.height}
      aria-label={video.alt || t('video', { title })}
      {...(video.poster && { poster: machinePaths.image(video.poster.key, 1080) })}
    >
      {video.sources.map(({ url, mimeType }) => (
        <source key={url} src={url} type={mimeType} />
      ))}
    </video>
  )
}
