import { useState } from 'react'
import type { disputeReasons } from '#app/domain/commissions/dispute-rules.ts'
import { disputeReasonMessages } from '#app/ui/messages/commission-disputes.ts'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useFormCommand } from './use-form-command.ts'

/** Named here, so that browsers do not load the schemas beside them. */
const reasons: typeof disputeReasons.creator = [
  'RATE_TOO_LOW',
  'NOT_MY_OWN_PURCHASE',
  'NOT_OF_THE_SHOP',
  'WRONGLY_TAKEN_BACK',
]

/** E5: a reason, what happened, and something to look at. */
export function ObjectionForm({ onDone }: { onDone: () => void }) {
  const t = useText(disputesMessages)
  const tReason = useText(disputeReasonMessages)
  const toast = useToast()
  const [reason, setReason] = useState<string>(reasons[0])
  const { Form, isBusy, refusal, errors } = useFormCommand(() => {
    toast(t('sent'))
    onDone()
  })
  return (
    <Form method="post" className="stack" noValidate>
      <RefusalNotice refusal={refusal} />
      <SelectField
        label={t('reason')}
        name="reason"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        options={reasons.map((value) => ({ value, label: tReason(value) }))}
        error={errors.reason}
      />
      {reason === 'RATE_TOO_LOW' ? (
        <TextField label={t('claimed')} name="claimed" inputMode="decimal" dir="ltr" error={errors.claimed} />
      ) : null}
      <TextArea
        label={t('statement')}
        name="statement"
        rows={3}
        dir="auto"
        maxLength={4_000}
        error={errors.statement}
      />
      <TextField
        label={t('linkField')}
        name="link"
        dir="ltr"
        inputMode="url"
        placeholder="https://"
        error={errors.link}
      />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        name="note"
        rows={2}
        dir="auto"
        maxLength={4_000}
        error={errors.note}
      />
      <Button look="accent" busy={isBusy}>
        {t('send')}
      </Button>
    </Form>
  )
}
