import { Form, Link, useNavigation } from '@remix-run/react'
import { entryMessages } from '#app/ui/messages/creator-entry.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { BirthDateFields } from '#app/ui/shared/birth-date-fields.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'

type Refused = { refusal: RefusalView; fieldErrors: Readonly<Record<string, string>> } | null
type FormProps = { refused: Refused; name?: string }

/** Everything at once for someone new. The birth date is asked before anything is stored. */
export function SignUpForm({ refused }: FormProps) {
  const t = useText(entryMessages)
  const shared = useText(sharedMessages)
  const errors = refused?.fieldErrors ?? {}
  return (
    <Form method="post" className="stack" noValidate>
      <RefusalNotice refusal={refused?.refusal} />
      <TextField
        label={t('displayName')}
        hint={t('displayNameHint')}
        name="displayName"
        autoComplete="name"
        maxLength={50}
        error={errors.displayName}
        required
      />
      <HandleField error={errors.handle} />
      <TextField
        label={shared('email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        error={errors.email}
        required
      />
      <TextField
        label={shared('password')}
        hint={t('passwordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        error={errors.password}
        required
      />
      <BirthDateFields error={birthDateError(errors)} />
      <p className="soft small">{t('terms')}</p>
      <SubmitButton label={t('signUp')} />
      <p className="small">
        {t('haveStudio')} <Link to={creatorPaths.signIn()}>{t('signIn')}</Link>
      </p>
    </Form>
  )
}

/** For a shopper who is signed in already: only what is new. */
export function FinishForm({ refused, name = '' }: FormProps) {
  const t = useText(entryMessages)
  const errors = refused?.fieldErrors ?? {}
  return (
    <>
      <Form method="post" className="stack" noValidate>
        <RefusalNotice refusal={refused?.refusal} />
        <TextField
          label={t('displayName')}
          hint={t('displayNameHint')}
          name="displayName"
          defaultValue={name}
          maxLength={50}
          error={errors.displayName}
          required
        />
        <HandleField error={errors.handle} />
        <p className="soft small">{t('terms')}</p>
        <SubmitButton label={t('finish')} />
      </Form>
      <Form method="post" action={creatorPaths.signOut()}>
        <Button look="plain" small>
          {t('otherAccount')}
        </Button>
      </Form>
    </>
  )
}

function HandleField({ error }: { error: string | undefined }) {
  const t = useText(entryMessages)
  return (
    <TextField
      label={t('handle')}
      hint={t('handleHint')}
      name="handle"
      dir="ltr"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      placeholder="@"
      error={error}
      required
    />
  )
}

function SubmitButton({ label }: { label: string }) {
  const isSending = useNavigation().state === 'submitting'
  return (
    <Button look="accent" wide busy={isSending}>
      {label}
    </Button>
  )
}

function birthDateError(errors: Readonly<Record<string, string>>): string | undefined {
  return errors.birthDate ?? errors['birthDate.day'] ?? errors['birthDate.month'] ?? errors['birthDate.year']
}
