import { useFetcher, useLoaderData, useLocation } from '@remix-run/react'
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import {
  forgetList,
  keepList,
  morePagesOf,
  setMorePages,
  storeList,
  takeStoredList,
  type LoadedPage,
} from './kept-pages.ts'

/**
 * Infinite pages that are found again as they were left. Starts with what the loader sent and appends a keyset page each
 * time `loadMore` is called; `pick` finds the page in what the loader returns. The route exports
 * `clientLoader = keptListLoader` and `shouldRevalidate = keepThroughForms`.
 */
export function useKeptPages<Item>(
  first: LoadedPage<Item>,
  urlOf: (cursor: string) => string,
  pick: (loaded: unknown) => LoadedPage<Item>,
) {
  const fetcher = useFetcher()
  const [, refresh] = useReducer((count: number) => count + 1, 0)
  const askedAfter = useRef<LoadedPage<Item> | null>(null)
  useKeeping(first)

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || askedAfter.current === null) return
    // An answer that comes after the list was narrowed belongs to the list that asked.
    setMorePages(askedAfter.current, [...morePagesOf(askedAfter.current), pick(fetcher.data)])
    askedAfter.current = null
    refresh()
  }, [fetcher.state, fetcher.data, pick])

  const pages = morePagesOf(first)
  const nextCursor = pages.length > 0 ? (pages.at(-1)?.nextCursor ?? null) : first.nextCursor
  const isLoading = fetcher.state !== 'idle'
  const loadMore = useCallback(() => {
    if (nextCursor === null || isLoading || askedAfter.current !== null) return
    askedAfter.current = first
    fetcher.load(urlOf(nextCursor))
  }, [nextCursor, isLoading, fetcher, urlOf, first])

  return {
    items: [...first.items, ...pages.flatMap((page) => page.items)],
    nextUrl: nextCursor === null ? null : urlOf(nextCursor),
    isLoading,
    loadMore,
  }
}

/** The server has no layout to read; React would say so there. */
const useEffectBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect

function useKeeping<Item>(first: LoadedPage<Item>) {
  const { key, pathname, search } = useLocation()
  const data = useLoaderData()
  const address = pathname + search
  const [top, setTop] = useState<number | null>(null)
  const isFreshDocument = useRef(true)

  useEffectBeforePaint(() => {
    if (!isFreshDocument.current) return
    isFreshDocument.current = false
    const stored = morePagesOf(first).length === 0 ? takeStoredList(key, address, first) : null
    if (!stored) return
    setMorePages(first, stored.pages)
    setTop(stored.top)
  }, [key, address, first])

  // Only once the restored products stand there is the page long enough to go down to where it was.
  useEffectBeforePaint(() => {
    if (top !== null) window.scrollTo(0, top)
  }, [top])

  useEffect(() => {
    forgetList(key)
    const store = () => storeList(key, address, first)
    window.addEventListener('pagehide', store)
    return () => {
      window.removeEventListener('pagehide', store)
      keepList(key, address, data)
    }
  }, [key, address, data, first])
}
