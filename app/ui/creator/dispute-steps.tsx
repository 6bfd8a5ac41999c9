import { useState } from 'react'
import { disputesMessages } from '#app/ui/messages/disputes-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { useCommand } from './use-command.ts'
import { useFormCommand } from './use-form-command.ts'

/** The creator's side, once and in time; agreeing ends it. */
export function DisputeAnswer({ answerBy }: { answerBy: string }) {
  const t = useText(disputesMessages)
  const locale = useLocale()
  const toast = useToast()
  const { Form, isBusy, refusal, errors } = useFormCommand(() => toast(t('answered')))
  return (
    <Form method="post" className="panel stack" noValidate>
      <h2>{t('yourAnswer')}</h2>
      <input type="hidden" name="intent" value="answer" />
      <RefusalNotice refusal={refusal} />
      <TextArea
        label={t('yourAnswer')}
        hint={t('answerHint', { date: formatDate(answerBy, locale, 'UTC') })}
        name="answer"
        rows={4}
        dir="auto"
        maxLength={4_000}
        error={errors.answer}
      />
      <label className="choice">
        <input type="checkbox" name="agrees" value="yes" />
        <span>{t('agrees')}</span>
      </label>
      <Button look="accent" busy={isBusy}>
        {t('answerSend')}
      </Button>
    </Form>
  )
}

export function DisputeWithdrawal() {
  const t = useText(disputesMessages)
  const toast = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { run, isBusy } = useCommand(() => toast(t('withdrawn')))
  return (
    <>
      <Button type="button" look="quiet" onClick={() => setIsAsked(true)}>
        {t('withdraw')}
      </Button>
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => run({ intent: 'withdraw' })}
        isBusy={isBusy}
        title={t('withdrawTitle')}
        action={t('withdraw')}
      >
        <p>{t('withdrawText')}</p>
      </ConfirmSheet>
    </>
  )
}
