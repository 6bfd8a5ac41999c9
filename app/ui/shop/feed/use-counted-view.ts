import { useRef } from 'react'
import { machinePaths } from '#app/ui/paths.ts'

/** Shorter is scrolling past. */
const watchedSeconds = 2

/** Tells the server once that a video was watched, when it has played for a while. Costs the player nothing. */
export function useCountedView(postId: string): (playedSeconds: number) => void {
  const isTold = useRef(false)
  return (playedSeconds) => {
    if (isTold.current || playedSeconds < watchedSeconds) return
    isTold.current = true
    navigator.sendBeacon(machinePaths.view(postId))
  }
}
