import type { Appearance, Stripe, StripeElementLocale, StripeElements } from '@stripe/stripe-js'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'
import type { AskForToken, AskState } from './use-card-fields.ts'

type StripeCheckout = Extract<CheckoutFields, { kind: 'stripe' }>
type Options = { fields: StripeCheckout; keepCard: boolean; onToken: (token: string) => void }
type Shown = { stripe: Stripe; elements: StripeElements }

/**
 * The card's fields by Stripe's own script, fetched only on a page that needs it. `ask` has Stripe turn what was typed
 * (or the wallet's answer) into a confirmation token; what is wrong with the card Stripe shows itself.
 */
export function useStripeFields(place: RefObject<HTMLElement>, { fields, keepCard, onToken }: Options): AskForToken {
  const [state, setState] = useState<AskState>('idle')
  const shown = useRef<Shown | null>(null)
  const latestKeep = useRef(keepCard)
  const { publishableKey, amount, currency, locale } = fields

  useEffect(() => {
    const target = place.current
    let isLeft = false
    const show = async () => {
      const { loadStripe } = await import('@stripe/stripe-js/pure')
      const stripe = await loadStripe(publishableKey, { locale: locale as StripeElementLocale })
      if (!stripe || !target) throw new Error('no card fields')
      if (isLeft) return
      const elements = stripe.elements({
        mode: 'payment',
        amount,
        currency,
        captureMethod: 'manual',
        allowedPaymentMethodTypes: ['card'],
        ...usageOf(latestKeep.current),
        locale: locale as StripeElementLocale,
        appearance: appearanceOf(target),
      })
      elements.create('payment', { layout: 'tabs' }).mount(target)
      shown.current = { stripe, elements }
    }
    // Blocked or offline: said beside the button, where the shopper looks next.
    show().catch(() => isLeft || setState('unanswered'))
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const repaint = () => {
      const painted = target && shown.current?.elements.update({ appearance: appearanceOf(target) })
      painted?.catch(() => undefined) // only the colours of before
    }
    dark.addEventListener('change', repaint)
    return () => {
      isLeft = true
      dark.removeEventListener('change', repaint)
      shown.current?.elements.getElement('payment')?.destroy()
      shown.current = null
    }
  }, [place, publishableKey, amount, currency, locale])

  useEffect(() => {
    latestKeep.current = keepCard
    shown.current?.elements.update(usageOf(keepCard)).catch(() => setState('unanswered'))
  }, [keepCard])

  const ask = useCallback(() => {
    if (!shown.current) return setState('unanswered')
    setState('asking')
    askStripe(shown.current)
      .then((token) => {
        setState(token ? 'idle' : 'refused')
        if (token) onToken(token)
      })
      .catch(() => setState('unanswered'))
  }, [onToken])

  return { state, ask }
}

const usageOf = (keepCard: boolean) => ({ setupFutureUsage: keepCard ? ('on_session' as const) : null })

/** null: something is missing in the fields, and they say what. */
async function askStripe({ stripe, elements }: Shown): Promise<string | null> {
  // First of all: a wallet opens its sheet only in answer to the shopper's own press.
  const { error: incomplete } = await elements.submit()
  if (incomplete) return null
  const { error, confirmationToken } = await stripe.createConfirmationToken({ elements })
  if (error?.type === 'validation_error' || error?.type === 'card_error') return null
  if (!confirmationToken) throw new Error('no token')
  return confirmationToken.id
}

/** Our own colours and letters inside Stripe's frame. */
function appearanceOf(place: Element): Appearance {
  const style = getComputedStyle(place)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const variables = {
    colorPrimary: token('--ink'),
    colorText: token('--ink'),
    colorBackground: token('--raise'),
    colorDanger: token('--bad'),
    fontFamily: style.fontFamily,
    borderRadius: token('--round-1'),
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  return {
    theme: isDark ? 'night' : 'stripe',
    variables: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')),
  }
}
