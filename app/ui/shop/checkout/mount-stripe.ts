import type { Appearance, Stripe, StripeElementLocale, StripeElements } from '@stripe/stripe-js'
import type { CheckoutFields } from '#app/platform/payments/checkout-fields.ts'

export type StripeCheckout = Extract<CheckoutFields, { kind: 'stripe' }>
export type MountedStripe = { readonly stripe: Stripe; readonly elements: StripeElements }

/** Fetches Stripe's script, on a page that needs it and no other, and puts its fields into `place`. */
export async function mountStripe(place: Element, fields: StripeCheckout, keepCard: boolean): Promise<MountedStripe> {
  const locale = fields.locale as StripeElementLocale
  const { loadStripe } = await import('@stripe/stripe-js/pure')
  const stripe = await loadStripe(fields.publishableKey, { locale })
  if (!stripe) throw new Error('no card fields')
  const elements = stripe.elements({
    mode: 'payment',
    amount: fields.amount,
    currency: fields.currency,
    captureMethod: 'manual',
    allowedPaymentMethodTypes: ['card'],
    locale,
    appearance: appearanceOf(place),
    ...usageOf(keepCard),
  })
  elements.create('payment', { layout: 'tabs' }).mount(place as HTMLElement)
  return { stripe, elements }
}

export const usageOf = (keepCard: boolean) => ({ setupFutureUsage: keepCard ? ('on_session' as const) : null })

/** null: something is missing in the fields, and they say what. */
export async function askStripe({ stripe, elements }: MountedStripe): Promise<string | null> {
  // First of all: a wallet opens its sheet only in answer to the shopper's own press.
  const { error: incomplete } = await elements.submit()
  if (incomplete) return null
  const { error, confirmationToken } = await stripe.createConfirmationToken({ elements })
  if (error?.type === 'validation_error' || error?.type === 'card_error') return null
  if (!confirmationToken) throw new Error('no token')
  return confirmationToken.id
}

/** Our own colours and letters inside Stripe's frame. */
export function appearanceOf(place: Element): Appearance {
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
