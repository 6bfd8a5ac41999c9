import { useEffect, type RefObject } from 'react'

type FeedKeys = {
  list: RefObject<HTMLOListElement>
  activeIndex: number
  goTo: (index: number) => void
  toggleMute: () => void
  isOff: boolean
}

const typing = 'input, select, textarea, [contenteditable], dialog'
const pressing = 'button, a, summary'

/** Arrows change the video, space pauses, M switches the sound; a focused control keeps its own keys. */
export function useFeedKeys({ list, activeIndex, goTo, toggleMute, isOff }: FeedKeys): void {
  useEffect(() => {
    if (isOff) return
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(typing) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'ArrowDown') goTo(activeIndex + 1)
      else if (event.key === 'ArrowUp') goTo(Math.max(0, activeIndex - 1))
      else if (event.key.toLowerCase() === 'm') toggleMute()
      else if (event.key === ' ' && !target?.closest(pressing)) togglePlay(list.current, activeIndex)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list, activeIndex, goTo, toggleMute, isOff])
}

function togglePlay(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLButtonElement>(`[data-index="${index}"] .feed-stage`)?.click()
}
