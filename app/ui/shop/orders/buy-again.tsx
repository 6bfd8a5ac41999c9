import { Link, useFetcher } from '@remix-run/react'
import { ShoppingBag } from 'lucide-react'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { ActionView } from '#app/web/respond.server.ts'

type Again = { again: { added: number; gone: readonly string[] } | null }

/** The whole order into the cart at today's prices, and what of it is no longer sold. */
export function BuyAgain({ number }: { number: string }) {
  const page = useText(orderPageMessages)
  const locale = useLocale()
  const fetcher = useFetcher<ActionView<Again>>()
  const again = fetcher.data?.ok ? fetcher.data.value.again : null
  const titles = new Intl.ListFormat(intlTagOf(locale), { type: 'conjunction' }).format(again?.gone ?? [])
  return (
    <>
      <fetcher.Form method="post" action={shopPaths.order(number)} className="stack">
        <input type="hidden" name="intent" value="again" />
        <Button look="quiet" wide busy={fetcher.state !== 'idle'}>
          <ShoppingBag size={18} aria-hidden="true" /> {page('again')}
        </Button>
      </fetcher.Form>
      <div role="status" className="buy-again-answer">
        {again ? (
          <Notice
            tone={again.added > 0 ? 'good' : 'warn'}
            title={again.added > 0 ? page('againDone', { count: again.added }) : page('againNone')}
          >
            {again.gone.length > 0 && again.added > 0 ? <p>{page('againGone', { titles })}</p> : null}
            {again.added > 0 ? <Link to={shopPaths.cart()}>{page('toCart')}</Link> : null}
          </Notice>
        ) : null}
      </div>
    </>
  )
}
