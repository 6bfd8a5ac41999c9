import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import type { CartGroupView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { useShopFrame } from '../use-shop-frame.ts'

type GroupTillProps = { group: WithImages<CartGroupView>; isPaidTogether: boolean }

/** One shop's own way to pay: here, or in the shop's Shopify checkout. */
export function GroupTill({ group, isPaidTogether }: GroupTillProps) {
  const t = useText(cartMessages)
  const { mayBuy } = useShopFrame()
  const pending = useNavigation().formData
  const isMine = pending?.get('shopId') === group.shopId
  if (group.mode === 'SHOPIFY_CHECKOUT') return <ShopsOwnTill group={group} />
  return (
    <Form method="post" action={shopPaths.cart()}>
      <input type="hidden" name="intent" value="checkout" />
      <input type="hidden" name="shopId" value={group.shopId} />
      <Button
        look={isPaidTogether ? 'quiet' : 'accent'}
        wide
        disabled={!group.canCheckOut || !mayBuy}
        busy={isMine && pending?.get('intent') === 'checkout'}
      >
        {isPaidTogether ? t('payAlone', { shop: isolated(group.shopName) }) : t('checkOut')}
      </Button>
    </Form>
  )
}

/** Leads away only when the shop's checkout is there; what stands against it is said here. */
function ShopsOwnTill({ group }: { group: WithImages<CartGroupView> }) {
  const t = useText(cartMessages)
  const { mayBuy } = useShopFrame()
  const fetcher = useFetcher<ActionView>({ key: `storefront-${group.shopId}` })
  return (
    <fetcher.Form method="post" action={shopPaths.startStorefrontCheckout()} className="stack-tight">
      <input type="hidden" name="shopId" value={group.shopId} />
      <RefusalNotice refusal={fetcher.data?.ok === false ? fetcher.data.refusal : null} />
      <Button look="primary" wide disabled={!group.canCheckOut || !mayBuy} busy={fetcher.state !== 'idle'}>
        <ExternalLink size={18} className="flips" aria-hidden="true" />
        {t('payAtShop', { shop: isolated(group.shopName) })}
      </Button>
      <p className="soft small">{t('payAtShopText')}</p>
    </fetcher.Form>
  )
}

/** A name in its own direction inside a sentence. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
