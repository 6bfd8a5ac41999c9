import { useState } from 'react'

/** Which rows of the page that is shown are chosen; what left the page is not chosen any more. */
export function useSelection(ids: readonly string[]) {
  const [kept, setKept] = useState<readonly string[]>([])
  const selected = kept.filter((id) => ids.includes(id))
  const toggle = (id: string) =>
    setKept(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id])
  const isAll = ids.length > 0 && selected.length === ids.length
  return { selected, toggle, isAll, toggleAll: () => setKept(isAll ? [] : ids), clear: () => setKept([]) }
}
