import { Form, Link, useNavigation } from '@remix-run/react'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import { Notice, RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { ActionView } from '#app/web/respond.server.ts'

type FindOrderProps = { answer: ActionView<{ isSent: boolean }> | undefined; isSignedIn: boolean }

/** A guest's way to an order bought elsewhere: the link goes to the address it was bought with, or nowhere. */
export function FindOrder({ answer, isSignedIn }: FindOrderProps) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const email = useText(sharedMessages)('email')
  const isBusy = useNavigation().state === 'submitting'
  const errors = answer?.ok === false ? answer.fieldErrors : {}
  return (
    <section className="card step" aria-label={page('findTitle')}>
      <h2>{page('findTitle')}</h2>
      <p className="soft">{page('findText')}</p>
      <div role="status">{answer?.ok ? <Notice tone="good" title={page('sent')} /> : null}</div>
      <RefusalNotice refusal={answer?.ok === false ? answer.refusal : null} />
      <Form method="post" action={shopPaths.orders()} className="stack" noValidate>
        <div className="field-row">
          <TextField
            label={page('number')}
            name="number"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            placeholder="V-7K3QX9"
            required
            error={errors.number}
          />
          <TextField
            label={email}
            name="email"
            type="email"
            dir="ltr"
            autoComplete="email"
            required
            error={errors.email}
          />
        </div>
        <Button look="quiet" wide busy={isBusy}>
          {page('send')}
        </Button>
      </Form>
      {isSignedIn ? null : (
        <p className="small">
          <Link to={shopPaths.signIn(shopPaths.orders())}>{t('signInForMore')}</Link>
        </p>
      )}
    </section>
  )
}
