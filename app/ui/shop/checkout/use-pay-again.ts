import { useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { CheckoutAnswer } from './checkout-page.tsx'

const pauseMilliseconds = 2_000
/** Spread, so that a crowd that was sent away does not come back at one moment. */
const spreadMilliseconds = 2_000
const maximumTries = 10

/**
 * Where too many others were paying, sends the very same payment again after a moment. Nothing was begun, so the card's
 * single-use token is unused; had it been, the second submit would only join it.
 */
export function usePayAgain(answer: CheckoutAnswer): void {
  const submit = useSubmit()
  const { formData } = useNavigation()
  const last = useRef<FormData | null>(null)
  const tries = useRef(0)
  useEffect(() => {
    if (formData?.get('intent') === 'pay') last.current = formData
  }, [formData])
  useEffect(() => {
    if (answer?.refusal?.code !== 'BUSY') {
      tries.current = 0
      return
    }
    const payment = last.current
    if (!payment || tries.current >= maximumTries) return
    tries.current += 1
    const again = () => submit(payment, { method: 'post' })
    const timer = setTimeout(again, pauseMilliseconds + Math.random() * spreadMilliseconds)
    return () => clearTimeout(timer)
  }, [answer, submit])
}
