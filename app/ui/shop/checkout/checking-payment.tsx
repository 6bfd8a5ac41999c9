import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import type { CheckoutView } from '#app/domain/checkout/checkout-view.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

const askAgainMilliseconds = 3000

/** Money may be moving: nothing can be changed here, only looked at again or finished at the bank. */
export function CheckingPayment({ checkout }: { checkout: WithImages<CheckoutView> }) {
  const t = useText(checkoutMessages)
  const { Form, submit, state } = useFetcher()
  const isWaiting = checkout.challengeUrl === null
  const action = shopPaths.checkout(checkout.id)
  useEffect(() => {
    if (!isWaiting || state !== 'idle') return
    const timer = setTimeout(() => submit({ intent: 'resume' }, { method: 'post', action }), askAgainMilliseconds)
    return () => clearTimeout(timer)
  }, [isWaiting, state, submit, action])
  return (
    <div className="page page-narrow">
      <div className="card progress-cover" role="status">
        {isWaiting ? <span className="spinner" style={{ fontSize: 36 }} aria-hidden="true" /> : null}
        <h1>{t('checking')}</h1>
        <p className="soft">{isWaiting ? t('checkingText') : t('challengeText')}</p>
        {checkout.challengeUrl ? (
          <a className="button button-accent" href={checkout.challengeUrl}>
            {t('goOn')}
          </a>
        ) : null}
        <Form method="post" action={action}>
          <input type="hidden" name="intent" value="resume" />
          <Button look="quiet" busy={state !== 'idle'}>
            {t('checkAgain')}
          </Button>
        </Form>
      </div>
    </div>
  )
}
