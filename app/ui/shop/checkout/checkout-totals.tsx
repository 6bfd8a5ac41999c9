import type { ReactNode } from 'react'
import type { CheckoutTaxView, CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

/** From the products' prices to what is paid; every tax by itself. Read out when it changes. */
export function CheckoutTotals({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const { discount, shipping, taxes, taxesIncluded } = checkout
  return (
    <dl className="facts" aria-live="polite">
      <Fact name={t('merchandise')} money={checkout.merchandise} />
      {discount && !isZero(discount) ? <Fact name={till('discount')} money={discount} isLess /> : null}
      {shipping ? isZero(shipping) ? <Free /> : <Fact name={t('shipping')} money={shipping} /> : null}
      {taxesIncluded ? null : <Taxes taxes={taxes} isIncluded={false} />}
      <div className="total">
        <dt>{t('total')}</dt>
        <dd>
          <MoneyText money={checkout.total} />
        </dd>
      </div>
      {taxesIncluded ? <Taxes taxes={taxes} isIncluded /> : null}
    </dl>
  )
}

function Free() {
  const t = useText(checkoutMessages)
  return (
    <div>
      <dt>{t('shipping')}</dt>
      <dd>{t('free')}</dd>
    </div>
  )
}

function Taxes({ taxes, isIncluded }: { taxes: readonly CheckoutTaxView[]; isIncluded: boolean }) {
  const till = useText(tillMessages)
  const tag = intlTagOf(useLocale())
  const rate = (ppm: number) =>
    new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 3 }).format(ppm / 1_000_000)
  return taxes
    .filter(({ amount }) => !isZero(amount))
    .map(({ title, ratePpm, amount }) => (
      <Fact
        key={`${title}-${ratePpm}`}
        name={till(isIncluded ? 'taxLineIncluded' : 'taxLine', { title, rate: rate(ratePpm) })}
        money={amount}
        isSoft={isIncluded}
      />
    ))
}

type FactProps = { name: ReactNode; money: MoneyView; isLess?: boolean; isSoft?: boolean }

function Fact({ name, money, isLess = false, isSoft = false }: FactProps) {
  return (
    <div className={isSoft ? 'soft small' : isLess ? 'good' : undefined}>
      <dt dir="auto">{name}</dt>
      <dd>
        <bdi>
          {isLess ? '−' : null}
          <MoneyText money={money} />
        </bdi>
      </dd>
    </div>
  )
}

export function isZero(money: MoneyView): boolean {
  return Number(money.amount) === 0
}
