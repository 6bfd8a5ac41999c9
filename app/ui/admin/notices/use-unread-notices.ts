import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { adminPaths } from '#app/ui/paths.ts'

/** How many notices wait to be read, asked anew with every page; 0 until the first answer. */
export function useUnreadNotices(): number {
  const { pathname } = useLocation()
  const { load, data } = useFetcher<{ unread: number }>()
  const latest = useRef(load)
  latest.current = load
  useEffect(() => latest.current(adminPaths.unreadNotices()), [pathname])
  return data?.unread ?? 0
}
