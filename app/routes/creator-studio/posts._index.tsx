import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Clapperboard, Plus } from 'lucide-react'
import { useCallback } from 'react'
import { listCreatorPosts } from '#app/domain/posts/list-creator-posts.server.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { PostTile } from '#app/ui/creator/post-tile.tsx'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db } from '#app/web/database.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator } = await requireCreator(request)
  const params = new URL(request.url).searchParams
  const asked = params.get('status')
  const status = asked === 'draft' || asked === 'published' ? asked : null
  const wanted = { creatorId: creator.id, cursor: params.get('cursor'), limit: 24 }
  const page = await listCreatorPosts(db, status ? { ...wanted, status } : wanted)
  return json({ page, status })
}

const filters = [
  { status: '', label: 'all' },
  { status: 'published', label: 'live' },
  { status: 'draft', label: 'drafts' },
] as const
const pick = (loaded: unknown) => (loaded as { page: { items: PostView[]; nextCursor: string | null } }).page

export default function Posts() {
  const { page, status } = useLoaderData<typeof loader>()
  const t = useText(postsMessages)
  const urlOf = useCallback((cursor: string) => creatorPaths.posts({ status: status ?? '', cursor }), [status])
  const { items, ...more } = useMorePages<PostView>(page, urlOf, pick)
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <ButtonLink look="accent" to={creatorPaths.newPost()}>
          <Plus size={20} aria-hidden="true" />
          {t('newPost')}
        </ButtonLink>
      </header>
      <div className="stack">
        <nav className="segments">
          {filters.map((filter) => (
            <Link
              key={filter.label}
              to={creatorPaths.posts({ status: filter.status })}
              aria-current={(status ?? '') === filter.status ? 'true' : undefined}
            >
              {t(filter.label)}
            </Link>
          ))}
        </nav>
        {items.length > 0 ? (
          <ul className="post-grid">
            {items.map((post) => (
              <li key={post.id}>
                <PostTile post={post} />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={Clapperboard}
            title={t(status ? 'noneFilteredTitle' : 'noneTitle')}
            text={t(status ? 'noneFilteredText' : 'noneText')}
          >
            {status ? null : (
              <ButtonLink look="primary" to={creatorPaths.newPost()}>
                {t('newPost')}
              </ButtonLink>
            )}
          </EmptyState>
        )}
        <LoadMore {...more} />
      </div>
    </>
  )
}
