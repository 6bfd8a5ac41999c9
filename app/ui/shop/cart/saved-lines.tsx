import { Link, useFetcher } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import type { SavedLineView } from '#app/domain/checkout/cart-view.ts'
import { cartMessages } from '#app/ui/messages/cart.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { DiffNote } from './diff-note.tsx'

/** Kept in sight for another time, and no part of what is paid. */
export function SavedLines({ lines }: { lines: readonly WithImages<SavedLineView>[] }) {
  const t = useText(cartMessages)
  if (lines.length === 0) return null
  return (
    <section className="card cart-group" aria-label={t('savedTitle')}>
      <h2>{t('savedTitle')}</h2>
      <p className="soft small">{t('savedText')}</p>
      <ul className="plain-list lines">
        {lines.map((line) => (
          <SavedLine key={line.lineId} line={line} />
        ))}
      </ul>
    </section>
  )
}

function SavedLine({ line }: { line: WithImages<SavedLineView> }) {
  const t = useText(cartMessages)
  const fetcher = useFetcher({ key: `saved-${line.lineId}` })
  const isGone = line.diff?.type === 'gone' || line.diff?.type === 'soldOut'
  return (
    <li className="cart-line" aria-busy={fetcher.state !== 'idle'}>
      <Picture image={line.image} alt="" shownWidth={84} shownHeight={100} className="cart-line-picture" />
      <div className="cart-line-words">
        {line.productId ? (
          <Link to={shopPaths.product(line.productId, line.handle ?? undefined)}>{line.title}</Link>
        ) : (
          <strong>{line.title}</strong>
        )}
        <bdi className="soft small">{line.shopName}</bdi>
      </div>
      <MoneyText money={line.unitPrice} className="cart-line-end" />
      <div className="cart-line-tools">
        <fetcher.Form method="post" action={shopPaths.cart()}>
          <input type="hidden" name="lineId" value={line.lineId} />
          <Button
            look="quiet"
            small
            name="intent"
            value="back"
            disabled={isGone}
            aria-label={t('backOf', { title: line.title })}
          >
            {t('back')}
          </Button>
        </fetcher.Form>
        <fetcher.Form method="post" action={shopPaths.cart()}>
          <input type="hidden" name="lineId" value={line.lineId} />
          <button className="icon-button" name="intent" value="remove" aria-label={t('remove', { title: line.title })}>
            <Trash2 size={20} aria-hidden="true" />
          </button>
        </fetcher.Form>
      </div>
      {line.diff ? (
        <div className="cart-line-diff">
          <DiffNote diff={line.diff} />
        </div>
      ) : null}
    </li>
  )
}
