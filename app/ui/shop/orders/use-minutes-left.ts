import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

const tickMilliseconds = 15_000

/** Full minutes until an instant, by the server's clock; counts down while the page is open and loads again at the end. */
export function useMinutesLeft(until: string, serverNow: string): number {
  const [passed, setPassed] = useState(0)
  const { revalidate } = useRevalidator()
  const left = Date.parse(until) - Date.parse(serverNow) - passed
  const isOver = left <= 0
  useEffect(() => {
    const began = performance.now()
    setPassed(0)
    const timer = setInterval(() => setPassed(performance.now() - began), tickMilliseconds)
    return () => clearInterval(timer)
  }, [serverNow])
  useEffect(() => {
    if (isOver) revalidate()
  }, [isOver, revalidate])
  return Math.max(0, Math.ceil(left / 60_000))
}
