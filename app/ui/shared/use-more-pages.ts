import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'

type LoadedPage<Item> = { items: readonly Item[]; nextCursor: string | null }

/**
 * Infinite pages: starts with what the loader sent and appends the next keyset page each time `loadMore` is called.
 * `urlOf(cursor)` is the page's own address with the cursor in it; `pick` finds the page in what the loader returns.
 * A route that uses this keeps its first page through form posts: `export { keepThroughForms as shouldRevalidate }`.
 */
export function useMorePages<Item>(
  first: LoadedPage<Item>,
  urlOf: (cursor: string) => string,
  pick: (loaded: unknown) => LoadedPage<Item>,
) {
  const fetcher = useFetcher()
  const [loaded, setLoaded] = useState<{ after: LoadedPage<Item>; pages: readonly LoadedPage<Item>[] }>({
    after: first,
    pages: [],
  })
  const isAsked = useRef(false)
  const pages = loaded.after === first ? loaded.pages : []

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || !isAsked.current) return
    isAsked.current = false
    const page = pick(fetcher.data)
    setLoaded((known) => ({ after: first, pages: known.after === first ? [...known.pages, page] : [page] }))
  }, [fetcher.state, fetcher.data, pick, first])

  const nextCursor = pages.length > 0 ? (pages.at(-1)?.nextCursor ?? null) : first.nextCursor
  const isLoading = fetcher.state !== 'idle'
  const loadMore = useCallback(() => {
    if (nextCursor === null || isLoading || isAsked.current) return
    isAsked.current = true
    fetcher.load(urlOf(nextCursor))
  }, [nextCursor, isLoading, fetcher, urlOf])

  return {
    items: [...first.items, ...pages.flatMap((page) => page.items)],
    hasMore: nextCursor !== null,
    isLoading,
    loadMore,
  }
}
