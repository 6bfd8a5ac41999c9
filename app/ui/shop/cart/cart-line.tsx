import { Link, useFetcher } from '@remix-run/react'
import { Bookmark, Trash2 } from 'lucide-react'
import { variantName } from '#app/domain/catalog/variant-name.ts'
import type { CartLineView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { ActionView } from '#app/web/respond.server.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { AgeMark } from '../age-note.tsx'
import { QuantityField } from '../product/quantity-field.tsx'
import { DiffNote } from './diff-note.tsx'

export function CartLine({ line }: { line: WithImages<CartLineView> }) {
  const t = useText(cartMessages)
  const locale = useLocale()
  const change = useFetcher<ActionView>()
  const remove = useRemoveWithUndo(line)
  const asked = Number(change.formData?.get('quantity') ?? line.quantity)
  const variant = variantName(line.variantTitle)
  const isOut = line.diff?.type === 'gone' || line.diff?.type === 'soldOut'
  const setQuantity = (quantity: number) =>
    change.submit({ intent: 'change', lineId: line.lineId, quantity }, { method: 'post', action: shopPaths.cart() })
  return (
    <li className="cart-line" aria-busy={change.state !== 'idle'}>
      <Picture image={line.image} alt="" shownWidth={84} shownHeight={100} className="cart-line-picture" />
      <div className="cart-line-words">
        {line.productId ? (
          <Link to={shopPaths.product(line.productId, line.handle ?? undefined, { set: line.resoldBy?.shareSetId })}>
            {line.title}
          </Link>
        ) : (
          <strong>{line.title}</strong>
        )}
        <AgeMark age={line.minimumAge} />
        {variant ? (
          <span className="soft small">
            <bdi>{variant}</bdi>
          </span>
        ) : null}
        {asked > 1 ? (
          <span className="soft small">{t('each', { price: formatMoney(line.unitPrice, locale) })}</span>
        ) : null}
        {line.resoldBy ? <ResoldBy creator={line.resoldBy} /> : <ShownBy creator={line.shownBy} />}
      </div>
      <MoneyText money={line.lineTotal} className="cart-line-end" />
      <div className="cart-line-tools">
        {isOut ? <span /> : <QuantityField quantity={asked} onChange={setQuantity} maximum={line.available ?? 99} />}
        <span className="row-end">
          <KeepForLater line={line} />
          <button
            type="button"
            className="icon-button"
            aria-label={t('remove', { title: line.title })}
            onClick={remove}
          >
            <Trash2 size={20} aria-hidden="true" />
          </button>
        </span>
      </div>
      <div className="cart-line-diff">
        {line.diff ? <DiffNote diff={line.diff} /> : null}
        <RefusalNotice refusal={change.data?.ok === false ? change.data.refusal : null} />
      </div>
    </li>
  )
}

export function ShownBy({ creator }: { creator: CartLineView['shownBy'] }) {
  const t = useText(cartMessages)
  if (!creator) return null
  return (
    <Link className="small soft shown-by" to={shopPaths.creator(creator.handle)}>
      {t('shownBy', { creator: `\u2066@${creator.handle}\u2069` })}
    </Link>
  )
}

/** Whose price it is. */
function ResoldBy({ creator }: { creator: NonNullable<CartLineView['resoldBy']> }) {
  const t = useText(cartMessages)
  return (
    <Link className="small soft shown-by" to={shopPaths.creator(creator.handle)}>
      {t('resoldBy', { creator: `\u2068${creator.displayName}\u2069` })}
    </Link>
  )
}

function KeepForLater({ line }: { line: WithImages<CartLineView> }) {
  const t = useText(cartMessages)
  const fetcher = useFetcher({ key: `later-${line.lineId}` })
  return (
    <fetcher.Form method="post" action={shopPaths.cart()}>
      <input type="hidden" name="intent" value="later" />
      <input type="hidden" name="lineId" value={line.lineId} />
      <button
        className="icon-button"
        aria-label={t('laterOf', { title: line.title })}
        title={t('later')}
        aria-busy={fetcher.state !== 'idle'}
      >
        <Bookmark size={20} aria-hidden="true" />
      </button>
    </fetcher.Form>
  )
}

/** Removes at once; the toast offers the way back for a few seconds. */
function useRemoveWithUndo(line: WithImages<CartLineView>): () => void {
  const t = useText(cartMessages)
  const shared = useText(sharedMessages)
  const toast = useToast()
  const fetcher = useFetcher({ key: `remove-${line.lineId}` })
  const send = (fields: Record<string, string | number>) =>
    fetcher.submit(fields, { method: 'post', action: shopPaths.cart() })
  const again = { intent: 'add', variantId: line.variantId, quantity: line.quantity }
  const setId = line.resoldBy?.shareSetId
  return () => {
    send({ intent: 'remove', lineId: line.lineId })
    toast(
      <>
        <span>{t('removed')}</span>
        <button type="button" onClick={() => send(setId ? { ...again, setId } : again)}>
          {shared('undo')}
        </button>
      </>,
    )
  }
}
