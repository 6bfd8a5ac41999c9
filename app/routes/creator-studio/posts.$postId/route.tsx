import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { readTranscript } from '#app/domain/media/read-transcript.server.ts'
import { findPost } from '#app/domain/posts/get-post.server.ts'
import { undoSeconds } from '#app/domain/posts/limits.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { PostEditor } from '#app/ui/creator/post-editor.tsx'
import { RemovedPost } from '#app/ui/creator/removed-post.tsx'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { db, now } from '#app/web/database.server.ts'
import { withImages, type WithImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, notFound, refused } from '#app/web/respond.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'
import { postCommand, postPageWords, runPostCommand } from './post-commands.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const post = await withTitles(await ownPost(creator.id, params.postId), locale)
  const { captionsEnKey, captionsArKey } = post.video
  const [en, ar] = await Promise.all([readTranscript(captionsEnKey), readTranscript(captionsArKey)])
  const until = post.removedAt ? new Date(Date.parse(post.removedAt) + undoSeconds * 1_000) : null
  const undoUntil = until && until > now() ? until.toISOString() : null
  return json({ post: withImages(post), captions: { en, ar }, undoUntil })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { creator, account, locale } = await requireCreator(request)
  const post = await ownPost(creator.id, params.postId)
  const form = await parseForm(request, postCommand, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await runPostCommand(form.value, post, account.id)
  return done.ok ? accepted(done.value) : refused(locale, postPageWords, done)
}

async function ownPost(creatorId: string, postId = ''): Promise<PostView> {
  const post = await findPost(db, { postId, creatorId })
  if (!post) throw notFound()
  return post
}

export default function Post() {
  const { post, captions, undoUntil } = useLoaderData<typeof loader>()
  const t = useText(postsMessages)
  const view = post as WithImages<PostView>
  return (
    <div className="stack">
      <Link className="back-link" to={creatorPaths.posts()}>
        <ArrowLeft size={18} className="flips" aria-hidden="true" /> {t('title')}
      </Link>
      {view.status === 'removed' ? (
        <RemovedPost undoUntil={undoUntil} />
      ) : (
        <PostEditor post={view} captions={captions} />
      )}
    </div>
  )
}
