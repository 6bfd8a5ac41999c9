import { Link } from '@remix-run/react'
import { Play } from 'lucide-react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'

export function VideoTile({ item }: { item: FeedItem }) {
  const t = useText(windowMessages)
  const { posterKey } = item.video
  return (
    <Link
      className="video-tile on-ink"
      to={shopPaths.post(item.postId)}
      aria-label={t('watch', { name: item.creator.displayName })}
    >
      {posterKey ? <img src={machinePaths.media(posterKey)} alt="" loading="lazy" /> : null}
      <Play size={20} fill="currentColor" aria-hidden="true" />
      <span className="video-tile-words">
        <DisclosureLabel of={item.disclosure} />
        <bdi>@{item.creator.handle}</bdi>
      </span>
    </Link>
  )
}
