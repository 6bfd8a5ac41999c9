import { useState } from 'react'
import { payoutSettingsMessages } from '#app/ui/messages/payout-settings-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useFormCommand } from './use-form-command.ts'

const kinds = ['iban', 'ach', 'stripe', 'manual'] as const
type Kind = (typeof kinds)[number]

type NewMethodProps = { currencies: readonly string[]; canConnect: boolean }

/** An account to pay to. What is typed is sealed at once and never comes back whole; Stripe asks on its own pages. */
export function NewMethod({ currencies, canConnect }: NewMethodProps) {
  const t = useText(payoutSettingsMessages)
  const toast = useToast()
  const [kind, setKind] = useState<Kind>('iban')
  const offered = kinds.filter((value) => value !== 'stripe' || canConnect)
  const { Form, isBusy, refusal, errors } = useFormCommand((value) => {
    const { isShared } = value as { isShared: boolean }
    toast(t(isShared ? 'addedShared' : 'added'))
  })
  return (
    <Form method="post" className="stack" noValidate autoComplete="off">
      <h3>{t('addTitle')}</h3>
      <input type="hidden" name="intent" value={kind === 'stripe' ? 'connect' : 'method'} />
      <RefusalNotice refusal={refusal} />
      <SelectField
        label={t('kind')}
        name="kind"
        value={kind}
        onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? 'iban')}
        options={offered.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <SelectField
        label={t('currency')}
        name="currency"
        options={currencies.map((value) => ({ value, label: value }))}
        error={errors.currency}
      />
      <MethodFields kind={kind} errors={errors} />
      <Button look="primary" busy={isBusy}>
        {t(kind === 'stripe' ? 'connect' : 'add')}
      </Button>
    </Form>
  )
}

function MethodFields({ kind, errors }: { kind: Kind; errors: Readonly<Record<string, string>> }) {
  const t = useText(payoutSettingsMessages)
  const holder = <TextField label={t('holder')} name="holder" dir="auto" error={errors.holder} />
  switch (kind) {
    case 'iban':
      return (
        <>
          {holder}
          <TextField label={t('iban')} name="iban" dir="ltr" autoCapitalize="characters" error={errors.iban} />
          <TextField label={t('bic')} name="bic" dir="ltr" autoCapitalize="characters" error={errors.bic} />
        </>
      )
    case 'ach':
      return (
        <>
          {holder}
          <TextField
            label={t('routingNumber')}
            name="routingNumber"
            dir="ltr"
            inputMode="numeric"
            error={errors.routingNumber}
          />
          <TextField
            label={t('accountNumber')}
            name="accountNumber"
            dir="ltr"
            inputMode="numeric"
            error={errors.accountNumber}
          />
          <SelectField
            label={t('accountType')}
            name="accountType"
            options={(['checking', 'savings'] as const).map((value) => ({ value, label: t(value) }))}
            error={errors.accountType}
          />
        </>
      )
    case 'stripe':
      return <p className="small soft">{t('connectText')}</p>
    case 'manual':
      return (
        <>
          {holder}
          <TextArea label={t('instructions')} name="instructions" dir="auto" rows={3} error={errors.instructions} />
        </>
      )
  }
}
