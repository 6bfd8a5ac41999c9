import { useFetcher } from '@remix-run/react'
import { useCallback, useRef, useState, type FormEvent, type RefObject } from 'react'
import { shopPaths } from '#app/ui/paths.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import type { CheckoutAnswer } from './checkout-page.tsx'

type Fields = Readonly<Record<string, string>>

export type Details = {
  readonly form: RefObject<HTMLFormElement>
  readonly answer: CheckoutAnswer
  readonly isSaving: boolean
  /** Typed and not sent yet. */
  readonly isDirty: boolean
  /** The shopper said that this is it; the form may go once it is accepted. */
  readonly isFinal: boolean
  /** A kept address that was just chosen, for the form in case something about it needs a second look. */
  readonly chosen: Fields | null
  readonly touch: () => void
  /** Sends what the form holds if nothing is missing; the page stays as it is. */
  readonly saveWhenComplete: () => void
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly choose: (email: string, address: Fields) => void
  /** Leads to the first field that needs the shopper. */
  readonly showWhatIsMissing: () => void
}

/** Contact and address, kept as they are typed, so that delivery and total are right before anybody pays. */
export function useDetails(checkoutId: string, answer: CheckoutAnswer): Details {
  const form = useRef<HTMLFormElement>(null)
  const { submit, data, state } = useFetcher<ActionView>({ key: `details-${checkoutId}` })
  const [isDirty, setIsDirty] = useState(false)
  const [isFinal, setIsFinal] = useState(false)
  const [chosen, setChosen] = useState<Fields | null>(null)
  const action = shopPaths.checkout(checkoutId)
  const send = useCallback(
    (fields: FormData, isLast: boolean) => {
      fields.set('intent', 'details')
      fields.set('stay', 'on')
      setIsDirty(false)
      setIsFinal(isLast)
      submit(fields, { method: 'post', action })
    },
    [submit, action],
  )
  return {
    form,
    answer: data ?? answer,
    isSaving: state !== 'idle',
    isDirty,
    isFinal,
    chosen,
    touch: () => setIsDirty(true),
    saveWhenComplete: () => {
      if (isDirty && form.current?.checkValidity()) send(new FormData(form.current), false)
    },
    onSubmit: (event) => {
      event.preventDefault()
      send(new FormData(event.currentTarget), true)
    },
    choose: (email, address) => {
      const fields = new FormData()
      fields.set('email', email)
      for (const [name, value] of Object.entries(address)) fields.set(`address.${name}`, value)
      setChosen(address)
      send(fields, true)
    },
    showWhatIsMissing: () => {
      if (form.current?.reportValidity() === false) return
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    },
  }
}
