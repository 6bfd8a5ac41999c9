import { Truck } from 'lucide-react'
import { intlTagOf, type Locale } from '#app/ui/messages/locale.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { DeliveryView } from '#app/web/list-deliveries.server.ts'
import { useCountryName, useShopFrame } from '../use-shop-frame.ts'

/** When it would be here and what that costs, for the shopper's country. */
export function DeliveryEstimate({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  const t = useText(productMessages)
  const locale = useLocale()
  const { country } = useShopFrame()
  const nameOf = useCountryName()
  return (
    <section className="delivery" aria-label={t('delivery')}>
      <Truck size={20} aria-hidden="true" />
      {deliveries.length === 0 ? <p>{t('notSent', { country: nameOf(country) })}</p> : null}
      <ul className="plain-list stack-tight">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <strong suppressHydrationWarning>{t('arrives', { range: daysBetween(delivery, locale) })}</strong>
            <span className="soft small">
              <bdi>{delivery.title}</bdi> · <DeliveryCost delivery={delivery} />
            </span>
          </li>
        ))}
      </ul>
      {deliveries.length > 0 ? <p className="soft small delivery-hint">{t('arrivesHint')}</p> : null}
    </section>
  )
}

function DeliveryCost({ delivery: { price, isFrom, freeFrom } }: { delivery: DeliveryView }) {
  const t = useText(productMessages)
  const locale = useLocale()
  if (price === null) return <>{t('costAtCheckout')}</>
  const cost = /[1-9]/.test(price.amount) ? formatMoney(price, locale) : t('free')
  return (
    <span suppressHydrationWarning>
      {isFrom ? t('priceFrom', { price: cost }) : cost}
      {freeFrom ? ` · ${t('freeFrom', { price: formatMoney(freeFrom, locale) })}` : null}
    </span>
  )
}

function daysBetween({ earliest, latest }: DeliveryView, locale: Locale): string {
  const format = new Intl.DateTimeFormat(intlTagOf(locale), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return format.formatRange(new Date(earliest), new Date(latest))
}
