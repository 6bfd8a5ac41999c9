import { useNavigation } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useEffect } from 'react'

/** Draws the admin's own progress bar while the next page is being read. */
export function NavigationProgress() {
  const shopify = useAppBridge()
  const isLoading = useNavigation().state !== 'idle'
  useEffect(() => {
    if (!isLoading) return
    shopify.loading(true)
    return () => shopify.loading(false)
  }, [isLoading, shopify])
  return null
}
