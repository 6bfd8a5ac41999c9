import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { Section } from './section.tsx'
import { VideoTile } from './video-tile.tsx'

/** Videos side by side; nothing at all when there are none. */
export function VideoShelf({ title, items }: { title: string; items: readonly FeedItem[] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <ul className="plain-list shelf">
        {items.map((item) => (
          <li key={item.postId}>
            <VideoTile item={item} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
