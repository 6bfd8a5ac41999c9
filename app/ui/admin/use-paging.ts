import { useLocation, useNavigate, useNavigation, useSearchParams } from '@remix-run/react'

type Paging = {
  readonly hasNext: boolean
  readonly hasPrevious: boolean
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/**
 * Keyset pages know only what comes next. Going back is going back in the browser's history, which holds the pages that
 * were seen; somebody who came by a deep link goes to the first page instead.
 */
export function usePaging(nextCursor: string | null): Paging {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const depth = depthOf(useLocation().state)
  const turnTo = (cursor: string | null) => {
    const next = new URLSearchParams(search)
    if (cursor) next.set('cursor', cursor)
    else next.delete('cursor')
    setSearch(next, { state: { depth: cursor ? depth + 1 : 0 } })
  }
  return {
    hasNext: nextCursor !== null,
    hasPrevious: search.has('cursor'),
    onNext: () => turnTo(nextCursor),
    onPrevious: () => (depth > 0 ? navigate(-1) : turnTo(null)),
  }
}

/** A list is dimmed while another page of itself is on its way. */
export function useIsTurning(): boolean {
  const navigation = useNavigation()
  const { pathname } = useLocation()
  return navigation.state === 'loading' && navigation.location.pathname === pathname
}

function depthOf(state: unknown): number {
  const depth = (state as { depth?: unknown } | null)?.depth
  return typeof depth === 'number' ? depth : 0
}
