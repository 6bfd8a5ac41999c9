import { useId } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { SelectField } from '#app/ui/shared/field.tsx'
import type { ProductView } from '#app/web/to-product-view.ts'
import { stateOfValue, withValue, type Choice, type ValueState } from './choose-variant.ts'
import { OptionValue } from './option-value.tsx'

type VariantPickerProps = { product: ProductView; choice: Choice; onChoose: (choice: Choice) => void }

/** More than fit a phone's screen with room for the rest of the page. */
const mostButtons = 12

const stateWords = { soldOut: 'optionSoldOut', notHere: 'optionNotHere', missing: 'optionMissing' } as const

/** One group an option; what cannot be had says so, and stays within reach so that people learn why. */
export function VariantPicker({ product, choice, onChoose }: VariantPickerProps) {
  const t = useText(productMessages)
  if (product.options.length === 0) return null
  const spoken = (label: string, state: ValueState) =>
    state === 'available' ? label : t(stateWords[state], { value: label })
  return (
    <div className="stack">
      {product.options.map((option, position) => {
        const chosen = choice[position] ?? -1
        const values = option.values.map((value, index) => {
          const state = stateOfValue(product, choice, position, index)
          return { ...value, index, isOut: state !== 'available', words: spoken(value.label, state) }
        })
        const choose = (index: number) => onChoose(withValue(choice, position, index))
        if (values.length > mostButtons && !option.isColour) {
          return (
            <SelectField
              key={option.name}
              label={option.name}
              value={String(chosen)}
              onChange={(event) => choose(Number(event.currentTarget.value))}
              options={[
                ...(chosen < 0 ? [{ value: '-1', label: t('choose'), disabled: true }] : []),
                ...values.map(({ index, words }) => ({ value: String(index), label: words })),
              ]}
            />
          )
        }
        return (
          <OptionGroup key={option.name} name={option.name} chosen={option.values[chosen]?.label ?? ''}>
            {(group) =>
              values.map((value) => (
                <OptionValue
                  key={value.index}
                  group={group}
                  value={value}
                  isChecked={value.index === chosen}
                  onChoose={() => choose(value.index)}
                />
              ))
            }
          </OptionGroup>
        )
      })}
    </div>
  )
}

type OptionGroupProps = { name: string; chosen: string; children: (group: string) => React.ReactNode }

function OptionGroup({ name, chosen, children }: OptionGroupProps) {
  const group = useId()
  return (
    <fieldset className="options">
      <legend>
        {name} <bdi className="soft">{chosen}</bdi>
      </legend>
      <div className="row-wrap">{children(group)}</div>
    </fieldset>
  )
}
