import { useCallback, useEffect, useRef, useState } from 'react'

/** The preview's clock: where it is, whether it runs, and how to go somewhere. */
export function usePlayer(durationMs: number) {
  const video = useRef<HTMLVideoElement>(null)
  const [atMs, setAtMs] = useState(0)
  const [isPlaying, setIsPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    let frame = 0
    const follow = () => {
      if (video.current) setAtMs(Math.min(durationMs, Math.round(video.current.currentTime * 1_000)))
      frame = requestAnimationFrame(follow)
    }
    frame = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame)
  }, [isPlaying, durationMs])
  const seek = useCallback(
    (wantedMs: number) => {
      const toMs = Math.max(0, Math.min(durationMs, Math.round(wantedMs)))
      setAtMs(toMs)
      if (video.current) video.current.currentTime = toMs / 1_000
    },
    [durationMs],
  )
  const toggle = useCallback(() => {
    const element = video.current
    if (!element) return
    if (!element.paused) element.pause()
    // A browser that refuses to play keeps its paused look; there is nothing else to tell.
    else void element.play().catch(() => setIsPlaying(false))
  }, [])
  return { video, atMs, isPlaying, setIsPlaying, seek, toggle }
}

export type Player = Omit<ReturnType<typeof usePlayer>, 'video'>
