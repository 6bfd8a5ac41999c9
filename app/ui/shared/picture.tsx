import { useEffect, useRef, useState } from 'react'
import { Image as ImageIcon } from 'lucide-react'
import type { ImageView } from '#app/web/image-view.server.ts'
import { imageWidths, machinePaths, type ImageWidth } from '#app/ui/paths.ts'

type PictureProps = {
  image: ImageView | null
  /** What it shows; empty where the words beside it say so already. */
  alt: string
  /** The widest it is drawn, in CSS pixels. */
  shownWidth: number
  /** Its height at that width, for a file whose own measures are unknown. Square if not given. */
  shownHeight?: number
  /** How wide it is drawn on which screen, as in HTML's `sizes`, if not always `shownWidth`. */
  sizes?: string
  /** The one picture that the page is opened for: loaded at once and before others. */
  isUrgent?: boolean
  className?: string
}

/**
 * A picture in the size and the format that suit the screen. It keeps its place before it arrives, because its ratio is
 * said in advance, and when it never does, because a placeholder stands there. Works without scripts.
 */
export function Picture(props: PictureProps) {
  const { image, alt, className = 'picture' } = props
  if (image) return <Loaded key={image.key} {...props} image={image} />
  return <Missing alt={alt} className={className} />
}

function Loaded({ image, alt, shownWidth, sizes, isUrgent = false, ...props }: PictureProps & { image: ImageView }) {
  const { ref, isBroken, onError } = useBroken()
  const { shownHeight = shownWidth, className = 'picture' } = props
  if (isBroken) return <Missing alt={alt} className={className} />
  const widths = pictureWidths(shownWidth, { isFluid: sizes !== undefined, naturalWidth: image.width })
  const usual = widths.find((width) => width >= shownWidth * 2) ?? widths.at(-1) ?? imageWidths[0]
  const isMeasured = image.width !== null && image.height !== null
  return (
    <img
      ref={ref}
      className={className}
      // After `sizes` and `srcset`, so that no browser starts on `src` before it has read them.
      sizes={sizes ?? `${shownWidth}px`}
      srcSet={widths.map((width) => `${machinePaths.image(image.key, width)} ${width}w`).join(', ')}
      src={machinePaths.image(image.key, usual)}
      alt={alt}
      width={isMeasured ? (image.width ?? undefined) : shownWidth}
      height={isMeasured ? (image.height ?? undefined) : shownHeight}
      loading={isUrgent ? 'eager' : 'lazy'}
      decoding="async"
      {...(isUrgent && { fetchpriority: 'high' })}
      onError={onError}
    />
  )
}

function Missing({ alt, className }: { alt: string; className: string }) {
  const said = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true }
  return (
    <span className={`${className} picture-missing`} {...said}>
      <ImageIcon aria-hidden="true" strokeWidth={1.25} />
    </span>
  )
}

/** The error event is gone by the time scripts arrive if the picture failed before them: then the element itself knows. */
function useBroken() {
  const ref = useRef<HTMLImageElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    const { complete, naturalWidth, currentSrc } = ref.current ?? { complete: false, naturalWidth: 0, currentSrc: '' }
    if (complete && naturalWidth === 0 && currentSrc !== '') setIsBroken(true)
  }, [])
  return { ref, isBroken, onError: () => setIsBroken(true) }
}

/**
 * The widths worth offering for a picture that is drawn `shownWidth` wide at most: up to three device pixels for each of
 * ours, down to half for narrower screens if it is fluid, and none beyond the first that holds the whole original.
 */
export function pictureWidths(
  shownWidth: number,
  { isFluid, naturalWidth }: { isFluid: boolean; naturalWidth: number | null },
): ImageWidth[] {
  const least = isFluid ? shownWidth / 2 : shownWidth
  const enough = imageWidths.find((width) => width >= (naturalWidth ?? Infinity)) ?? imageWidths.at(-1) ?? 0
  const most = Math.min(shownWidth * 3, enough)
  const fitting = imageWidths.filter((width) => width >= least && width <= most)
  const nearest = imageWidths.find((width) => width >= Math.min(least, enough))
  return fitting.length > 0 ? fitting : [nearest ?? 2048]
}
