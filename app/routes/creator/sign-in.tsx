import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { signInInput } from '#app/domain/shoppers/inputs.ts'
import { signIn } from '#app/domain/shoppers/sign-in.server.ts'
import { EntryCard } from '#app/ui/creator/entry-card.tsx'
import { edgeWords } from '#app/ui/messages/edge.ts'
import { entryMessages, entryWords } from '#app/ui/messages/creator-entry.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { inTransaction } from '#app/web/database.server.ts'
import { limitTries } from '#app/web/limit-tries.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'
import { safeNext } from '#app/web/safe-next.ts'
import { keepSession, readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, country } = await readCaller(request)
  if (creator) throw redirect(nextOf(request))
  return json({ country })
}

export async function action({ request }: ActionFunctionArgs) {
  const { locale, shopperKey } = await readCaller(request)
  const form = await parseForm(request, signInInput, locale)
  if (!form.ok) return invalid(locale, form)
  const tooMany = await limitTries(request, { name: 'sign-in', points: 20, perSeconds: 300 })
  if (tooMany) return refused(locale, edgeWords, tooMany)
  const signedIn = await inTransaction('sign in', (tx) => signIn(tx, { ...form.value, shopperKey }))
  if (!signedIn.ok) return refused(locale, entryWords, signedIn)
  const headers = new Headers()
  keepSession(headers, signedIn.value.sessionSecret)
  return redirect(nextOf(request), { headers })
}

function nextOf(request: Request): string {
  return safeNext(new URL(request.url).searchParams.get('next'), creatorPaths.home())
}

export default function SignIn() {
  const { country } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText(entryMessages)
  const shared = useText(sharedMessages)
  const isSending = useNavigation().state === 'submitting'
  return (
    <EntryCard title={t('signInTitle')} text={t('signInText')} country={country}>
      <Form method="post" className="stack" noValidate>
        <RefusalNotice refusal={answer?.refusal} />
        <TextField
          label={shared('email')}
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          error={answer?.fieldErrors.email}
          required
        />
        <TextField
          label={shared('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          dir="ltr"
          error={answer?.fieldErrors.password}
          required
        />
        <Button look="accent" wide busy={isSending}>
          {t('signIn')}
        </Button>
        <p className="small">
          {t('newHere')} <Link to={creatorPaths.signUp()}>{t('signUp')}</Link>
        </p>
      </Form>
    </EntryCard>
  )
}
