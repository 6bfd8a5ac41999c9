import { Form, useNavigation } from '@remix-run/react'
import { ReceiptText } from 'lucide-react'
import { useEffect } from 'react'
import type { StorefrontCheckoutView } from '#app/domain/checkout/find-storefront-checkout.server.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { storefrontMessages } from '#app/ui/messages/storefront.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useLiveTopic } from '#app/ui/shared/use-live-updates.ts'
import { DiffNote } from '../cart/diff-note.tsx'
import { useComeBack } from './use-come-back.ts'

export type StorefrontPageProps = {
  readonly checkout: StorefrontCheckoutView | null
  readonly failure: RefusalView | null
  readonly stream: string
  readonly opensAtOnce: boolean
  readonly asksForAge: boolean
  readonly answer: { ok: boolean; value?: { checkoutUrl: string }; refusal?: RefusalView } | undefined
}

/** The way to the shop's own checkout, and where the shopper comes back to: it waits until the order is known. */
export function StorefrontPage({ checkout, failure, stream, opensAtOnce, asksForAge, answer }: StorefrontPageProps) {
  const t = useText(storefrontMessages)
  useLiveTopic(stream)
  useComeBack(checkout === null || checkout.state !== 'expired')
  const url = answer?.value?.checkoutUrl ?? checkout?.checkoutUrl ?? null
  useOpening(opensAtOnce || answer?.ok === true ? url : null)
  if (!checkout || checkout.state === 'expired') return <Over failure={failure} />
  const { name: shop } = checkout.shop
  if (checkout.state === 'gone') {
    return (
      <div className="page page-narrow">
        <div className="card progress-cover" role="status">
          <span className="spinner" style={{ fontSize: 36 }} aria-hidden="true" />
          <h1>{t('goneTitle', { shop })}</h1>
          <p className="soft">{t('goneText')}</p>
          <ButtonLink look="quiet" to={shopPaths.cart()}>
            {t('backToCart')}
          </ButtonLink>
        </div>
      </div>
    )
  }
  return (
    <div className="page page-narrow">
      <div className="window-head">
        <h1>{t('payAt', { shop })}</h1>
        <p className="soft">{t('payAtText')}</p>
      </div>
      <div className="stack">
        <RefusalNotice refusal={answer?.refusal} />
        <WhatIsThere checkout={checkout} />
        {asksForAge && !answer?.ok ? <AgeQuestion shop={shop} /> : null}
        {url ? (
          <a className="button button-primary button-wide" href={url}>
            {t('goTo', { shop })}
          </a>
        ) : null}
        <ButtonLink look="quiet" to={shopPaths.cart()}>
          {t('backToCart')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Goes to the shop once. Back in this page, the shopper finds the button instead of being sent away again. */
function useOpening(url: string | null) {
  useEffect(() => {
    if (url === null) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    window.location.assign(url)
  }, [url])
}

function WhatIsThere({ checkout }: { checkout: StorefrontCheckoutView }) {
  const t = useText(storefrontMessages)
  const locale = useLocale()
  const { lines, total, needsShopper, otherCurrency, refusedCodes } = checkout
  return (
    <section className="card stack">
      {needsShopper ? (
        <Notice tone="warn" title={t('changedTitle')}>
          {t('changedText')}
        </Notice>
      ) : null}
      {otherCurrency ? <Notice tone="warn" title={t('otherCurrency', { currency: otherCurrency })} /> : null}
      {refusedCodes.length > 0 ? (
        <Notice tone="warn" title={t('codeRefused', { codes: refusedCodes.join(', ') })} />
      ) : null}
      <ul className="plain-list stack">
        {lines.map((line) => (
          <li key={line.variantId}>
            <p>
              {t('quantity', { count: line.quantity, title: line.title })} · {formatMoney(line.unitPrice, locale)}
            </p>
            {line.diff ? <DiffNote diff={line.diff} /> : null}
          </li>
        ))}
      </ul>
      {total ? (
        <p>
          {t('total')}: <strong>{formatMoney(total, locale)}</strong>
        </p>
      ) : null}
    </section>
  )
}

function AgeQuestion({ shop }: { shop: string }) {
  const t = useText(storefrontMessages)
  const { state } = useNavigation()
  return (
    <Form method="post" className="stack">
      <label className="choice">
        <input type="checkbox" name="adult" required /> <span>{t('adult')}</span>
      </label>
      <Button look="primary" wide busy={state === 'submitting'}>
        {t('goTo', { shop })}
      </Button>
    </Form>
  )
}

function Over({ failure }: { failure: RefusalView | null }) {
  const t = useText(storefrontMessages)
  return (
    <div className="page page-narrow">
      <EmptyState
        icon={ReceiptText}
        title={failure?.title ?? t('expiredTitle')}
        text={failure?.next ?? t('expiredText')}
      >
        <ButtonLink look="primary" to={shopPaths.cart()}>
          {t('backToCart')}
        </ButtonLink>
      </EmptyState>
    </div>
  )
}
