import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/ui/creator/back-link.tsx'
import { ReachForm } from '#app/ui/creator/reach-form.tsx'
import { creatorWords, profileFieldMessages } from '#app/ui/messages/creators.ts'
import { profileMessages } from '#app/ui/messages/profile-studio.ts'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { keepReach, reachForm, reachView } from '#app/web/studio-reach.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, country, locale } = await requireCreator(request)
  return json(await reachView(creator.id, { country, locale }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, reachForm, locale, profileFieldMessages)
  if (!form.ok) return invalid(locale, form)
  const saved = await keepReach(creator.id, form.value)
  return saved.ok ? accepted(null) : refused(locale, creatorWords, saved)
}

export default function Reach() {
  const view = useLoaderData<typeof loader>()
  const t = useText(reachMessages)
  const tProfile = useText(profileMessages)
  return (
    <div className="narrow stack">
      <BackLink to={creatorPaths.profile()}>{tProfile('title')}</BackLink>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
      </header>
      <ReachForm view={view} />
    </div>
  )
}
