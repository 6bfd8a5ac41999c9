import { ExternalLink, Store } from 'lucide-react'
import { useCallback } from 'react'
import type { CreatorView } from '#app/domain/creators/creator-view.ts'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import type { Page } from '#app/kernel/cursor.ts'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import type { CardView } from '#app/web/to-card-view.ts'
import { avatarOf } from '../feed/feed-caption.tsx'
import { ProductGrid } from '../product-card.tsx'
import { Section } from './section.tsx'
import { VideoTile } from './video-tile.tsx'

type ProfilePageProps = { creator: CreatorView; videos: Page<FeedItem>; picks: readonly CardView[] }

const pick = (loaded: unknown) => (loaded as ProfilePageProps).videos

export function ProfilePage({ creator, videos, picks }: ProfilePageProps) {
  const t = useText(windowMessages)
  const urlOf = useCallback(
    (cursor: string) => `${shopPaths.creator(creator.handle)}?cursor=${encodeURIComponent(cursor)}`,
    [creator.handle],
  )
  const pages = useMorePages(videos, urlOf, pick)
  return (
    <div className="page">
      <ProfileHead creator={creator} />
      {pages.items.length > 0 ? (
        <Section title={t('videos')}>
          <ul className="plain-list video-grid">
            {pages.items.map((item) => (
              <li key={item.postId}>
                <VideoTile item={item} />
              </li>
            ))}
          </ul>
          <LoadMore {...pages} />
        </Section>
      ) : null}
      {picks.length > 0 ? (
        <Section
          title={
            <>
              {t('showcase')} <DisclosureLabel />
            </>
          }
        >
          <ProductGrid cards={picks} />
        </Section>
      ) : null}
      {pages.items.length === 0 && picks.length === 0 ? <EmptyState icon={Store} title={t('profileEmpty')} /> : null}
    </div>
  )
}

function ProfileHead({ creator }: { creator: CreatorView }) {
  const t = useText(windowMessages)
  return (
    <header className="profile-head">
      <Avatar name={creator.displayName} url={avatarOf(creator)} size={104} />
      <h1>{creator.displayName}</h1>
      <bdi className="soft">@{creator.handle}</bdi>
      {creator.bio ? <p dir="auto">{creator.bio}</p> : null}
      {creator.links.length > 0 ? (
        <ul className="plain-list profile-links" aria-label={t('profileLinks')}>
          {creator.links.map((link) => (
            <li key={link.url}>
              {/* ugc and nofollow: what people link to is theirs, not ours. */}
              <a className="pill" href={link.url} target="_blank" rel="nofollow ugc noopener noreferrer">
                {link.label} <ExternalLink size={16} aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  )
}
