import { variantName } from '#app/domain/catalog/variant-name.ts'
import type { CheckoutLineView, CheckoutPartView, CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { productMessages } from '#app/ui/messages/product.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { DiffNote } from '../cart/diff-note.tsx'
import { CheckoutTotals } from './checkout-totals.tsx'
import { VoucherField } from './voucher-field.tsx'

/** Few enough to stand open on a phone above everything else. */
const mostOpenLines = 2

export function CheckoutSummary({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const lines = checkout.parts.flatMap((part) => part.lines)
  const isOpen = lines.length <= mostOpenLines || lines.some((line) => line.diff !== null)
  return (
    <aside className="card step purchase-side purchase-summary" aria-label={t('summary')}>
      <details className="more more-head" open={isOpen || undefined}>
        <summary>
          <h2>{till('orderCount', { count: lines.length })}</h2>
        </summary>
        <div className="stack">
          {checkout.parts.map((part) => (
            <PartLines key={part.shop.id} part={part} isNamed={checkout.parts.length > 1} />
          ))}
        </div>
      </details>
      <VoucherField checkout={checkout} />
      <CheckoutTotals checkout={checkout} />
      {checkout.isShopCurrency ? (
        <p className="soft small">{t('shopCurrency', { currency: checkout.total.currency })}</p>
      ) : null}
      {checkout.parts.length > 1 ? (
        <p className="soft small">{till('severalShops', { count: checkout.parts.length })}</p>
      ) : null}
    </aside>
  )
}

function PartLines({ part, isNamed }: { part: WithImages<CheckoutPartView>; isNamed: boolean }) {
  return (
    <div className="stack-tight">
      {isNamed ? (
        <div className="row-spread">
          <strong dir="auto">{part.shop.name}</strong>
          <MoneyText money={part.total} className="soft small" />
        </div>
      ) : null}
      <ul className="plain-list stack-tight">
        {part.lines.map((line) => (
          <SummaryLine key={line.variantId} line={line} shop={part.shop.name} />
        ))}
      </ul>
    </div>
  )
}

function SummaryLine({ line, shop }: { line: WithImages<CheckoutLineView>; shop: string }) {
  const product = useText(productMessages)
  const variant = variantName(line.variantTitle)
  return (
    <li className="stack-tight">
      <div className="summary-line">
        <Picture image={line.image} alt="" shownWidth={52} shownHeight={60} />
        <span>
          <bdi>{line.title}</bdi>
          <br />
          <span className="soft small numbers">
            {variant ? (
              <>
                <bdi>{variant}</bdi> ·{' '}
              </>
            ) : null}
            <bdi>
              {line.quantity} × <MoneyText money={line.unitPrice} />
            </bdi>
          </span>
          {line.resoldBy ? (
            <>
              <br />
              <span className="soft small">{product('resoldBy', { shop, seller: line.resoldBy.displayName })}</span>
            </>
          ) : null}
        </span>
        <span className="summary-amount">
          <MoneyText money={line.total} />
          {line.discount ? (
            <span className="small good">
              −<MoneyText money={line.discount} />
            </span>
          ) : null}
        </span>
      </div>
      {line.diff ? <DiffNote diff={line.diff} /> : null}
    </li>
  )
}
