import { useNavigate, useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { readListingQuery, toListingParams, type ListingQuery } from './listing-query.ts'
import type { PathOf } from './listing-view.ts'

/**
 * The filters as they are being chosen. What is chosen stays in sight while the list is loading; stepping back, or a chip
 * that is taken away, brings them in line with the address again.
 */
export function useFilters(query: ListingQuery, pathOf: PathOf) {
  const navigate = useNavigate()
  const isBusy = useNavigation().state === 'loading'
  const current = pathOf(toListingParams(query))
  const [draft, setDraft] = useState(query)
  useEffect(() => {
    setDraft(readListingQuery(new URL(current, 'http://list').searchParams))
  }, [current])
  const apply = (next: ListingQuery) => {
    // Through the reader: what cannot be understood is not put into the address.
    const target = pathOf(
      toListingParams(readListingQuery(new URL(pathOf(toListingParams(next)), 'http://list').searchParams)),
    )
    if (target !== current) navigate(target, { preventScrollReset: true })
  }
  return { draft, setDraft, apply, isBusy }
}
