import { useFetcher } from '@remix-run/react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
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
  const chosen = fetcher.formData?.get('shippingOptionId') ?? checkout.shippingOptionId
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
      <div className="stack-tight" role="radiogroup" aria-label={t('delivery')}>
        {checkout.shippingOptions.map((option) => (
          <label className="choice" key={option.optionId}>
            <input
              type="radio"
              name="shippingOptionId"
              checked={chosen === option.optionId}
              onChange={() => choose(option.optionId)}
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
    </section>
  )
}
