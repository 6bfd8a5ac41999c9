import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ProductPicker } from './product-picker.tsx'
import type { ProgramProductView } from './program-product-row.tsx'
import { marginOf, sellerPrice } from './seller-price.ts'
import { SetMargin } from './set-margin.tsx'
import { useCommand } from './use-command.ts'

/** A name and its products, in the order in which they were chosen, and what the seller puts on their prices. */
export function NewShareSet() {
  const t = useText(shareMessages)
  const toast = useToast()
  const [open, setOpen] = useState<'set' | 'picker' | null>(null)
  const [title, setTitle] = useState('')
  const [margin, setMargin] = useState('')
  const [chosen, setChosen] = useState<readonly ProgramProductView[]>([])
  const { run, isBusy, refused } = useCommand(() => {
    setOpen(null)
    setTitle('')
    setMargin('')
    setChosen([])
    toast(t('setMade'))
  })
  const productIds = chosen.map(({ productId }) => productId)
  const make = () => run({ intent: 'make', title, margin: margin.trim(), productIds: productIds.join(',') })
  return (
    <>
      <Button type="button" look="accent" onClick={() => setOpen('set')}>
        <Plus size={20} aria-hidden="true" />
        {t('newSet')}
      </Button>
      <Sheet isOpen={open === 'set'} onClose={() => setOpen(null)} title={t('newSet')}>
        <div className="stack">
          <TextField
            label={t('setTitle')}
            hint={t('setTitleHint')}
            value={title}
            maxLength={80}
            dir="auto"
            error={refused?.fieldErrors.title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <ul className="lines">
            {chosen.map(({ productId, title: name, price }) => (
              <li key={productId} className="row">
                <span className="grow">
                  <span className="product-title">{name}</span>
                  <SellerPrice price={price} marginBps={marginOf(margin)} />
                </span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('takeOut', { title: name })}
                  onClick={() => setChosen((known) => known.filter((one) => one.productId !== productId))}
                >
                  <Trash2 size={20} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
          <Button type="button" look="quiet" onClick={() => setOpen('picker')}>
            {t('addProduct')}
          </Button>
          <SetMargin productIds={productIds} margin={margin} onChange={setMargin} error={refused?.fieldErrors.margin} />
          <Button
            type="button"
            look="primary"
            busy={isBusy}
            disabled={chosen.length === 0 || title.trim() === ''}
            onClick={make}
          >
            {t('makeSet')}
          </Button>
        </div>
      </Sheet>
      <ProductPicker
        isOpen={open === 'picker'}
        onClose={() => setOpen('set')}
        taken={productIds}
        onPick={(product) => {
          setChosen((known) => [...known, product])
          setOpen('set')
        }}
      />
    </>
  )
}

type SellerPriceProps = { price: ProgramProductView['price']; marginBps: number | null }

/** What a buyer pays and what the seller earns, while the margin is typed; of the product's lowest price. */
function SellerPrice({ price, marginBps }: SellerPriceProps) {
  const t = useText(shareMessages)
  const locale = useLocale()
  if (!price || marginBps === null) return null
  const { pays, earns } = sellerPrice(price, marginBps)
  return (
    <span className="small soft block" aria-live="polite">
      {t('paysAndEarns', { pays: formatMoney(pays, locale), earns: formatMoney(earns, locale) })}
    </span>
  )
}
