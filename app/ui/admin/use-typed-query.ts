import { useSearchParams } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

const typingPauseMilliseconds = 300

type Changes = Readonly<Record<string, string>>
type TypedQuery = {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** Changes other parts of the address; every change starts at the first page again. */
  readonly change: (changes: Changes) => void
}

/** What is typed goes into the address once the typing pauses, so that a search can be shared and gone back to. */
export function useTypedQuery(initial: string): TypedQuery {
  const [, setSearch] = useSearchParams()
  const [query, setQuery] = useState(initial)
  const shown = useRef(initial)
  const change = (changes: Changes, replace = false) =>
    setSearch(
      (search) => {
        const next = new URLSearchParams(search)
        next.delete('cursor')
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace, preventScrollReset: true },
    )
  const latest = useRef(change)
  latest.current = change
  useEffect(() => {
    if (query === shown.current) return
    const timer = setTimeout(() => {
      shown.current = query
      latest.current({ q: query }, true)
    }, typingPauseMilliseconds)
    return () => clearTimeout(timer)
  }, [query])
  return { query, setQuery, change: (changes) => change(changes) }
}
