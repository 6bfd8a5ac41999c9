import { useId } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { ProductView } from '#app/web/to-product-view.ts'
import { stateOfValue, type Choice } from './choose-variant.ts'

type VariantPickerProps = { product: ProductView; choice: Choice; onChoose: (choice: Choice) => void }

/** One radio group an option; what is sold out says so and cannot be chosen for good. */
export function VariantPicker({ product, choice, onChoose }: VariantPickerProps) {
  const t = useText(productMessages)
  const group = useId()
  return (
    <div className="stack">
      {product.options.map((option) => (
        <fieldset className="options" key={option.name}>
          <legend>
            {option.name} <span className="soft">{choice[option.name]}</span>
          </legend>
          <div className="row-wrap">
            {option.values.map((value) => {
              const state = stateOfValue(product, choice, option.name, value)
              const isOut = state !== 'available'
              return (
                <label className={isOut ? 'option option-out' : 'option'} key={value}>
                  <input
                    type="radio"
                    name={`${group}-${option.name}`}
                    checked={choice[option.name] === value}
                    onChange={() => onChoose({ ...choice, [option.name]: value })}
                    aria-label={isOut ? t('optionSoldOut', { value }) : value}
                  />
                  <span aria-hidden="true">{value}</span>
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
