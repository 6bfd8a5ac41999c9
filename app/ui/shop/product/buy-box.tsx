import { useFetcher } from '@remix-run/react'
import { ShoppingBag } from 'lucide-react'
import { useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { ProductView } from '#app/web/to-product-view.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { AgeNote } from '../age-note.tsx'
import { useShopFrame } from '../use-shop-frame.ts'
import { firstChoice, variantOf, type Choice } from './choose-variant.ts'
import { ProductPrice, StockState } from './product-price.tsx'
import { QuantityField } from './quantity-field.tsx'
import { useAddedToast, type Added } from './use-added-toast.tsx'
import { VariantPicker } from './variant-picker.tsx'

type BuyBoxProps = {
  product: ProductView
  /** What an address asked for. */
  variantId?: string | null
  /** Taken out of this set, at its seller's price. */
  shareSetId?: string | undefined
  onChoice?: (choice: Choice) => void
  onAdded?: () => void
}

/** Everything between wanting a product and having it in the cart; the same in the sheet and on the page. */
export function BuyBox({ product, variantId = null, shareSetId, onChoice, onAdded }: BuyBoxProps) {
  const t = useText(productMessages)
  const { mayBuy } = useShopFrame()
  const [choice, setChoice] = useState(() => firstChoice(product, variantId))
  const [quantity, setQuantity] = useState(1)
  const fetcher = useFetcher<ActionView<Added>>()
  useAddedToast(fetcher.data, onAdded)
  const variant = variantOf(product, choice)
  const canBuy = mayBuy && variant?.isAvailable === true
  const maximum = variant?.unitsLeft ?? 99
  const busyWith = fetcher.state === 'idle' ? null : fetcher.formData?.get('intent')
  return (
    <fetcher.Form method="post" action={shopPaths.cart()} className="buy-box">
      <input type="hidden" name="variantId" value={variant?.variantId ?? ''} />
      {shareSetId ? <input type="hidden" name="setId" value={shareSetId} /> : null}
      <div className="stack-tight">
        <div className="row-spread">
          {variant ? <ProductPrice variant={variant} /> : null}
          <div aria-live="polite">
            <StockState variant={variant} />
          </div>
        </div>
        <p className="soft small">{t(product.shop.taxesIncluded ? 'taxIncluded' : 'taxAtCheckout')}</p>
      </div>
      <VariantPicker
        product={product}
        choice={choice}
        onChoose={(next) => {
          setChoice(next)
          onChoice?.(next)
        }}
      />
      <QuantityField quantity={Math.min(quantity, maximum)} onChange={setQuantity} maximum={maximum} />
      <AgeNote age={product.minimumAge} />
      {mayBuy ? null : <p className="notice notice-warn">{t('adultsOnly')}</p>}
      <RefusalNotice refusal={fetcher.data?.ok === false ? fetcher.data.refusal : null} />
      <div className="buy-actions">
        <Button look="quiet" name="intent" value="add" disabled={!canBuy} busy={busyWith === 'add'}>
          <ShoppingBag size={20} aria-hidden="true" /> {t('addToCart')}
        </Button>
        <Button look="accent" name="intent" value="buy" disabled={!canBuy} busy={busyWith === 'buy'}>
          {t('buyNow')}
        </Button>
      </div>
    </fetcher.Form>
  )
}
