import { Play } from 'lucide-react'
import type { RefObject } from 'react'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { Player } from './use-player.ts'

type ScreenProps = { post: WithImages<PostView>; video: RefObject<HTMLVideoElement>; player: Player }

/** The post as shoppers will see it: the label while something can earn, the product from its moment on. */
export function Screen({ post, video, player }: ScreenProps) {
  const t = useText(postsMessages)
  const { storageKey, posterKey, captionsEnKey, captionsArKey } = post.video
  const shown = post.tags.filter((tag) => tag.atMs <= player.atMs).at(-1)
  const captionsKey = post.language === 'ar' ? captionsArKey : captionsEnKey
  return (
    <div className="screen">
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- a draft may be without; publishing is not (L7) */}
      <video
        ref={video}
        src={machinePaths.media(storageKey)}
        poster={posterKey ? machinePaths.media(posterKey) : undefined}
        playsInline
        loop
        preload="metadata"
        onPlay={() => player.setIsPlaying(true)}
        onPause={() => player.setIsPlaying(false)}
      >
        {captionsKey ? (
          <track
            key={captionsKey}
            kind="captions"
            src={machinePaths.media(captionsKey)}
            srcLang={post.language}
            default
          />
        ) : null}
      </video>
      <button
        type="button"
        className="screen-play"
        onClick={player.toggle}
        aria-label={t(player.isPlaying ? 'pause' : 'play')}
      >
        {player.isPlaying ? null : <Play fill="currentColor" aria-hidden="true" />}
      </button>
      <DisclosureLabel of={post.disclosure} />
      {shown ? (
        <div className="screen-product">
          <Picture image={shown.image} alt="" shownWidth={40} />
          <span className="product-title">{shown.title}</span>
        </div>
      ) : null}
    </div>
  )
}
