import { Link } from '@remix-run/react'
import { useState } from 'react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { directionOf } from '#app/ui/messages/locale.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

/** Who made it and what they say. The disclosure comes before the first word (L1, L3). */
export function FeedCaption({ item }: { item: WithImages<FeedItem> }) {
  const t = useText(feedMessages)
  const [isOpen, setIsOpen] = useState(false)
  const { creator } = item
  const isLong = item.caption.length > 90
  return (
    <div className="feed-caption">
      <Link className="feed-creator" to={shopPaths.creator(creator.handle)}>
        <Avatar name={creator.displayName} url={avatarOf(creator)} size={36} />
        <span>
          <strong>{creator.displayName}</strong> <bdi className="feed-handle">@{creator.handle}</bdi>
        </span>
      </Link>
      <p
        className={isOpen ? 'feed-words feed-words-open' : 'feed-words'}
        lang={item.captionLanguage}
        dir={directionOf(item.captionLanguage)}
      >
        <DisclosureLabel of={item.disclosure} /> {item.caption}
      </p>
      {isLong && !isOpen ? (
        <button type="button" className="feed-more" onClick={() => setIsOpen(true)}>
          {t('more')}
        </button>
      ) : null}
    </div>
  )
}

export function avatarOf(person: { avatarKey: string | null; avatarUrl: string | null }): string | null {
  return person.avatarKey ? machinePaths.media(person.avatarKey) : person.avatarUrl
}
