import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** Registers the worker behind the offline page and says so when the connection is gone. */
export function OfflineBanner() {
  const t = useText(frameMessages)
  const [isOffline, setIsOffline] = useState(false)
  useEffect(() => {
    const update = () => setIsOffline(!navigator.onLine)
    update()
    addEventListener('online', update)
    addEventListener('offline', update)
    if ('serviceWorker' in navigator) {
      navigator.serviceWorker.register('/offline-worker.js').catch(() => setIsOffline(!navigator.onLine))
    }
    return () => {
      removeEventListener('online', update)
      removeEventListener('offline', update)
    }
  }, [])
  return (
    <div role="status">
      {isOffline ? (
        <p className="offline">
          <WifiOff size={18} aria-hidden="true" />
          <span>
            <strong>{t('offlineTitle')}</strong> {t('offlineText')}
          </span>
        </p>
      ) : null}
    </div>
  )
}
