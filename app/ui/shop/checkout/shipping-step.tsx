import { useFetcher } from '@remix-run/react'
import type { CheckoutPartView, CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCountryName } from '../use-shop-frame.ts'
import { StepHead } from './step-head.tsx'

export function ShippingStep({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const cart = useText(cartMessages)
  const countryName = useCountryName()
  const fetcher = useFetcher()
  const choose = (shippingOptionId: string) =>
    fetcher.submit(
      { intent: 'shipping', shippingOptionId },
      { method: 'post', action: shopPaths.checkout(checkout.id) },
    )
  return (
    <section className="card step" aria-label={t('delivery')} aria-busy={fetcher.state !== 'idle'}>
      <StepHead number={2} title={t('delivery')} />
      {checkout.isNotShippable ? (
        <Notice tone="warn" title={cart('notShippable', { country: countryName(checkout.country) })} />
      ) : null}
      {checkout.parts.map((part) => (
        <PartOptions
          key={part.shop.id}
          part={part}
          isNamed={checkout.parts.length > 1}
          wanted={fetcher.formData?.get('shippingOptionId') ?? null}
          onChoose={choose}
        />
      ))}
    </section>
  )
}

type PartOptionsProps = {
  part: WithImages<CheckoutPartView>
  isNamed: boolean
  wanted: FormDataEntryValue | null
  onChoose: (optionId: string) => void
}

function PartOptions({ part, isNamed, wanted, onChoose }: PartOptionsProps) {
  const t = useText(checkoutMessages)
  const isWanted = part.shippingOptions.some((option) => option.optionId === wanted)
  const chosen = isWanted ? wanted : part.shippingOptionId
  const label = isNamed ? `${t('delivery')}, ${part.shop.name}` : t('delivery')
  return (
    <div className="stack-tight" role="radiogroup" aria-label={label}>
      {isNamed ? <strong dir="auto">{part.shop.name}</strong> : null}
      {part.shippingOptions.map((option) => (
        <label className="choice" key={option.optionId}>
          <input
            type="radio"
            name={`shippingOptionId:${part.shop.id}`}
            checked={chosen === option.optionId}
            onChange={() => onChoose(option.optionId)}
          />
          <span className="grow">
            <strong dir="auto">{option.title}</strong>
            <br />
            <span className="soft small">{t('days', { from: option.minDays, count: option.maxDays })}</span>
          </span>
          {option.isFree ? <strong>{t('free')}</strong> : <MoneyText money={option.price} />}
        </label>
      ))}
    </div>
  )
}
