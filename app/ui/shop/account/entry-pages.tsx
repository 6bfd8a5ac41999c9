import { Form, Link, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { BirthDateFields } from '#app/ui/shared/birth-date-fields.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'

type EntryProps = {
  next: string
  answer: { ok: boolean; refusal?: RefusalView; fieldErrors?: Readonly<Record<string, string>> } | undefined
}

export function SignInPage({ next, answer }: EntryProps) {
  const t = useText(accountMessages)
  const errors = answer?.fieldErrors ?? {}
  return (
    <Entry title={t('signInLead')} answer={answer} action={t('signIn')}>
      <EmailField error={errors.email} />
      <PasswordField autoComplete="current-password" error={errors.password} />
      <p className="small">
        {t('newHere')} <Link to={shopPaths.signUp(next)}>{t('signUp')}</Link>
      </p>
    </Entry>
  )
}

export function SignUpPage({ next, answer }: EntryProps) {
  const t = useText(accountMessages)
  const errors = answer?.fieldErrors ?? {}
  const birthDateError =
    errors.birthDate ?? errors['birthDate.day'] ?? errors['birthDate.month'] ?? errors['birthDate.year']
  return (
    <Entry title={t('signUpLead')} answer={answer} action={t('signUp')}>
      <TextField label={t('displayName')} name="displayName" autoComplete="name" required error={errors.displayName} />
      <EmailField error={errors.email} />
      <PasswordField autoComplete="new-password" error={errors.password} hint={t('passwordHint')} />
      <BirthDateFields error={birthDateError} />
      <p className="small">
        {t('haveAccount')} <Link to={shopPaths.signIn(next)}>{t('signIn')}</Link>
      </p>
    </Entry>
  )
}

function EmailField({ error }: { error: string | undefined }) {
  const label = useText(sharedMessages)('email')
  return <TextField label={label} name="email" type="email" autoComplete="email" required error={error} />
}

function PasswordField(props: { autoComplete: string; error: string | undefined; hint?: string }) {
  const label = useText(sharedMessages)('password')
  return <TextField label={label} name="password" type="password" required {...props} />
}

type EntryFrame = Pick<EntryProps, 'answer'> & { title: string; action: string; children: ReactNode }

function Entry({ title, answer, action, children }: EntryFrame) {
  const isBusy = useNavigation().state === 'submitting'
  return (
    <div className="page page-narrow">
      <div className="window-head">
        <h1>{title}</h1>
      </div>
      <Form method="post" className="card stack" noValidate>
        <RefusalNotice refusal={answer?.refusal} />
        {children}
        <Button look="primary" wide busy={isBusy}>
          {action}
        </Button>
      </Form>
    </div>
  )
}
