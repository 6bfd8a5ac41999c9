import { useEffect } from 'react'

const pauseMilliseconds = 3_000
/** Spread, so that a crowd that was sent away does not come back at one moment. */
const spreadMilliseconds = 4_000

/** Asks for this page once more after a moment; not what was sent from it. */
export function useComeAgain(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => location.reload(), pauseMilliseconds + Math.random() * spreadMilliseconds)
    return () => clearTimeout(timer)
  }, [isWanted])
}
