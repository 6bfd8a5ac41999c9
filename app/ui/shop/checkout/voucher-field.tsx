import { useFetcher } from '@remix-run/react'
import { Tag, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CheckoutView, CheckoutVoucherView } from '#app/domain/checkout/checkout-view.ts'
import { refusalView } from '#app/ui/messages/refusal-words.ts'
import { voucherWords } from '#app/ui/messages/deals.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { ActionView } from '#app/web/respond.server.ts'
import type { WithImages } from '#app/web/image-view.server.ts'

type VoucherFieldProps = { checkout: Pick<WithImages<CheckoutView>, 'id' | 'vouchers'> }

/** H14: a code answers at once: what it takes off, or why it takes off nothing. */
export function VoucherField({ checkout }: VoucherFieldProps) {
  const till = useText(tillMessages)
  const fetcher = useFetcher<ActionView>({ key: `code-${checkout.id}` })
  const form = useRef<HTMLFormElement>(null)
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true
  useEffect(() => {
    if (isDone) form.current?.reset()
  }, [isDone])
  const refusal = fetcher.data?.ok === false ? fetcher.data.refusal : null
  return (
    <div className="stack-tight">
      <ul className="plain-list stack-tight" aria-live="polite">
        {checkout.vouchers.map((voucher) => (
          <VoucherRow key={voucher.code} checkoutId={checkout.id} voucher={voucher} />
        ))}
      </ul>
      <details className="more" open={checkout.vouchers.length > 0 || undefined}>
        <summary>{till('codeAdd')}</summary>
        <fetcher.Form ref={form} method="post" action={shopPaths.checkout(checkout.id)} className="code-form">
          <input type="hidden" name="intent" value="voucher" />
          <TextField
            label={till('code')}
            name="code"
            dir="ltr"
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            required
          />
          <Button look="quiet" busy={fetcher.state !== 'idle'}>
            {till('codeApply')}
          </Button>
        </fetcher.Form>
        <RefusalNotice refusal={refusal} />
      </details>
    </div>
  )
}

function VoucherRow({ checkoutId, voucher }: { checkoutId: string; voucher: CheckoutVoucherView }) {
  const till = useText(tillMessages)
  const locale = useLocale()
  const fetcher = useFetcher()
  const { code, state } = voucher
  const refusal =
    state === 'applied' ? null : refusalView(locale, voucherWords, { code: state, detail: voucher.detail })
  return (
    <li className="code-row" data-off={refusal ? 'true' : undefined}>
      <Tag size={18} aria-hidden="true" />
      <span className="grow">
        <bdi className="code">{code}</bdi>
        <span className="small choice-more">
          {refusal
            ? `${refusal.title} ${refusal.next}`
            : till('codeApplied', { amount: formatMoney(voucher.amount, locale) })}
        </span>
      </span>
      <fetcher.Form method="post" action={shopPaths.checkout(checkoutId)}>
        <input type="hidden" name="intent" value="dropVoucher" />
        <input type="hidden" name="code" value={code} />
        <button className="icon-button" aria-label={till('codeRemove', { code })} aria-busy={fetcher.state !== 'idle'}>
          <X size={18} aria-hidden="true" />
        </button>
      </fetcher.Form>
    </li>
  )
}
