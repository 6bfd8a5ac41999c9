import { useSearchParams } from '@remix-run/react'

type Cursors = { readonly nextCursor: string | null; readonly previousCursor: string | null }

/** Pages whose loader knows both neighbours: every page can be turned both ways, however one came to it. */
export function useTwoWayPaging({ nextCursor, previousCursor }: Cursors, parameter = 'cursor') {
  const [, setSearch] = useSearchParams()
  const turnTo = (cursor: string | null) =>
    setSearch(
      (search) => {
        const next = new URLSearchParams(search)
        if (cursor) next.set(parameter, cursor)
        else next.delete(parameter)
        return next
      },
      { preventScrollReset: parameter !== 'cursor' },
    )
  return {
    hasNext: nextCursor !== null,
    hasPrevious: previousCursor !== null,
    onNext: () => turnTo(nextCursor),
    onPrevious: () => turnTo(previousCursor),
  }
}
