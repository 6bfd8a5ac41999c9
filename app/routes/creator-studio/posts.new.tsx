import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useSubmit, useActionData } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { useCallback } from 'react'
import { z } from 'zod'
import { createPost } from '#app/domain/posts/create-post.server.ts'
import { VideoDrop } from '#app/ui/creator/video-drop.tsx'
import { postWords } from '#app/ui/messages/posts.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { inTransaction } from '#app/web/database.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { invalid, refused } from '#app/web/respond.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCreator(request)
  return null
}

/** The video is stored already; this starts the draft around it. */
export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, z.object({ mediaId: z.string().min(1) }), locale)
  if (!form.ok) return invalid(locale, form)
  const draft = { creatorId: creator.id, mediaId: form.value.mediaId, language: locale }
  const created = await inTransaction('create post', (tx) => createPost(tx, draft))
  return created.ok ? redirect(creatorPaths.post(created.value.postId)) : refused(locale, postWords, created)
}

export default function NewPost() {
  const t = useText(postsMessages)
  const answer = useActionData<typeof action>()
  const submit = useSubmit()
  const onStored = useCallback((mediaId: string) => submit({ mediaId }, { method: 'post', replace: true }), [submit])
  return (
    <div className="stack narrow">
      <Link className="back-link" to={creatorPaths.posts()}>
        <ArrowLeft size={18} className="flips" aria-hidden="true" /> {t('title')}
      </Link>
      <header>
        <h1>{t('uploadTitle')}</h1>
        <p className="soft">{t('uploadIntro')}</p>
      </header>
      <RefusalNotice refusal={answer?.refusal} />
      <VideoDrop onStored={onStored} />
    </div>
  )
}
