import { Image } from 'lucide-react'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, machinePaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDuration } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { capturePoster } from './capture-poster.ts'
import { uploadFile } from './upload-file.ts'
import type { Player } from './use-player.ts'

/** Scrub with a finger, a mouse or the arrow keys; products stand at their moments. */
export function Timeline({ post, player }: { post: WithImages<PostView>; player: Player }) {
  const t = useText(postsMessages)
  const { durationMs } = post.video
  const step = Math.max(50, Math.round(durationMs / 400))
  return (
    <div className="timeline">
      <div className="timeline-track">
        {post.tags.map((tag) => (
          <button
            key={tag.productId}
            type="button"
            className="dot"
            style={{ left: `calc(15px + (100% - 30px) * ${durationMs ? tag.atMs / durationMs : 0})` }}
            aria-label={`${tag.title}: ${t('jumpTo', { time: formatDuration(tag.atMs) })}`}
            onClick={() => player.seek(tag.atMs)}
          >
            <Picture image={tag.image} alt="" shownWidth={30} />
          </button>
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={durationMs}
        step={step}
        value={player.atMs}
        aria-label={t('moment')}
        aria-valuetext={formatDuration(player.atMs)}
        onChange={(event) => player.seek(Number(event.currentTarget.value))}
      />
      <div className="timeline-times numbers">
        <span>{formatDuration(player.atMs)}</span>
        <span>{formatDuration(durationMs)}</span>
      </div>
      <CoverButton post={post} atMs={player.atMs} />
    </div>
  )
}

function CoverButton({ post, atMs }: { post: WithImages<PostView>; atMs: number }) {
  const t = useText(postsMessages)
  const toast = useToast()
  const { revalidate } = useRevalidator()
  const [isBusy, setIsBusy] = useState(false)
  const take = async () => {
    setIsBusy(true)
    const { storageKey, mediaId } = post.video
    const picture = await capturePoster(machinePaths.media(storageKey), atMs / 1_000)
    const url = creatorPaths.upload({ kind: 'poster', mediaId })
    const answer = picture ? await uploadFile(url, picture, () => {}).answer : 'interrupted'
    setIsBusy(false)
    toast(t(typeof answer === 'object' && answer.ok ? 'coverSaved' : 'coverFailed'))
    revalidate()
  }
  return (
    <Button type="button" look="plain" small busy={isBusy} onClick={() => void take()}>
      <Image size={18} aria-hidden="true" />
      {t('cover')}
    </Button>
  )
}
