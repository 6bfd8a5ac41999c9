import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'

type LoadedPage<Item> = { items: readonly Item[]; nextCursor: string | null }

/**
 * Infinite pages: starts with what the loader sent and appends the next keyset page each time `loadMore` is called.
 * `urlOf(cursor)` is the page's own address with the cursor in it; `pick` finds the page in what the loader returns.
 */
export function useMorePages<Item>(
  first: LoadedPage<Item>,
  urlOf: (cursor: string) => string,
  pick: (loaded: unknown) => LoadedPage<Item>,
) {
  const fetcher = useFetcher()
  const [pages, setPages] = useState<readonly LoadedPage<Item>[]>([])
  const appended = useRef<unknown>(null)

  useEffect(() => setPages([]), [first])
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || appended.current === fetcher.data) return
    appended.current = fetcher.data
    setPages((known) => [...known, pick(fetcher.data)])
  }, [fetcher.state, fetcher.data, pick])

  const nextCursor = pages.length > 0 ? (pages.at(-1)?.nextCursor ?? null) : first.nextCursor
  const isLoading = fetcher.state !== 'idle'
  const loadMore = useCallback(() => {
    if (nextCursor !== null && !isLoading) fetcher.load(urlOf(nextCursor))
  }, [nextCursor, isLoading, fetcher, urlOf])

  return { items: [...first.items, ...pages.flatMap((page) => page.items)], hasMore: nextCursor !== null, isLoading, loadMore }
}
