import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createCreator } from '#app/domain/creators/create-creator.server.ts'
import { creatorEntryInput, creatorSignUpInput } from '#app/domain/creators/inputs.ts'
import { signUpCreator } from '#app/domain/creators/sign-up-creator.server.ts'
import { EntryCard, EntryPoints } from '#app/ui/creator/entry-card.tsx'
import { FinishForm, SignUpForm } from '#app/ui/creator/sign-up-form.tsx'
import { entryMessages, entryWords } from '#app/ui/messages/creator-entry.ts'
import { profileFieldMessages } from '#app/ui/messages/creators.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { rememberAgeRefusal, wasRefusedForAge } from '#app/web/age-gate.server.ts'
import { inTransaction } from '#app/web/database.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'
import { keepSession, readCaller } from '#app/web/sessions.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { account, creator, country } = await readCaller(request)
  if (creator) throw redirect(creatorPaths.home())
  return json({ name: account?.displayName ?? null, country })
}

export async function action({ request }: ActionFunctionArgs) {
  const caller = await readCaller(request)
  if (caller.creator) return redirect(creatorPaths.home())
  return caller.account ? finish(request, caller.account.id, caller.locale) : signUp(request, caller)
}

type Caller = Awaited<ReturnType<typeof readCaller>>

async function finish(request: Request, accountId: string, locale: Caller['locale']) {
  const form = await parseForm(request, creatorEntryInput, locale, profileFieldMessages)
  if (!form.ok) return invalid(locale, form)
  const profile = { ...form.value, accountId, language: locale }
  const created = await inTransaction('create creator', (tx) => createCreator(tx, profile))
  return created.ok ? redirect(creatorPaths.home()) : refused(locale, entryWords, created)
}

async function signUp(request: Request, { locale, country, shopperKey }: Caller) {
  const form = await parseForm(request, creatorSignUpInput, locale, profileFieldMessages)
  if (!form.ok) return invalid(locale, form)
  if (wasRefusedForAge(request)) return refused(locale, entryWords, { code: 'AGE_ALREADY_ANSWERED', detail: {} })
  const signedUp = await signUpCreator({ ...form.value, language: locale, locale, country, shopperKey })
  const headers = new Headers()
  if (!signedUp.ok) {
    const isAboutAge = signedUp.code === 'AGE_NOT_ALLOWED' || signedUp.code === 'CREATOR_UNDER_AGE'
    if (isAboutAge) rememberAgeRefusal(headers)
    return refused(locale, entryWords, signedUp, headers)
  }
  keepSession(headers, signedUp.value.sessionSecret)
  return redirect(creatorPaths.home(), { headers })
}

export default function SignUp() {
  const { name, country } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const t = useText(entryMessages)
  if (name !== null) {
    return (
      <EntryCard title={t('finishTitle', { name })} text={t('finishText')} country={country}>
        <FinishForm refused={answer} name={name} />
      </EntryCard>
    )
  }
  return (
    <EntryCard title={t('signUpTitle')} text={t('signUpText')} country={country}>
      <EntryPoints />
      <SignUpForm refused={answer} />
    </EntryCard>
  )
}
