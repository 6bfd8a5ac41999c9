import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { LocaleProvider } from '#app/ui/messages/use-text.tsx'
import { PaymentFields } from '#app/ui/shop/checkout/payment-fields.tsx'

const fields = {
  kind: 'stripe',
  publishableKey: 'pk_test_standin',
  locale: 'ar',
  amount: 50_000,
  currency: 'isk',
} as const

/** The payment step of the checkout without the rest of the shop. */
function Page() {
  const [keepCard, setKeepCard] = useState(false)
  const [token, setToken] = useState('')
  return (
    <LocaleProvider locale="ar">
      <label>
        <input type="checkbox" checked={keepCard} onChange={() => setKeepCard(!keepCard)} /> keep
      </label>
      <PaymentFields fields={fields} keepCard={keepCard} onToken={setToken}>
        {({ state, ask }) => (
          <>
            <button onClick={ask}>pay</button>
            <output>{state}</output>
          </>
        )}
      </PaymentFields>
      <p id="token">{token}</p>
    </LocaleProvider>
  )
}

const place = document.getElementById('page')
if (place) createRoot(place).render(<Page />)
