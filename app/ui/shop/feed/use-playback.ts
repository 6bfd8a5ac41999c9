import { useEffect, useState, type RefObject } from 'react'
import type { FeedTag } from '#app/domain/feed/feed-item.ts'
import type { WithImages } from '#app/web/image-view.server.ts'

type Playback = {
  video: RefObject<HTMLVideoElement>
  progress: RefObject<HTMLSpanElement>
  isActive: boolean
  isShown: boolean
  isMuted: boolean
  tags: readonly WithImages<FeedTag>[]
  onPlayed: (seconds: number) => void
}

/** Plays the video while it is the active one and follows its clock for the progress line and the tagged moments. */
export function usePlayback({ video, progress, isActive, isShown, isMuted, tags, onPlayed }: Playback) {
  const [isPaused, setIsPaused] = useState(false)
  const [isBroken, setIsBroken] = useState(false)
  const [currentTag, setCurrentTag] = useState<WithImages<FeedTag> | null>(null)

  const [wasShown, setWasShown] = useState(isShown)
  // Coming back to a video starts it again, whatever was pressed before.
  if (wasShown !== isShown) {
    setWasShown(isShown)
    setIsPaused(false)
  }
  useEffect(() => {
    const element = video.current
    if (!element) return
    setSound(element, isMuted)
    if (!isActive || isPaused) return element.pause()
    // Browsers refuse to start with sound before a gesture; then the video waits behind a play button.
    element.play().catch((cause: unknown) => {
      if (!(cause instanceof DOMException)) throw cause
      if (cause.name === 'NotAllowedError') setIsPaused(true)
      // It may have failed before the page came alive and could listen.
      if (cause.name === 'NotSupportedError') setIsBroken(true)
    })
  }, [video, isActive, isPaused, isMuted])

  const onTime = () => {
    const element = video.current
    if (!element) return
    const ratio = element.duration > 0 ? element.currentTime / element.duration : 0
    if (progress.current) paint(progress.current, ratio)
    onPlayed(element.currentTime)
    setCurrentTag(tagAt(tags, element.currentTime * 1000))
  }
  return { isPaused, setIsPaused, isBroken, setIsBroken, currentTag, onTime }
}

function setSound(element: HTMLVideoElement, isMuted: boolean): void {
  element.muted = isMuted
}

/** Straight to the element: four times a second is too often to render the whole video. */
function paint(line: HTMLElement, ratio: number): void {
  line.style.inlineSize = `${ratio * 100}%`
}

/** The product shown last before this moment. Before the first one: none. */
export function tagAt(tags: readonly WithImages<FeedTag>[], milliseconds: number): WithImages<FeedTag> | null {
  return tags.findLast((tag) => tag.atMs <= milliseconds + 120) ?? null
}
