import { useState } from 'react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import { useShopFrame } from '../use-shop-frame.ts'

type AddressFieldsProps = {
  initial: Readonly<Record<string, string>>
  rules: Readonly<Record<string, AddressRule>>
  errors: Readonly<Record<string, string>>
}

const anywhere: AddressRule = { postalCode: 'optional', region: 'optional', postalExample: null }

/** Asks for what the chosen country needs and for nothing else. */
export function AddressFields({ initial, rules, errors }: AddressFieldsProps) {
  const t = useText(checkoutMessages)
  const optional = useText(sharedMessages)('optional')
  const { countries } = useShopFrame()
  const [country, setCountry] = useState(initial.country ?? 'US')
  const rule = rules[country] ?? anywhere
  const field = (name: string, autoComplete: string, isRequired: boolean) => ({
    name: `address.${name}`,
    autoComplete: `shipping ${autoComplete}`,
    required: isRequired,
    defaultValue: initial[name] ?? '',
    error: errors[`address.${name}`],
  })
  const soft = (label: string) => (
    <>
      {label} <span className="soft">({optional})</span>
    </>
  )
  return (
    <>
      <SelectField
        label={t('country')}
        name="address.country"
        autoComplete="shipping country"
        value={country}
        onChange={(event) => setCountry(event.target.value)}
        options={countries}
        error={errors['address.country']}
      />
      <div className="field-row">
        <TextField label={soft(t('firstName'))} {...field('firstName', 'given-name', false)} />
        <TextField label={t('lastName')} {...field('lastName', 'family-name', true)} />
      </div>
      <TextField label={t('line1')} {...field('line1', 'address-line1', true)} />
      <TextField label={soft(t('line2'))} {...field('line2', 'address-line2', false)} />
      <div className="field-row">
        <TextField label={t('city')} {...field('city', 'address-level2', true)} />
        {rule.region === 'none' ? null : (
          <TextField
            label={rule.region === 'required' ? t('region') : soft(t('region'))}
            {...field('region', 'address-level1', rule.region === 'required')}
          />
        )}
      </div>
      <div className="field-row">
        {rule.postalCode === 'none' ? null : (
          <TextField
            label={rule.postalCode === 'required' ? t('postalCode') : soft(t('postalCode'))}
            hint={rule.postalExample ? t('postalExample', { example: rule.postalExample }) : null}
            {...field('postalCode', 'postal-code', rule.postalCode === 'required')}
          />
        )}
        <TextField label={soft(t('phone'))} type="tel" dir="ltr" {...field('phone', 'tel', false)} />
      </div>
    </>
  )
}
