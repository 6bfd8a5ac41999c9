import { Play, RotateCcw } from 'lucide-react'
import { useRef } from 'react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { FeedActions } from './feed-actions.tsx'
import { FeedCaption } from './feed-caption.tsx'
import { ShopStrip } from './shop-strip.tsx'
import { useCaptions } from './use-captions.ts'
import { useCountedView } from './use-counted-view.ts'
import { usePlayback } from './use-playback.ts'

type FeedVideoProps = {
  item: WithImages<FeedItem>
  isActive: boolean
  isShown: boolean
  isNear: boolean
  isMuted: boolean
  onToggleMute: () => void
  hasCaptions: boolean
  onToggleCaptions: () => void
  onShop: (productId: string | null) => void
}

export function FeedVideo(props: FeedVideoProps) {
  const { item, isActive, isShown, isNear, isMuted, hasCaptions, onShop } = props
  const t = useText(feedMessages)
  const video = useRef<HTMLVideoElement>(null)
  const progress = useRef<HTMLSpanElement>(null)
  const onPlayed = useCountedView(item.postId)
  const playback = usePlayback({ video, progress, isActive, isShown, isMuted, tags: item.tags, onPlayed })
  const { isPaused, isBroken } = playback
  const { posterKey, storageKey } = item.video
  const poster = posterKey ? machinePaths.media(posterKey) : undefined
  const captions = useCaptions(video, item.video.captions, useLocale(), hasCaptions)
  return (
    <article className="feed-video" aria-label={t('position', { name: item.creator.displayName })}>
      {poster ? <img className="feed-glow" src={poster} alt="" aria-hidden="true" loading="lazy" /> : null}
      <div className="feed-window">
        <video
          ref={video}
          src={isNear ? machinePaths.media(storageKey) : undefined}
          poster={poster}
          preload={isShown ? 'auto' : isNear ? 'metadata' : 'none'}
          muted
          loop
          playsInline
          disablePictureInPicture
          onTimeUpdate={playback.onTime}
          onError={() => isNear && playback.setIsBroken(true)}
        >
          {captions.track ? (
            <track kind="captions" default src={captions.track.src} srcLang={captions.track.language} />
          ) : null}
        </video>
        <button
          type="button"
          className="feed-stage"
          aria-label={t(isPaused ? 'play' : 'pause')}
          onClick={() => playback.setIsPaused(!isPaused)}
        >
          {isPaused && !isBroken ? <Play className="feed-paused" fill="currentColor" aria-hidden="true" /> : null}
        </button>
        {isBroken ? (
          <div className="feed-broken" role="alert">
            <p>{t('videoFailed')}</p>
            <button
              type="button"
              className="button button-small"
              onClick={() => (playback.setIsBroken(false), video.current?.load())}
            >
              <RotateCcw size={18} aria-hidden="true" /> {t('retry')}
            </button>
          </div>
        ) : null}
        <div className="feed-foot">
          {captions.cue ? (
            <p className="feed-cue" lang={captions.track?.language} dir="auto">
              {captions.cue}
            </p>
          ) : null}
          <FeedCaption item={item} />
          <ShopStrip tags={item.tags} current={playback.currentTag} onShop={onShop} />
        </div>
        <FeedActions {...props} canCaption={captions.track !== null} />
        <span className="feed-progress" aria-hidden="true">
          <span ref={progress} />
        </span>
      </div>
    </article>
  )
}
