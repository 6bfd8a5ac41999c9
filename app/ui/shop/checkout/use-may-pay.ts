import { useState } from 'react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { Details } from './use-details.ts'

type Till = Pick<WithImages<CheckoutView>, 'canPay' | 'email' | 'address'>

/** Before paying: is everything given and agreed? If not, the shopper is led to what is missing, and told. */
export function useMayPay(checkout: Till, details: Details): { hint: string | null; mayGoOn: () => boolean } {
  const till = useText(tillMessages)
  const [wasPressed, setWasPressed] = useState(false)
  const isGiven = checkout.email !== null && checkout.address !== null
  const hasErrors = Object.keys(details.answer?.fieldErrors ?? {}).length > 0
  const mayGoOn = () => {
    setWasPressed(true)
    if (checkout.canPay && !details.isDirty && !details.isSaving && !hasErrors) return true
    details.saveWhenComplete()
    details.showWhatIsMissing()
    return false
  }
  if (details.isSaving) return { hint: till('saving'), mayGoOn }
  if (!wasPressed) return { hint: null, mayGoOn }
  return { hint: hasErrors ? till('lookAtAddress') : isGiven ? null : till('fillInFirst'), mayGoOn }
}
