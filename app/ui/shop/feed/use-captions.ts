import { useEffect, useState, type RefObject } from 'react'
import type { FeedCaptions } from '#app/domain/feed/feed-item.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { machinePaths } from '#app/ui/paths.ts'

/**
 * Captions in the reader's language, else in the one there is. The browser reads the file; we draw the words, so that
 * they never lie under the caption or the products.
 */
export function useCaptions(
  video: RefObject<HTMLVideoElement>,
  available: readonly FeedCaptions[],
  locale: Locale,
  isOn: boolean,
) {
  const [cue, setCue] = useState('')
  const chosen = available.find((captions) => captions.language === locale) ?? available[0] ?? null
  const src = chosen && machinePaths.media(chosen.storageKey)
  useEffect(() => {
    const track = video.current?.textTracks[0]
    if (!track || !src) return
    setMode(track, isOn ? 'hidden' : 'disabled')
    const onChange = () => setCue(Array.from(track.activeCues ?? [], textOf).join('\n'))
    track.addEventListener('cuechange', onChange)
    onChange()
    return () => track.removeEventListener('cuechange', onChange)
  }, [video, src, isOn])
  return { cue: isOn ? cue : '', track: chosen && src ? { src, language: chosen.language } : null }
}

/** "hidden" is read by the browser and drawn by us. */
function setMode(track: TextTrack, mode: TextTrackMode): void {
  track.mode = mode
}

function textOf(cue: TextTrackCue): string {
  return 'text' in cue ? String(cue.text).replace(/<[^>]*>/g, '') : ''
}
