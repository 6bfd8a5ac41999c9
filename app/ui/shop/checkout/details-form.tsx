import { Form, Link } from '@remix-run/react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { useShopFrame } from '../use-shop-frame.ts'
import { AddressFields } from './address-fields.tsx'
import type { DetailsStepProps } from './details-step.tsx'
import { Tick } from './tick.tsx'

export const detailsFormId = 'checkout-details'

/** Sends itself whenever it is left with nothing missing, so nobody has to press anything before they pay. */
export function DetailsForm({ checkout, rules, help, details }: DetailsStepProps) {
  const t = useText(checkoutMessages)
  const shared = useText(sharedMessages)
  const till = useText(tillMessages)
  const { account } = useShopFrame()
  const errors = details.answer?.fieldErrors ?? {}
  return (
    <Form
      method="post"
      id={detailsFormId}
      ref={details.form}
      className="stack"
      onChange={details.touch}
      onBlur={details.saveWhenComplete}
      onSubmit={details.onSubmit}
    >
      <input type="hidden" name="intent" value="details" />
      {account ? null : (
        <p className="small soft">
          {t('guest')} <Link to={shopPaths.signIn(shopPaths.checkout(checkout.id))}>{t('signInInstead')}</Link>
        </p>
      )}
      <TextField
        label={shared('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="email"
        required
        hint={t('emailHint')}
        defaultValue={checkout.email ?? ''}
        error={errors.email}
      />
      <AddressFields
        initial={details.chosen ?? checkout.address ?? { country: checkout.country }}
        rules={rules}
        help={help}
        errors={errors}
      />
      {account ? (
        <Tick name="keepAddress" label={t('keepAddress')} />
      ) : (
        <Tick name="adult" label={t('adult')} isRequired />
      )}
      <Button look="quiet" wide busy={details.isSaving && details.isFinal}>
        {till('useAddress')}
      </Button>
      {/* Below the button: leaving a field saves, and a button that moves away under the finger is not pressed. */}
      <p className="small soft" role="status">
        {details.isSaving ? till('saving') : null}
      </p>
    </Form>
  )
}
