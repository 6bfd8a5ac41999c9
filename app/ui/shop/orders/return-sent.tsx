import { Form, useNavigation } from '@remix-run/react'
import type { ReturnView } from '#app/domain/returns/return-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextField } from '#app/ui/shared/field.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'

/** "I sent it", with the parcel's carrier and number; they can be corrected until it has arrived. */
export function ReturnSent({ returned }: { returned: WithImages<ReturnView> }) {
  const t = useText(returnPageMessages)
  const follow = useText(orderMessages)('follow')
  const isBusy = useNavigation().formData?.get('intent') === 'sent'
  const { state, carrier, trackingNumber, trackingUrl, canMarkSent } = returned
  if (!canMarkSent && state !== 'sent') return null
  return (
    <section className="card step">
      <h2>{t(state === 'sent' ? 'sentTitle' : 'markSent')}</h2>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="sent" />
        <div className="field-row field-row-wide">
          <TextField label={t('carrier')} name="carrier" maxLength={80} defaultValue={carrier ?? ''} />
          <TextField
            label={t('trackingNumber')}
            name="trackingNumber"
            dir="ltr"
            maxLength={80}
            autoComplete="off"
            defaultValue={trackingNumber ?? ''}
          />
        </div>
        <Button look={state === 'sent' ? 'quiet' : 'primary'} wide busy={isBusy}>
          {t(state === 'sent' ? 'saveSent' : 'markSent')}
        </Button>
      </Form>
      {trackingUrl ? (
        <a href={trackingUrl} target="_blank" rel="noopener noreferrer">
          {follow}
        </a>
      ) : null}
    </section>
  )
}
