import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFeedPost } from '#app/domain/feed/find-feed-post.server.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { text } from '#app/ui/messages/text.ts'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { PostPage } from '#app/ui/shop/feed/post-page.tsx'
import { appUrl } from '#app/web/app-url.server.ts'
import { db } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { negotiateCountry, negotiateLocale } from '#app/web/negotiate-locale.ts'
import { titled } from '#app/web/page-title.ts'
import { notFound } from '#app/web/respond.server.ts'

export { keepThroughForms as shouldRevalidate } from '#app/ui/shared/keep-through-forms.ts'

export const handle = { isImmersive: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  const audience = { country: negotiateCountry(request), language: locale }
  const item = await findFeedPost(db, { ...audience, postId: params.postId ?? '' })
  if (!item) throw notFound()
  return json({ locale, item: withImages(item), origin: appUrl })
}

/** L1: the disclosure goes first in what other places show of a shared link. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { item, locale, origin } = data
  const { disclosure } = item
  const label = disclosure && text(locale, sharedMessages, `disclosure_${disclosure}`)
  const words = label ? `${label}. ${item.caption}` : item.caption
  const { posterKey, storageKey, contentType } = item.video
  return [
    ...titled(`${item.creator.displayName} (@${item.creator.handle})`, locale, matches),
    { property: 'og:type', content: 'video.other' },
    { property: 'og:title', content: `${item.creator.displayName} (@${item.creator.handle})` },
    { property: 'og:description', content: words },
    { property: 'og:url', content: origin + shopPaths.post(item.postId) },
    { property: 'og:video', content: origin + machinePaths.media(storageKey) },
    { property: 'og:video:type', content: contentType },
    ...(posterKey ? [{ property: 'og:image', content: origin + machinePaths.media(posterKey) }] : []),
  ]
}

export default function Post() {
  return <PostPage item={useLoaderData<typeof loader>().item} />
}
