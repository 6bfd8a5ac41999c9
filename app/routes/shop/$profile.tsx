import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listProductCards } from '#app/domain/catalog/list-shown-products.server.ts'
import { findCreatorByHandle } from '#app/domain/creators/get-creator.server.ts'
import { listPostsOfCreator } from '#app/domain/feed/list-feed.server.ts'
import { listShowcase } from '#app/domain/programs/list-showcase.server.ts'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { ProfilePage } from '#app/ui/shop/window/profile-page.tsx'
import { appUrl } from '#app/web/app-url.server.ts'
import { db } from '#app/web/database.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'
import { toCardView } from '#app/web/to-card-view.ts'
import { toWayOut } from '#app/web/way-out.server.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

const pageSize = 12

/** "/@handle": a whole segment to the router, so anything without the @ is simply not found. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const segment = params.profile ?? ''
  const creator = segment.startsWith('@') ? await findCreatorByHandle(db, segment.slice(1)) : null
  if (!creator) throw notFound()
  const locale = negotiateLocale(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const audience = { country: negotiateCountry(request), language: locale }
  const [videos, showcase] = await Promise.all([
    listPostsOfCreator(db, { ...audience, creatorId: creator.id, cursor, limit: pageSize }),
    listShowcase(db, { creatorId: creator.id, audience: 'public', limit: 48 }),
  ])
  const productIds = showcase.items.map((item) => item.productId)
  const cards = await listProductCards(db, productIds, audience)
  const links = creator.links.map((link) => ({ ...link, url: toWayOut(link.url) }))
  return json({
    locale,
    origin: appUrl,
    creator: { ...creator, links },
    videos,
    picks: cards.filter((card) => card.isShown).map(toCardView),
  })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { creator, locale, origin } = data
  const picture = creator.avatarKey ? origin + machinePaths.media(creator.avatarKey) : creator.avatarUrl
  return [
    ...titled(`${creator.displayName} (@${creator.handle})`, locale, matches),
    { property: 'og:type', content: 'profile' },
    { property: 'og:title', content: creator.displayName },
    { property: 'og:description', content: creator.bio },
    { property: 'og:url', content: origin + shopPaths.creator(creator.handle) },
    ...(picture ? [{ property: 'og:image', content: picture }] : []),
  ]
}

export default function Profile() {
  const { creator, videos, picks } = useLoaderData<typeof loader>()
  return <ProfilePage key={creator.id} creator={creator} videos={videos} picks={picks} />
}
