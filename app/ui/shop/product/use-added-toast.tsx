import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { ActionView } from '#app/web/respond.server.ts'

/** Set where the units that were in the cart before have another seller's price now. */
export type Added = { readonly priceNowOf?: 'reseller' | 'shop' | null }

/** Says so once for every product that went into the cart. */
export function useAddedToast(data: ActionView<Added> | undefined, onAdded?: () => void): void {
  const t = useText(frameMessages)
  const toast = useToast()
  const told = useRef<unknown>(null)
  useEffect(() => {
    if (!data?.ok || told.current === data) return
    told.current = data
    const { priceNowOf } = data.value
    toast(
      <>
        <span>
          {t('addedToCart')}
          {priceNowOf ? <> · {t(priceNowOf === 'reseller' ? 'nowAtSellersPrice' : 'nowAtShopsPrice')}</> : null}
        </span>
        <Link to={shopPaths.cart()}>{t('viewCart')}</Link>
      </>,
    )
    onAdded?.()
  }, [data, toast, t, onAdded])
}
