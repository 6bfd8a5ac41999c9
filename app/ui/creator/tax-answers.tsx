import { useState } from 'react'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import type { PayoutSettingsView } from './payee-form.tsx'

type AnswersProps = {
  profile: NonNullable<PayoutSettingsView['profile']>
  country: string
  countries: PayoutSettingsView['countries']
  errors: Readonly<Record<string, string>>
}

const classes = ['individual', 'cCorporation', 'sCorporation', 'partnership', 'trust', 'llc', 'other'] as const
const entities = ['corporation', 'partnership', 'disregarded', 'trust', 'government', 'taxExempt'] as const

/** The questions that only this person's form asks. */
export function TaxAnswers(props: AnswersProps) {
  const t = useText(payoutSettingsMessages)
  const { profile, errors } = props
  return (
    <>
      <TextField label={t('formName')} name="name" dir="auto" defaultValue={profile.legalName} error={errors.name} />
      {profile.wantedForm === 'W9' ? <W9 {...props} /> : <W8 {...props} />}
      <TextField
        label={t('taxNumber')}
        hint={t('taxNumberHint')}
        name="taxNumber"
        dir="ltr"
        inputMode={profile.wantedForm === 'W9' ? 'numeric' : 'text'}
        autoComplete="off"
        error={errors.taxNumber}
      />
    </>
  )
}

function W9({ errors }: AnswersProps) {
  const t = useText(payoutSettingsMessages)
  return (
    <>
      <TextField label={t('businessName')} name="businessName" dir="auto" error={errors.businessName} />
      <SelectField
        label={t('classification')}
        name="classification"
        options={classes.map((value) => ({ value, label: t(`class_${value}`) }))}
        error={errors.classification}
      />
      <SelectField
        label={t('taxNumberKind')}
        name="taxNumberKind"
        options={(['ssn', 'ein'] as const).map((value) => ({ value, label: t(value) }))}
        error={errors.taxNumberKind}
      />
      <label className="choice">
        <input type="checkbox" name="isSubjectToBackupWithholding" value="yes" />
        <span>{t('backup')}</span>
      </label>
    </>
  )
}

function W8({ profile, country, countries, errors }: AnswersProps) {
  const t = useText(payoutSettingsMessages)
  const home = profile.country || country
  return (
    <>
      {profile.wantedForm === 'W8BEN' ? (
        <>
          <SelectField
            label={t('citizenship')}
            name="citizenship"
            defaultValue={home}
            options={countries}
            error={errors.citizenship}
          />
          <TextField label={t('birthDate')} name="birthDate" type="date" dir="ltr" error={errors.birthDate} />
        </>
      ) : (
        <>
          <SelectField
            label={t('incorporatedIn')}
            name="incorporatedIn"
            defaultValue={home}
            options={countries}
            error={errors.incorporatedIn}
          />
          <SelectField
            label={t('entityKind')}
            name="entityKind"
            options={entities.map((value) => ({ value, label: t(`kind_${value}`) }))}
            error={errors.entityKind}
          />
        </>
      )}
      <Treaty home={home} countries={countries} errors={errors} />
    </>
  )
}

function Treaty({ home, countries, errors }: Pick<AnswersProps, 'countries' | 'errors'> & { home: string }) {
  const t = useText(payoutSettingsMessages)
  const [isClaimed, setIsClaimed] = useState(false)
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          name="hasTreaty"
          value="yes"
          checked={isClaimed}
          onChange={(event) => setIsClaimed(event.currentTarget.checked)}
        />
        <span>{t('hasTreaty')}</span>
      </label>
      {isClaimed ? (
        <div className="field-row">
          <SelectField
            label={t('treatyCountry')}
            name="treaty.country"
            defaultValue={home}
            options={countries}
            error={errors['treaty.country']}
          />
          <TextField label={t('treatyArticle')} name="treaty.article" dir="auto" error={errors['treaty.article']} />
          <TextField
            label={t('treatyRate')}
            name="treaty.rate"
            inputMode="decimal"
            dir="ltr"
            error={errors['treaty.rateBps']}
          />
        </div>
      ) : null}
    </>
  )
}
