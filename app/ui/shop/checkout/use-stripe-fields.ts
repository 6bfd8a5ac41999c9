import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import {
  appearanceOf,
  askStripe,
  mountStripe,
  usageOf,
  type MountedStripe,
  type StripeCheckout,
} from './mount-stripe.ts'
import type { AskForToken, AskState } from './use-card-fields.ts'

type Options = { fields: StripeCheckout; keepCard: boolean; onToken: (token: string) => void }

/**
 * The card's fields by Stripe's own script. `ask` has Stripe turn what was typed (or the wallet's answer) into a
 * confirmation token; what is wrong with the card Stripe shows itself.
 */
export function useStripeFields(place: RefObject<HTMLElement>, { fields, keepCard, onToken }: Options): AskForToken {
  const [state, setState] = useState<AskState>('idle')
  const mounted = useRef<MountedStripe | null>(null)
  const latestKeep = useRef(keepCard)
  const { publishableKey, amount, currency, locale } = fields

  useEffect(() => {
    const target = place.current
    if (!target) return
    let isLeft = false
    const description = { kind: 'stripe', publishableKey, amount, currency, locale } as const
    mountStripe(target, description, latestKeep.current).then(
      (done) => {
        if (isLeft) return takeDown(done)
        mounted.current = done
      },
      // Blocked or offline: said beside the button, where the shopper looks next.
      () => isLeft || setState('unanswered'),
    )
    const stopPainting = paintWithTheme(target, mounted)
    return () => {
      isLeft = true
      stopPainting()
      if (mounted.current) takeDown(mounted.current)
      mounted.current = null
    }
  }, [place, publishableKey, amount, currency, locale])

  useEffect(() => {
    latestKeep.current = keepCard
    mounted.current?.elements.update(usageOf(keepCard)).catch(() => setState('unanswered'))
  }, [keepCard])

  const ask = useCallback(() => {
    if (!mounted.current) return setState('unanswered')
    setState('asking')
    askStripe(mounted.current).then(
      (token) => {
        setState(token ? 'idle' : 'refused')
        if (token) onToken(token)
      },
      () => setState('unanswered'),
    )
  }, [onToken])

  return { state, ask }
}

function takeDown({ elements }: MountedStripe): void {
  elements.getElement('payment')?.destroy()
}

/** Keeps the fields in the colours of the page when the device changes from day to night. */
function paintWithTheme(target: Element, mounted: RefObject<MountedStripe>): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const repaint = () => {
    const painted = mounted.current?.elements.update({ appearance: appearanceOf(target) })
    painted?.catch(reportError) // they only keep the colours of before
  }
  dark.addEventListener('change', repaint)
  return () => dark.removeEventListener('change', repaint)
}
