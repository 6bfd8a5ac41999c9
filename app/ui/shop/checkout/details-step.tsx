import { Form, Link, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useShopFrame } from '../use-shop-frame.ts'
import { AddressFields } from './address-fields.tsx'
import { AddressLines } from './address-lines.tsx'
import type { CheckoutPageProps } from './checkout-page.tsx'
import { StepHead } from './step-head.tsx'

type DetailsStepProps = CheckoutPageProps & { refusal: RefusalView | null }

export function DetailsStep(props: DetailsStepProps) {
  const { checkout, answer } = props
  const t = useText(checkoutMessages)
  const [isEditing, setIsEditing] = useState(false)
  const hasErrors = Object.keys(answer?.fieldErrors ?? {}).length > 0
  const isDone = checkout.email !== null && checkout.address !== null && !isEditing && !hasErrors
  return (
    <section className="card step" aria-label={t('contact')}>
      <StepHead number={1} title={t('contact')}>
        {isDone ? (
          <Button type="button" look="plain" small onClick={() => setIsEditing(true)}>
            {t('change')}
          </Button>
        ) : null}
      </StepHead>
      {isDone && checkout.address ? (
        <div>
          <p>{checkout.email}</p>
          <AddressLines address={checkout.address} />
        </div>
      ) : (
        <DetailsForm {...props} onSubmit={() => setIsEditing(false)} />
      )}
    </section>
  )
}

function DetailsForm({
  checkout,
  addresses,
  rules,
  answer,
  refusal,
  onSubmit,
}: DetailsStepProps & { onSubmit: () => void }) {
  const t = useText(checkoutMessages)
  const shared = useText(sharedMessages)
  const { account } = useShopFrame()
  const isSaving = useNavigation().formData?.get('intent') === 'details'
  const first = addresses.find((saved) => saved.isDefault)
  const [chosen, setChosen] = useState(checkout.address || !first ? '' : first.id)
  const saved = addresses.find((each) => each.id === chosen)?.address
  const errors = answer?.fieldErrors ?? {}
  return (
    <Form method="post" className="stack" onSubmit={onSubmit}>
      <input type="hidden" name="intent" value="details" />
      <RefusalNotice refusal={refusal} />
      {account ? null : (
        <p className="small soft">
          {t('guest')} <Link to={shopPaths.signIn(shopPaths.checkout(checkout.id))}>{t('signInInstead')}</Link>
        </p>
      )}
      <TextField
        label={shared('email')}
        name="email"
        type="email"
        autoComplete="email"
        required
        hint={t('emailHint')}
        defaultValue={checkout.email ?? ''}
        error={errors.email}
      />
      {addresses.length > 0 ? (
        <SelectField
          label={t('saved')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            ...addresses.map(({ id, address }) => ({ value: id, label: [address.line1, address.city].join(', ') })),
            { value: '', label: t('otherAddress') },
          ]}
        />
      ) : null}
      <AddressFields
        key={chosen}
        initial={saved ?? checkout.address ?? { country: checkout.country }}
        rules={rules}
        errors={errors}
      />
      {account ? (
        <Tick name="keepAddress" label={t('keepAddress')} />
      ) : (
        <Tick name="adult" label={t('adult')} isRequired />
      )}
      <Button look="primary" wide busy={isSaving}>
        {t('continue')}
      </Button>
    </Form>
  )
}

function Tick({ name, label, isRequired = false }: { name: string; label: string; isRequired?: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} required={isRequired} />
      <span>{label}</span>
    </label>
  )
}
