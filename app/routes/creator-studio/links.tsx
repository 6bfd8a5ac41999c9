import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Link2 } from 'lucide-react'
import { z } from 'zod'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { listLinks } from '#app/domain/attribution/list-links.server.ts'
import { listCreatorPosts } from '#app/domain/posts/list-creator-posts.server.ts'
import { LinkRow, type LinkView } from '#app/ui/creator/link-row.tsx'
import { NewLink } from '#app/ui/creator/link-maker.tsx'
import { ShareTabs } from '#app/ui/creator/share-tabs.tsx'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, machinePaths } from '#app/ui/paths.ts'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db, inTransaction } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const [page, published] = await Promise.all([
    listLinks(db, { creatorId: creator.id, cursor, limit: 24 }),
    listCreatorPosts(db, { creatorId: creator.id, status: 'published', limit: 50 }),
  ])
  return json({
    page: withImages(await withTitles(page, locale)),
    posts: published.items.map(({ id, caption }) => ({ id, caption })),
  })
}

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('profile') }),
  z.object({ kind: z.literal('product'), productId: z.string().min(1) }),
  z.object({ kind: z.literal('post'), postId: z.string().min(1) }),
])

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, target, locale)
  if (!form.ok) return invalid(locale, form)
  const asked = { creatorId: creator.id, target: form.value }
  const link = await inTransaction('create link', (tx) => createLink(tx, asked))
  return link.ok
    ? accepted({ path: machinePaths.shortLink(link.value.code) })
    : refused(locale, creatorProgramWords, link)
}

const urlOf = (cursor: string) => creatorPaths.links({ cursor })
const pick = (loaded: unknown) => (loaded as { page: { items: LinkView[]; nextCursor: string | null } }).page

export default function Links() {
  const { page, posts } = useLoaderData<typeof loader>()
  const t = useText(linksMessages)
  const { items, ...more } = useMorePages<LinkView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <NewLink posts={posts} />
      </header>
      <div className="stack">
        <ShareTabs current="links" />
        {items.length > 0 ? (
          <>
            <ul className="panel lines">
              {items.map((link) => (
                <LinkRow key={link.linkId} link={link} />
              ))}
            </ul>
            <p className="small soft note-below">{t('clicksHint')}</p>
          </>
        ) : (
          <EmptyState icon={Link2} title={t('noneTitle')} text={t('noneText')} />
        )}
        <LoadMore {...more} />
      </div>
    </>
  )
}
