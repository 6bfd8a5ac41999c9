import { Captions, CaptionsOff, Share2, Volume2, VolumeX } from 'lucide-react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

type FeedActionsProps = {
  item: WithImages<FeedItem>
  isMuted: boolean
  onToggleMute: () => void
  hasCaptions: boolean
  onToggleCaptions: () => void
  canCaption: boolean
}

export function FeedActions({
  item,
  isMuted,
  onToggleMute,
  hasCaptions,
  onToggleCaptions,
  canCaption,
}: FeedActionsProps) {
  const t = useText(feedMessages)
  const toast = useToast()
  const share = async () => {
    const url = new URL(shopPaths.post(item.postId), location.origin).href
    if (navigator.share) return void navigator.share({ url, title: item.creator.displayName }).catch(ignoreCancel)
    await navigator.clipboard.writeText(url)
    toast(<span>{t('linkCopied')}</span>)
  }
  return (
    <div className="feed-actions">
      <button type="button" onClick={onToggleMute} aria-label={t(isMuted ? 'unmute' : 'mute')}>
        {isMuted ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />}
      </button>
      {canCaption ? (
        <button type="button" onClick={onToggleCaptions} aria-label={t(hasCaptions ? 'captionsOff' : 'captionsOn')}>
          {hasCaptions ? <Captions aria-hidden="true" /> : <CaptionsOff aria-hidden="true" />}
        </button>
      ) : null}
      <button type="button" onClick={() => void share()} aria-label={t('share')}>
        <Share2 aria-hidden="true" />
      </button>
    </div>
  )
}

/** Closing the system's share sheet rejects; that is an answer, not a fault. */
function ignoreCancel(cause: unknown): void {
  if (!(cause instanceof DOMException)) throw cause
}
