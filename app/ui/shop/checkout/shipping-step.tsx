import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import type { CheckoutPartView, CheckoutView, ShippingOptionView } from '#app/domain/checkout/checkout-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCountryName } from '../use-shop-frame.ts'
import { detailsFormId } from './details-form.tsx'
import { StepHead } from './step-head.tsx'

/** Each shop's ways of sending. Before the address is given they go along with it; afterwards each choice counts at once. */
export function ShippingStep({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const cart = useText(cartMessages)
  const countryName = useCountryName()
  const isAddressed = checkout.email !== null && checkout.address !== null
  return (
    <section className="card step" aria-label={t('delivery')}>
      <StepHead number={2} title={t('delivery')} />
      {checkout.isNotShippable ? (
        <Notice tone="warn" title={cart('notShippable', { country: countryName(checkout.country) })} />
      ) : null}
      {checkout.parts.map((part) => (
        <PartOptions
          key={part.shop.id}
          checkoutId={checkout.id}
          part={part}
          isNamed={checkout.parts.length > 1}
          isAddressed={isAddressed}
        />
      ))}
      {isAddressed ? null : <p className="soft small">{till('deliveryFirst')}</p>}
    </section>
  )
}

type PartOptionsProps = {
  checkoutId: string
  part: WithImages<CheckoutPartView>
  isNamed: boolean
  isAddressed: boolean
}

function PartOptions({ checkoutId, part, isNamed, isAddressed }: PartOptionsProps) {
  const t = useText(checkoutMessages)
  const fetcher = useFetcher({ key: `shipping-${checkoutId}-${part.shop.id}` })
  const [picked, setPicked] = useState<string | null>(null)
  const asked = fetcher.formData?.get('shippingOptionId') ?? null
  const standing = part.shippingOptionId ?? picked ?? part.shippingOptions[0]?.optionId
  const choose = (shippingOptionId: string) => {
    setPicked(shippingOptionId)
    if (!isAddressed) return
    fetcher.submit({ intent: 'shipping', shippingOptionId }, { method: 'post', action: shopPaths.checkout(checkoutId) })
  }
  return (
    <div
      className="stack-tight"
      role="radiogroup"
      aria-label={isNamed ? `${t('delivery')}, ${part.shop.name}` : t('delivery')}
      aria-busy={fetcher.state !== 'idle'}
    >
      {isNamed ? <strong dir="auto">{part.shop.name}</strong> : null}
      {part.shippingOptions.map((option) => (
        <ShippingChoice
          key={option.optionId}
          name={`shipping.${part.shop.id}`}
          option={option}
          isChosen={(asked ?? standing) === option.optionId}
          onChoose={choose}
        />
      ))}
    </div>
  )
}

type ShippingChoiceProps = {
  name: string
  option: ShippingOptionView
  isChosen: boolean
  onChoose: (optionId: string) => void
}

function ShippingChoice({ name, option, isChosen, onChoose }: ShippingChoiceProps) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  return (
    <label className="choice">
      <input
        type="radio"
        form={detailsFormId}
        name={name}
        value={option.optionId}
        checked={isChosen}
        onChange={() => onChoose(option.optionId)}
      />
      <span className="grow">
        <strong dir="auto">{option.title}</strong>
        <span className="soft small choice-more">
          {till('deliveryIn', { from: option.minDays, count: option.maxDays })}
        </span>
      </span>
      {option.isFree ? <strong>{t('free')}</strong> : <MoneyText money={option.price} />}
    </label>
  )
}
