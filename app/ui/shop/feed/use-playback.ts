import { useEffect, useRef, useState } from 'react'
import type { FeedTag } from '#app/domain/feed/feed-item.ts'

type Playback = { isActive: boolean; isShown: boolean; isMuted: boolean; tags: readonly FeedTag[] }

/** Plays the video while it is the active one and follows its clock for the progress line and the tagged moments. */
export function usePlayback({ isActive, isShown, isMuted, tags }: Playback) {
  const video = useRef<HTMLVideoElement>(null)
  const progress = useRef<HTMLSpanElement>(null)
  const [isPaused, setIsPaused] = useState(false)
  const [isBroken, setIsBroken] = useState(false)
  const [currentTag, setCurrentTag] = useState<FeedTag | null>(null)

  useEffect(() => {
    if (!isShown) setIsPaused(false)
  }, [isShown])
  useEffect(() => {
    const element = video.current
    if (!element) return
    element.muted = isMuted
    // It may have failed before the page came alive and could listen.
    if (element.error) setIsBroken(true)
    if (!isActive || isPaused) return element.pause()
    // Browsers refuse to start with sound before a gesture; then the video waits behind a play button.
    element.play().catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'NotAllowedError') setIsPaused(true)
    })
  }, [isActive, isPaused, isMuted])

  const onTime = () => {
    const element = video.current
    if (!element) return
    const ratio = element.duration > 0 ? element.currentTime / element.duration : 0
    if (progress.current) progress.current.style.inlineSize = `${ratio * 100}%`
    setCurrentTag(tagAt(tags, element.currentTime * 1000))
  }
  return { video, progress, isPaused, setIsPaused, isBroken, setIsBroken, currentTag, onTime }
}

/** The product shown last before this moment. Before the first one: none. */
export function tagAt(tags: readonly FeedTag[], milliseconds: number): FeedTag | null {
  return tags.findLast((tag) => tag.atMs <= milliseconds + 120) ?? null
}
