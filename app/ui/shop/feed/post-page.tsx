import { Link } from '@remix-run/react'
import { ChevronLeft } from 'lucide-react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { FeedScreen } from './feed-screen.tsx'

const nothingMore = () => undefined

export function PostPage({ item }: { item: WithImages<FeedItem> }) {
  const t = useText(feedMessages)
  return (
    <>
      <div className="post-top">
        <Link className="icon-button" to={shopPaths.feed()} aria-label={t('title')}>
          <ChevronLeft className="flips" aria-hidden="true" />
        </Link>
      </div>
      <FeedScreen items={[item]} hasMore={false} loadMore={nothingMore} isSingle />
    </>
  )
}
