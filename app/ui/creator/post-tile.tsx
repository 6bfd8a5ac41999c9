import { Link } from '@remix-run/react'
import { Clapperboard } from 'lucide-react'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, machinePaths } from '#app/ui/paths.ts'
import { formatDuration } from '#app/ui/shared/format.ts'

export function PostTile({ post }: { post: PostView }) {
  const t = useText(postsMessages)
  const { posterKey, durationMs } = post.video
  return (
    <Link className="post-tile" to={creatorPaths.post(post.id)} prefetch="intent">
      {posterKey ? (
        <img src={machinePaths.media(posterKey)} alt="" loading="lazy" decoding="async" />
      ) : (
        <span className="no-poster">
          <Clapperboard size={36} aria-hidden="true" />
        </span>
      )}
      <span className="post-tile-words">
        <span className={post.status === 'published' ? 'badge badge-accent' : 'badge'}>
          {t(post.status === 'published' ? 'published' : 'draft')}
        </span>
        <p dir="auto">{post.caption || t('untitled')}</p>
        <span className="numbers">
          {formatDuration(durationMs)} · {t('tags', { count: post.tags.length })}
        </span>
      </span>
    </Link>
  )
}
