import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { DiffNote } from '../cart/diff-note.tsx'

export function CheckoutSummary({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  return (
    <aside className="card step purchase-side" aria-label={t('summary')}>
      <h2>{t('summary')}</h2>
      <ul className="plain-list stack-tight">
        {checkout.parts
          .flatMap((part) => part.lines)
          .map((line) => (
            <li key={line.variantId} className="stack-tight">
              <div className="summary-line">
                <Picture image={line.image} alt="" shownWidth={52} shownHeight={60} />
                <span>
                  {line.title}
                  <br />
                  <span className="soft small numbers">
                    {line.quantity} × <MoneyText money={line.unitPrice} />
                  </span>
                </span>
                <MoneyText money={line.total} />
              </div>
              {line.diff ? <DiffNote diff={line.diff} /> : null}
            </li>
          ))}
      </ul>
      <Totals checkout={checkout} />
      <p className="soft small">
        {checkout.isShopCurrency ? t('shopCurrency', { currency: checkout.total.currency }) : t('taxIncluded')}
      </p>
    </aside>
  )
}

function Totals({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const isTaxed = Number(checkout.tax.amount) !== 0
  return (
    <dl className="facts" aria-live="polite">
      <div>
        <dt>{t('merchandise')}</dt>
        <dd>
          <MoneyText money={checkout.merchandise} />
        </dd>
      </div>
      {checkout.shipping ? (
        <div>
          <dt>{t('shipping')}</dt>
          <dd>
            <MoneyText money={checkout.shipping} />
          </dd>
        </div>
      ) : null}
      {isTaxed ? (
        <div>
          <dt>{t('tax')}</dt>
          <dd>
            <MoneyText money={checkout.tax} />
          </dd>
        </div>
      ) : null}
      <div className="total">
        <dt>{t('total')}</dt>
        <dd>
          <MoneyText money={checkout.total} />
        </dd>
      </div>
    </dl>
  )
}
