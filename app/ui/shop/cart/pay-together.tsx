import { Form, useNavigation } from '@remix-run/react'
import type { CartGroupView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useShopFrame } from '../use-shop-frame.ts'

/** Shops that one payment takes together: what each one's things cost, and one way to the till. */
export function PayTogether({ groups }: { groups: readonly WithImages<CartGroupView>[] }) {
  const t = useText(cartMessages)
  const { mayBuy } = useShopFrame()
  const shopIds = groups.map((group) => group.shopId).join(',')
  const pending = useNavigation().formData
  const isStarting = pending?.get('intent') === 'checkout' && pending.get('shopId') === shopIds
  const units = groups.flatMap((group) => group.lines).reduce((count, line) => count + line.quantity, 0)
  return (
    <section className="card step" aria-label={t('allTogether')}>
      <h2>{t('shopsTogether', { count: groups.length })}</h2>
      <dl className="facts" aria-live="polite">
        {groups.map((group) => (
          <div key={group.shopId}>
            <dt>
              <bdi>{group.shopName}</bdi>
            </dt>
            <dd>
              <MoneyText money={group.merchandise} />
            </dd>
          </div>
        ))}
      </dl>
      <Form method="post" action={shopPaths.cart()} className="stack-tight">
        <input type="hidden" name="intent" value="checkout" />
        <input type="hidden" name="shopId" value={shopIds} />
        <Button look="accent" wide disabled={!mayBuy} busy={isStarting}>
          {t('payTogether', { count: units })}
        </Button>
        <p className="soft small">{t('payTogetherText')}</p>
      </Form>
    </section>
  )
}
