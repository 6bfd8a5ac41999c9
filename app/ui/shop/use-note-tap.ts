import { useFetcher, useLocation } from '@remix-run/react'
import { touchAction } from './consent-text.ts'
import { rememberTouch, type PendingTouch } from './pending-touches.ts'
import { useShopFrame } from './use-shop-frame.ts'

/** Tells the server that a product in a video was tapped, and which link led to the page: only with a yes, later with a late yes, never with a no. */
export function useNoteTap(): (tap: Omit<PendingTouch, 'ref'>) => void {
  const { consent } = useShopFrame()
  const fetcher = useFetcher({ key: 'touch' })
  const ref = new URLSearchParams(useLocation().search).get('ref') ?? ''
  return (tap) => {
    const touch = { ...tap, ref }
    if (consent === null) rememberTouch(touch)
    if (consent) fetcher.submit(touch, { method: 'post', action: touchAction })
  }
}
