import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Where this site lives, as the browser sees it; empty in the first paint, so that server and browser agree. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
}
