import { useEffect, useState } from 'react'

/** Where this site lives, as the browser sees it; empty in the first paint, so that server and browser agree. */
export function useOrigin(): string {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(window.location.origin), [])
  return origin
}
