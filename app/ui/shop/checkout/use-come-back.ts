import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const lookAgainMilliseconds = 8_000

/**
 * Looks again when the shopper comes back to the page, and now and then while it is in front of them: the stream tells
 * at once, but a page that was asleep may have missed it.
 */
export function useComeBack(isWaiting: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isWaiting) return
    const look = () => document.visibilityState === 'visible' && revalidate()
    const timer = state === 'idle' ? setTimeout(look, lookAgainMilliseconds) : undefined
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pageshow', look)
    }
  }, [isWaiting, revalidate, state])
}
