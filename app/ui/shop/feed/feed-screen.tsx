import { useCallback, useEffect, useRef, useState } from 'react'
import type { FeedItem } from '#app/domain/feed/feed-item.ts'
import { feedMessages } from '#app/ui/messages/feed.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { ProductSheet } from '../product/product-sheet.tsx'
import { useNoteTap } from '../use-note-tap.ts'
import { FeedEnd } from './feed-end.tsx'
import { FeedVideo } from './feed-video.tsx'
import { useActiveIndex } from './use-active-index.ts'
import { useFeedKeys } from './use-feed-keys.ts'

type FeedScreenProps = {
  items: readonly WithImages<FeedItem>[]
  hasMore: boolean
  loadMore: () => void
  /** A single post, as on its own page: nothing below it. */
  isSingle?: boolean
}

/** One video fills the screen; scrolling snaps to the next. Only the visible one plays. */
export function FeedScreen({ items, hasMore, loadMore, isSingle = false }: FeedScreenProps) {
  const t = useText(feedMessages)
  const list = useRef<HTMLOListElement>(null)
  const { activeIndex, goTo } = useActiveIndex(list, items.length)
  const [isMuted, setIsMuted] = useState(true)
  const [hasCaptions, setHasCaptions] = useState(true)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const noteTap = useNoteTap()
  const toggleMute = useCallback(() => setIsMuted((known) => !known), [])
  useFeedKeys({ list, activeIndex, goTo, toggleMute, isOff: sheet !== null })
  useEffect(() => {
    if (hasMore && activeIndex >= items.length - 3) loadMore()
  }, [hasMore, activeIndex, items.length, loadMore])

  const openSheet = (item: WithImages<FeedItem>, productId: string | null) => {
    setSheet({ item, productId })
    if (productId !== null) noteTap({ postId: item.postId, productId })
  }
  return (
    <>
      <h1 className="hidden-visually">{t('title')}</h1>
      <p className="hidden-visually">{t('keys')}</p>
      <ol className="plain-list feed" ref={list} aria-label={t('videos')}>
        {items.map((item, index) => (
          <li className="feed-item" key={item.postId} data-index={index}>
            <FeedVideo
              item={item}
              isActive={index === activeIndex && sheet === null}
              isShown={index === activeIndex}
              isNear={Math.abs(index - activeIndex) <= 1}
              isMuted={isMuted}
              onToggleMute={toggleMute}
              hasCaptions={hasCaptions}
              onToggleCaptions={() => setHasCaptions((known) => !known)}
              onShop={(productId) => openSheet(item, productId)}
            />
          </li>
        ))}
        {hasMore || isSingle ? null : <FeedEnd onRestart={() => goTo(0)} />}
      </ol>
      <ProductSheet
        open={sheet}
        onClose={() => setSheet(null)}
        onChoose={(productId) => sheet && openSheet(sheet.item, productId)}
        onBack={() => setSheet((known) => known && { ...known, productId: null })}
      />
    </>
  )
}

/** Which post's products are open over the video; with one product chosen, or the list of them. */
export type OpenSheet = { item: WithImages<FeedItem>; productId: string | null }
