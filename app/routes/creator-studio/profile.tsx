import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import { useEffect } from 'react'
import { getCreator } from '#app/domain/creators/get-creator.server.ts'
import { profileForm } from '#app/domain/creators/inputs.ts'
import { profileLimits } from '#app/domain/creators/limits.ts'
import { updateProfile } from '#app/domain/creators/update-profile.server.ts'
import { AvatarField } from '#app/ui/creator/avatar-field.tsx'
import { LinkFields } from '#app/ui/creator/link-fields.tsx'
import { creatorWords, profileFieldMessages } from '#app/ui/messages/creators.ts'
import { profileMessages } from '#app/ui/messages/profile-studio.ts'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, machinePaths, shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { db, inTransaction } from '#app/web/database.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  return json({ profile: await getCreator(db, creator.id) })
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, profileForm, locale, profileFieldMessages)
  if (!form.ok) return invalid(locale, form)
  const profile = { ...form.value, creatorId: creator.id }
  const saved = await inTransaction('update profile', (tx) => updateProfile(tx, profile))
  return saved.ok ? accepted(null) : refused(locale, creatorWords, saved)
}

export default function Profile() {
  const { profile } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText(profileMessages)
  const tReach = useText(reachMessages)
  const toast = useToast()
  const isSending = useNavigation().state === 'submitting'
  const refusal = answer && !answer.ok ? answer : null
  const errors: Record<string, string> = refusal ? { ...refusal.fieldErrors } : {}
  const isSaved = answer?.ok === true
  useEffect(() => {
    if (isSaved) toast(t('saved'))
    // `answer` is a new object for every save, so each one is told.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer])
  const avatarUrl = profile.avatarKey ? machinePaths.media(profile.avatarKey) : profile.avatarUrl
  return (
    <div className="narrow">
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <ButtonLink look="quiet" small to={creatorPaths.reach()}>
          {tReach('link')}
        </ButtonLink>
        <a className="button button-quiet button-small" href={shopPaths.creator(profile.handle)}>
          <ExternalLink size={18} aria-hidden="true" />
          {t('view')}
        </a>
      </header>
      <div className="panel stack">
        <AvatarField name={profile.displayName} url={avatarUrl} />
        <Form method="post" className="stack" noValidate>
          <RefusalNotice refusal={refusal?.refusal} />
          <TextField
            label={t('displayName')}
            name="displayName"
            defaultValue={profile.displayName}
            maxLength={profileLimits.displayName}
            error={errors.displayName}
          />
          <TextField
            label={t('handle')}
            hint={t('handleHint')}
            name="handle"
            dir="ltr"
            defaultValue={profile.handle}
            error={errors.handle}
          />
          <TextArea
            label={t('bio')}
            hint={t('bioHint', { maximum: profileLimits.bio })}
            name="bio"
            dir="auto"
            defaultValue={profile.bio}
            error={errors.bio}
          />
          <LinkFields links={profile.links} errors={errors} />
          <SelectField
            label={t('language')}
            name="language"
            defaultValue={profile.language}
            options={[
              { value: 'en', label: 'English' },
              { value: 'ar', label: 'العربية' },
            ]}
          />
          <Button look="accent" busy={isSending}>
            {t('save')}
          </Button>
        </Form>
      </div>
    </div>
  )
}
