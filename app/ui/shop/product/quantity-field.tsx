import { Minus, Plus } from 'lucide-react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type QuantityFieldProps = { quantity: number; onChange: (quantity: number) => void; maximum: number; isBusy?: boolean }

export function QuantityField({ quantity, onChange, maximum, isBusy = false }: QuantityFieldProps) {
  const t = useText(productMessages)
  return (
    <div className="quantity" role="group" aria-label={t('quantity')}>
      <button
        type="button"
        aria-label={t('less')}
        disabled={quantity <= 1 || isBusy}
        onClick={() => onChange(quantity - 1)}
      >
        <Minus size={18} aria-hidden="true" />
      </button>
      <output className="numbers" aria-live="polite">
        {quantity}
      </output>
      <button
        type="button"
        aria-label={t('more')}
        disabled={quantity >= maximum || isBusy}
        onClick={() => onChange(quantity + 1)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
      <input type="hidden" name="quantity" value={quantity} />
    </div>
  )
}
