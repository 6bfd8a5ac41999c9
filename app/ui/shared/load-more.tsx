import { useEffect, useRef } from 'react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from './button.tsx'

type LoadMoreProps = { hasMore: boolean; isLoading: boolean; loadMore: () => void }

/** Loads by itself when it comes near the screen, and is a real button for everyone who does not scroll. */
export function LoadMore({ hasMore, isLoading, loadMore }: LoadMoreProps) {
  const t = useText(sharedMessages)
  const edge = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!edge.current || !hasMore) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && loadMore(),
      {
        rootMargin: '600px',
      },
    )
    observer.observe(edge.current)
    return () => observer.disconnect()
  }, [hasMore, loadMore])
  if (!hasMore) return null
  return (
    <div ref={edge} className="load-more">
      <Button type="button" look="quiet" busy={isLoading} onClick={loadMore}>
        {t('loadMore')}
      </Button>
    </div>
  )
}
