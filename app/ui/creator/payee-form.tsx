import type { SerializeFrom } from '@remix-run/node'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import type { PayoutAddress } from '#app/domain/payouts/inputs.ts'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { payoutSettingsView } from '#app/web/studio-payout-settings.server.ts'
import { useFormCommand } from './use-form-command.ts'

export type PayoutSettingsView = SerializeFrom<Awaited<ReturnType<typeof payoutSettingsView>>>

/** F7, F10: who is paid. It decides which tax form is needed. */
export function PayeeForm({ settings }: { settings: PayoutSettingsView }) {
  const t = useText(payoutSettingsMessages)
  const toast = useToast()
  const { profile, country, countries } = settings
  const { Form, isBusy, refusal, errors } = useFormCommand(() => toast(t('saved')))
  return (
    <Form method="post" className="panel stack" noValidate>
      <h2>{t('whoTitle')}</h2>
      <p className="small soft">{t('whoText')}</p>
      <input type="hidden" name="intent" value="profile" />
      <RefusalNotice refusal={refusal} />
      <TextField
        label={t('legalName')}
        name="legalName"
        dir="auto"
        autoComplete="name"
        defaultValue={profile?.legalName}
        error={errors.legalName}
      />
      <SelectField
        label={t('entityType')}
        name="entityType"
        defaultValue={profile?.entityType ?? 'person'}
        error={errors.entityType}
        options={[
          { value: 'person', label: t('person') },
          { value: 'company', label: t('company') },
        ]}
      />
      <AddressFields address={profile?.address ?? null} country={country} countries={countries} errors={errors} />
      <SelectField
        label={t('country')}
        name="country"
        defaultValue={profile?.country ?? country}
        options={countries}
        error={errors.country}
      />
      <SelectField
        label={t('isUsPerson')}
        hint={t('usHint')}
        name="isUsPerson"
        defaultValue={profile?.isUsPerson ? 'yes' : 'no'}
        error={errors.isUsPerson}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <TextField
        label={t('vatNumber')}
        name="vatNumber"
        dir="ltr"
        defaultValue={profile?.vatNumber ?? ''}
        error={errors.vatNumber}
      />
      {profile?.vatCheck ? <VatCheck check={profile.vatCheck} /> : null}
      <Button look="primary" busy={isBusy}>
        {t('save')}
      </Button>
    </Form>
  )
}

type VatCheckProps = { check: NonNullable<NonNullable<PayoutSettingsView['profile']>['vatCheck']> }

/** F10: what the register of the EU says of the number that is kept. */
function VatCheck({ check: { state, ref, at } }: VatCheckProps) {
  const t = useText(payoutSettingsMessages)
  const locale = useLocale()
  const date = at ? formatDate(at, locale, 'UTC') : ''
  if (state === null) {
    return (
      <p className="row small soft">
        <CircleDashed size={18} aria-hidden="true" />
        <span className="grow">{t('vatUnchecked')}</span>
      </p>
    )
  }
  return (
    <p className={`row small ${state === 'valid' ? 'state-good' : 'state-warn'}`}>
      {state === 'valid' ? <CircleCheck size={18} aria-hidden="true" /> : <CircleAlert size={18} aria-hidden="true" />}
      <span className="grow">
        {t(state === 'valid' ? 'vatValid' : 'vatInvalid', { date })}
        {ref ? (
          <>
            {' '}
            {t('vatRef')} <bdi>{ref}</bdi>
          </>
        ) : null}
      </span>
    </p>
  )
}

type AddressProps = {
  address: PayoutAddress | null
  country: string
  countries: PayoutSettingsView['countries']
  errors: Readonly<Record<string, string>>
}

export function AddressFields({ address, country, countries, errors }: AddressProps) {
  const t = useText(payoutSettingsMessages)
  const lines = [
    { name: 'address1', autoComplete: 'address-line1' },
    { name: 'address2', autoComplete: 'address-line2' },
    { name: 'city', autoComplete: 'address-level2' },
    { name: 'region', autoComplete: 'address-level1' },
    { name: 'postalCode', autoComplete: 'postal-code' },
  ] as const
  return (
    <fieldset className="field stack-tight">
      <legend>{t('address')}</legend>
      {lines.map(({ name, autoComplete }) => (
        <TextField
          key={name}
          label={t(name)}
          name={`address.${name}`}
          dir="auto"
          autoComplete={autoComplete}
          defaultValue={address?.[name] ?? ''}
          error={errors[`address.${name}`]}
        />
      ))}
      <SelectField
        label={t('addressCountry')}
        name="address.country"
        defaultValue={address?.country ?? country}
        options={countries}
        error={errors['address.country']}
      />
    </fieldset>
  )
}
