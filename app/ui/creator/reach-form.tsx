import type { SerializeFrom } from '@remix-run/node'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { reachView } from '#app/web/studio-reach.server.ts'
import { AudienceFields } from './audience-fields.tsx'
import { useFormCommand } from './use-form-command.ts'

type ReachView = SerializeFrom<Awaited<ReturnType<typeof reachView>>>

/** Country, countries, languages, categories, accounts, and the permit that one market asks for (F11). */
export function ReachForm({ view }: { view: ReachView }) {
  const t = useText(reachMessages)
  const toast = useToast()
  const { Form, isBusy, refusal, errors } = useFormCommand(() => toast(t('saved')))
  const { reach, countries, languages, categories } = view
  const shown = categories.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form method="post" className="panel stack" noValidate>
      <RefusalNotice refusal={refusal} />
      <SelectField
        label={t('country')}
        name="country"
        defaultValue={reach.country ?? ''}
        options={[{ value: '', label: t('noCountry') }, ...countries]}
        error={errors.country}
      />
      <Chips legend={t('markets')} name="markets[]" options={countries} chosen={reach.markets} error={errors.markets} />
      <Chips
        legend={t('languages')}
        name="languages[]"
        options={languages}
        chosen={reach.languages}
        error={errors.languages}
      />
      <Chips
        legend={t('categories')}
        name="categories[]"
        options={shown}
        chosen={reach.categories}
        error={errors.categories}
      />
      <AudienceFields
        key={reach.audiences.map(({ platform, handle }) => `${platform} ${handle}`).join()}
        audiences={reach.audiences}
        errors={errors}
      />
      <label className="choice">
        <input type="checkbox" name="isListed" value="yes" defaultChecked={reach.isListed} />
        <span>{t('isListed')}</span>
      </label>
      <fieldset className="field stack-tight">
        <legend>{t('permitTitle')}</legend>
        <span className="field-hint">{t('permitText')}</span>
        <TextField
          label={t('permitNumber')}
          name="permitNumber"
          dir="ltr"
          defaultValue={reach.permitNumber ?? ''}
          error={errors.permitNumber}
        />
        <TextField
          label={t('permitExpiresAt')}
          name="permitExpiresAt"
          type="date"
          dir="ltr"
          defaultValue={reach.permitExpiresAt?.slice(0, 10) ?? ''}
          error={errors.permitExpiresAt}
        />
      </fieldset>
      <Button look="primary" busy={isBusy}>
        {t('save')}
      </Button>
    </Form>
  )
}

type ChipsProps = {
  legend: string
  name: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  error: string | undefined
}

/** Any number of a list; a long list scrolls by itself. */
function Chips({ legend, name, options, chosen, error }: ChipsProps) {
  const t = useText(reachMessages)
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <span className="field-hint">{t('chooseMany')}</span>
      <div className="chips">
        {options.map(({ value, label }) => (
          <label key={value} className="chip">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
      {error ? <span className="field-error">{error}</span> : null}
    </fieldset>
  )
}
