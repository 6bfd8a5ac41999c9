import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type MorePagesProps = { nextUrl: string | null; isLoading: boolean; loadMore: () => void }

/** Loads by itself when it comes near the screen; for everyone else it is a link to the next page, with scripts or without. */
export function MorePages({ nextUrl, isLoading, loadMore }: MorePagesProps) {
  const t = useText(sharedMessages)
  const edge = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!edge.current || nextUrl === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && loadMore(),
      { rootMargin: '800px' },
    )
    observer.observe(edge.current)
    return () => observer.disconnect()
  }, [nextUrl, loadMore])
  if (nextUrl === null) return null
  return (
    <div ref={edge} className="load-more">
      <Link
        className="button button-quiet"
        to={nextUrl}
        rel="next"
        aria-busy={isLoading}
        onClick={(event) => {
          event.preventDefault()
          loadMore()
        }}
      >
        {isLoading ? <span className="spinner" aria-hidden="true" /> : null}
        {t('loadMore')}
      </Link>
    </div>
  )
}
