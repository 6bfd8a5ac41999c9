import { useState } from 'react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import { useShopFrame } from '../use-shop-frame.ts'
import { regionWord } from './region-word.ts'
import { useCountryHelp, type CountryHelp } from './use-country-help.ts'

type AddressFieldsProps = {
  initial: Readonly<Record<string, string>>
  rules: Readonly<Record<string, AddressRule>>
  /** Of one country; another one's is fetched when it is chosen. */
  help: CountryHelp
  errors: Readonly<Record<string, string>>
  /** The country stays as it is: prices were agreed for it. */
  isCountryFixed?: boolean
}

const anywhere: AddressRule = { postalCode: 'optional', region: 'optional', postalExample: null }

/** Asks for what the chosen country needs and for nothing else. */
export function AddressFields({ initial, rules, help: first, errors, isCountryFixed = false }: AddressFieldsProps) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const optional = useText(sharedMessages)('optional')
  const { countries } = useShopFrame()
  const [country, setCountry] = useState(initial.country ?? 'US')
  const help = useCountryHelp(country, first)
  const rule = rules[country] ?? anywhere
  const field = (name: string, autoComplete: string, isRequired: boolean) => ({
    name: `address.${name}`,
    autoComplete: `shipping ${autoComplete}`,
    required: isRequired,
    defaultValue: initial[name] ?? '',
    error: errors[`address.${name}`],
  })
  const soft = (label: string, isRequired = false) =>
    isRequired ? (
      label
    ) : (
      <>
        {label} <span className="soft">({optional})</span>
      </>
    )
  const region = field('region', 'address-level1', rule.region === 'required')
  const regionLabel = soft(till(`region_${regionWord(country)}`), rule.region === 'required')
  return (
    <>
      {isCountryFixed ? (
        <input type="hidden" name="address.country" value={country} />
      ) : (
        <SelectField
          label={t('country')}
          name="address.country"
          autoComplete="shipping country"
          value={country}
          onChange={(event) => setCountry(event.target.value)}
          options={countries}
          error={errors['address.country']}
        />
      )}
      <div className="field-row">
        <TextField label={soft(t('firstName'))} {...field('firstName', 'given-name', false)} />
        <TextField label={t('lastName')} {...field('lastName', 'family-name', true)} />
      </div>
      <TextField label={t('line1')} {...field('line1', 'address-line1', true)} />
      <TextField label={soft(t('line2'))} {...field('line2', 'address-line2', false)} />
      <div className="field-row">
        <TextField label={t('city')} {...field('city', 'address-level2', true)} />
        {rule.region !== 'none' && help.regions.length > 0 ? (
          <SelectField
            key={country}
            label={regionLabel}
            {...region}
            options={[
              { value: '', label: till('chooseRegion') },
              ...help.regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        ) : null}
        {rule.region !== 'none' && help.regions.length === 0 ? <TextField label={regionLabel} {...region} /> : null}
      </div>
      <div className="field-row">
        {rule.postalCode === 'none' ? null : (
          <TextField
            label={soft(t('postalCode'), rule.postalCode === 'required')}
            hint={rule.postalExample ? t('postalExample', { example: rule.postalExample }) : null}
            {...field('postalCode', 'postal-code', rule.postalCode === 'required')}
          />
        )}
        <TextField
          label={soft(t('phone'))}
          type="tel"
          dir="ltr"
          hint={help.phoneExample ? till('phoneExample', { example: help.phoneExample }) : null}
          {...field('phone', 'tel', false)}
        />
      </div>
    </>
  )
}
