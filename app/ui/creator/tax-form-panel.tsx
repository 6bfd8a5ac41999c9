import { useState } from 'react'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { AddressFields, type PayoutSettingsView } from './payee-form.tsx'
import { TaxAnswers } from './tax-answers.tsx'
import { useFormCommand } from './use-form-command.ts'

const formNames = { W9: 'W-9', W8BEN: 'W-8BEN', W8BENE: 'W-8BEN-E' } as const

/** F7: the form that is needed before the first payout; once given, only its last signs are shown (K11). */
export function TaxFormPanel({ settings }: { settings: PayoutSettingsView }) {
  const t = useText(payoutSettingsMessages)
  const locale = useLocale()
  const [isAgain, setIsAgain] = useState(false)
  const { profile } = settings
  const isGiven = Boolean(profile?.taxFormAt)
  return (
    <section className="panel stack">
      <h2>{t('formTitle')}</h2>
      {profile === null ? <p className="soft">{t('formFirst')}</p> : null}
      {profile?.taxFormAt ? (
        <div className="row-spread">
          <p className="state-good">
            {t('formGiven', {
              form: formNames[profile.wantedForm],
              date: formatDate(profile.taxFormAt, locale, 'UTC'),
              last4: profile.taxIdLast4 ?? '',
            })}
          </p>
          {isAgain ? null : (
            <Button type="button" look="quiet" small onClick={() => setIsAgain(true)}>
              {t('formAgain')}
            </Button>
          )}
        </div>
      ) : null}
      {profile && !isGiven ? (
        <Notice tone="warn" title={t('formNeeded', { form: formNames[profile.wantedForm] })} />
      ) : null}
      {profile && (!isGiven || isAgain) ? (
        <TaxForm settings={settings} profile={profile} onDone={() => setIsAgain(false)} />
      ) : null}
    </section>
  )
}

type TaxFormProps = {
  settings: PayoutSettingsView
  profile: NonNullable<PayoutSettingsView['profile']>
  onDone: () => void
}

function TaxForm({ settings, profile, onDone }: TaxFormProps) {
  const t = useText(payoutSettingsMessages)
  const toast = useToast()
  const { country, countries } = settings
  const { Form, isBusy, refusal, errors } = useFormCommand(() => {
    toast(t('saved'))
    onDone()
  })
  return (
    <Form method="post" className="stack" noValidate autoComplete="off">
      <input type="hidden" name="intent" value="taxForm" />
      <input type="hidden" name="form" value={profile.wantedForm} />
      <RefusalNotice refusal={refusal} />
      <TaxAnswers profile={profile} countries={countries} country={country} errors={errors} />
      <AddressFields address={profile.address} country={country} countries={countries} errors={errors} />
      <label className="choice">
        <input type="checkbox" name="isCertified" value="yes" />
        <span>{t('certify')}</span>
      </label>
      {errors.isCertified ? <span className="field-error">{t('certifyNeeded')}</span> : null}
      <Button look="primary" busy={isBusy}>
        {t('giveForm')}
      </Button>
    </Form>
  )
}
