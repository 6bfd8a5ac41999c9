import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { SelectField, TextField } from './field.tsx'

/** K1: a neutral question. No default, no limits on the inputs, nothing that tells which answer is the wanted one. */
export function BirthDateFields({ error }: { error?: string | undefined }) {
  const t = useText(sharedMessages)
  const locale = useLocale()
  const monthName = new Intl.DateTimeFormat(intlTagOf(locale), { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: monthName.format(new Date(Date.UTC(2000, month, 1))),
  }))
  return (
    <fieldset className="field">
      <legend>{t('birthDate')}</legend>
      <div className="birth-date">
        <TextField label={t('day')} name="birthDate.day" inputMode="numeric" autoComplete="bday-day" required />
        <SelectField
          label={t('month')}
          name="birthDate.month"
          autoComplete="bday-month"
          required
          defaultValue=""
          options={[{ value: '', label: t('choose') }, ...months]}
        />
        <TextField label={t('year')} name="birthDate.year" inputMode="numeric" autoComplete="bday-year" required />
      </div>
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
    </fieldset>
  )
}
