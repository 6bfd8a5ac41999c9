import { ExternalLink, Link2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { undoSeconds } from '#app/domain/posts/limits.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { CaptionsEditor } from './captions-editor.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { CopyButton } from './copy-button.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { Screen } from './screen.tsx'
import { TagEditor } from './tag-editor.tsx'
import { TextEditor } from './text-editor.tsx'
import { Timeline } from './timeline.tsx'
import { useCommand } from './use-command.ts'
import { usePlayer } from './use-player.ts'

type PostEditorProps = { post: WithImages<PostView>; captions: { en: string; ar: string } }

/** The video beside everything that can be said about it. */
export function PostEditor({ post, captions }: PostEditorProps) {
  const t = useText(postsMessages)
  const { video, ...player } = usePlayer(post.video.durationMs)
  const stored = captions[post.language]
  return (
    <>
      <header className="page-head">
        <h1>
          {t('editTitle')}{' '}
          <span className={post.status === 'published' ? 'badge badge-accent' : 'badge'}>
            {t(post.status === 'published' ? 'published' : 'draft')}
          </span>
        </h1>
        <PostActions post={post} />
      </header>
      <div className="editor">
        <div className="editor-screen">
          <Screen post={post} video={video} player={player} />
          <Timeline post={post} player={player} />
        </div>
        <div className="stack">
          <TagEditor post={post} player={player} />
          <TextEditor key={`${post.language} ${post.hasSpeech}`} post={post} />
          {post.hasSpeech ? <CaptionsEditor key={post.language} post={post} stored={stored} /> : null}
          {post.status === 'draft' ? <PublishPanel post={post} /> : null}
        </div>
      </div>
    </>
  )
}

function PostActions({ post }: { post: WithImages<PostView> }) {
  const t = useText(postsMessages)
  const tLinks = useText(linksMessages)
  const toast = useToast()
  const [isAsking, setIsAsking] = useState(false)
  const remove = useCommand(() => toast(t('removed')))
  const link = useCommand<{ path: string }>(({ path }) =>
    toast(
      <>
        <span>{tLinks('made')}</span>
        <CopyButton text={window.location.origin + path} />
      </>,
    ),
  )
  return (
    <div className="row-wrap">
      {post.status === 'published' ? (
        <>
          <a className="button button-quiet button-small" href={shopPaths.post(post.id)}>
            <ExternalLink size={18} aria-hidden="true" />
            {t('view')}
          </a>
          <Button type="button" look="quiet" small busy={link.isBusy} onClick={() => link.run({ intent: 'link' })}>
            <Link2 size={18} aria-hidden="true" />
            {t('getLink')}
          </Button>
        </>
      ) : null}
      <Button type="button" look="danger" small onClick={() => setIsAsking(true)}>
        <Trash2 size={18} aria-hidden="true" />
        {t('remove')}
      </Button>
      <ConfirmSheet
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => remove.run({ intent: 'remove' })}
        isBusy={remove.isBusy}
        title={t('removeTitle')}
        action={t('remove')}
      >
        <p>{t('removeText', { minutes: undoSeconds / 60 })}</p>
      </ConfirmSheet>
    </div>
  )
}
