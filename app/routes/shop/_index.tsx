import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFeed, type FeedPage } from '#app/domain/feed/list-feed.server.ts'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { FeedEmpty } from '#app/ui/shop/feed/feed-end.tsx'
import { FeedScreen } from '#app/ui/shop/feed/feed-screen.tsx'
import { db } from '#app/web/database.server.ts'
import { withImages, type WithImages } from '#app/web/image-view.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

export const handle = { isImmersive: true }

const pageSize = 6

export async function loader({ request }: LoaderFunctionArgs) {
  const cursor = new URL(request.url).searchParams.get('cursor')
  const country = negotiateCountry(request)
  const page = await listFeed(db, { cursor, limit: pageSize, country, language: negotiateLocale(request) })
  return json(withImages(page))
}

const pageUrl = (cursor: string) => `/?index&cursor=${encodeURIComponent(cursor)}`
const pick = (loaded: unknown) => loaded as WithImages<FeedPage>

export default function Feed() {
  const { items, hasMore, loadMore } = useMorePages(useLoaderData<typeof loader>(), pageUrl, pick)
  if (items.length === 0) return <FeedEmpty />
  return <FeedScreen items={items} hasMore={hasMore} loadMore={loadMore} />
}
