import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { streamUrl } from '#app/web/live-topics.server.ts'
import { StudioFrame } from '#app/ui/creator/studio-frame.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ErrorPage } from '#app/ui/shared/error-page.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { countUnreadOf } from '#app/web/studio-inbox.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, country } = await requireCreator(request)
  const unread = await countUnreadOf(creator.id)
  return json({ creator, country, unread, stream: streamUrl([`creator:${creator.id}`]) })
}

/** Every studio page watches its creator's topic: an order that arrives, a refund, a post that went live elsewhere. */
export default function Studio() {
  const { creator, country, unread, stream } = useLoaderData<typeof loader>()
  useLiveTopic(stream)
  return (
    <StudioFrame creator={creator} country={country} unread={unread}>
      <Outlet />
    </StudioFrame>
  )
}

/** A page that fails leaves the way to the others open. */
export function ErrorBoundary() {
  const studio = useRouteLoaderData<typeof loader>('routes/creator-studio')
  const root = useRouteLoaderData<{ requestId: string | null }>('root')
  const page = <ErrorPage requestId={root?.requestId ?? null} home={creatorPaths.home()} />
  if (!studio) return <div className="studio">{page}</div>
  return (
    <StudioFrame creator={studio.creator} country={studio.country} unread={studio.unread}>
      {page}
    </StudioFrame>
  )
}
