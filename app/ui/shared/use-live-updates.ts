import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * Loads the page's data again whenever the server says that its topic changed. The browser reconnects by itself and
 * asks for what it missed; the address changes with every load, so only its first value opens the stream.
 */
export function useLiveTopic(streamUrl: string | null): { isLive: boolean } {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  useEffect(() => {
    latest.current = revalidate
  })
  const [first] = useState(streamUrl)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    if (!first) return
    const source = new EventSource(first)
    source.onopen = () => setIsLive(true)
    source.onerror = () => setIsLive(false)
    source.onmessage = () => latest.current()
    return () => source.close()
  }, [first])
  return { isLive }
}
