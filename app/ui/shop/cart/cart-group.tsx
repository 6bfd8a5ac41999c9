import { Link, useFetcher } from '@remix-run/react'
import type { CartGroupView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { AgeNote } from '../age-note.tsx'
import { useCountryName, useShopFrame } from '../use-shop-frame.ts'
import { CartLine } from './cart-line.tsx'
import { GroupTill } from './group-till.tsx'

type CartGroupProps = { group: WithImages<CartGroupView>; isPaidTogether: boolean }

/** One shop's part of the cart: what is in it, what changed, and its own way to the till. */
export function CartGroup({ group, isPaidTogether }: CartGroupProps) {
  const t = useText(cartMessages)
  const locale = useLocale()
  const countryName = useCountryName()
  const { mayBuy } = useShopFrame()
  const isPartial = group.lines.some((line) => line.diff && line.diff.type !== 'priceDown')
  return (
    <section className="card cart-group" aria-label={group.shopName}>
      <h2>
        <Link to={shopPaths.brand(group.shopHandle)}>
          <bdi>{group.shopName}</bdi>
        </Link>
      </h2>
      <ul className="plain-list lines">
        {group.lines.map((line) => (
          <CartLine key={line.lineId} line={line} />
        ))}
      </ul>
      {isPartial ? <ConfirmChanges shopId={group.shopId} /> : null}
      {group.diff ? (
        <Notice tone="warn" title={t('notShippable', { country: countryName(group.diff.country) })} />
      ) : null}
      <div className="row-spread">
        <span>
          <strong>{t('subtotal')}</strong>
          <br />
          <span className="soft small">{shippingWords(group, t, locale)}</span>
        </span>
        <span aria-live="polite">
          <MoneyText money={group.merchandise} className="product-price-now" />
        </span>
      </div>
      <AgeNote age={group.minimumAge} />
      {mayBuy ? null : <Notice tone="warn" title={t('adultsOnly')} />}
      <GroupTill group={group} isPaidTogether={isPaidTogether} />
    </section>
  )
}

function shippingWords(
  group: WithImages<CartGroupView>,
  t: ReturnType<typeof useText<keyof (typeof cartMessages)['en']>>,
  locale: ReturnType<typeof useLocale>,
): string {
  const { cheapestShipping } = group
  if (!cheapestShipping) return t('shippingLater')
  if (Number(cheapestShipping.amount) === 0) return t('shippingFree')
  return t('shippingFrom', { price: formatMoney(cheapestShipping, locale) })
}

/** H11: nothing worse than what was seen applies before this is pressed. */
function ConfirmChanges({ shopId }: { shopId: string }) {
  const t = useText(cartMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={shopPaths.cart()} className="stack-tight">
      <Notice tone="warn" title={t('confirmTitle')}>
        {t('confirmText')}
      </Notice>
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="shopId" value={shopId} />
      <Button look="primary" wide busy={fetcher.state !== 'idle'}>
        {t('confirm')}
      </Button>
    </fetcher.Form>
  )
}
