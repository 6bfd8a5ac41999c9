import { useEffect, useRef, useState } from 'react'

const windowMilliseconds = 10_000

/** How many a second `count` has grown by over the last ten seconds here; null until that is known, or for a new `phase`. */
export function useRate(count: number, phase: string): number | null {
  const samples = useRef<{ phase: string; seen: { at: number; count: number }[] }>({ phase, seen: [] })
  const [rate, setRate] = useState<number | null>(null)
  useEffect(() => {
    const at = performance.now()
    if (samples.current.phase !== phase) samples.current = { phase, seen: [] }
    const seen = [...samples.current.seen.filter((one) => at - one.at < windowMilliseconds), { at, count }]
    samples.current.seen = seen
    const [first] = seen
    const seconds = first ? (at - first.at) / 1000 : 0
    setRate(first && seconds >= 1 && count > first.count ? Math.round((count - first.count) / seconds) : null)
  }, [count, phase])
  return rate
}
