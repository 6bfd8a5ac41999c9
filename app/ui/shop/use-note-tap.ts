import { useFetcher } from '@remix-run/react'
import { touchAction } from './consent-text.ts'
import { rememberTouch, type PendingTouch } from './pending-touches.ts'
import { useShopFrame } from './use-shop-frame.ts'

/** Tells the server that a product in a video was tapped: only with a yes, later with a late yes, never with a no. */
export function useNoteTap(): (touch: PendingTouch) => void {
  const { consent } = useShopFrame()
  const fetcher = useFetcher({ key: 'touch' })
  return (touch) => {
    if (consent === null) rememberTouch(touch)
    if (consent) fetcher.submit(touch, { method: 'post', action: touchAction })
  }
}
