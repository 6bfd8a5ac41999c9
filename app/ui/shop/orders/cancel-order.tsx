import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Notice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import { AskToCancel } from './ask-to-cancel.tsx'
import { useMinutesLeft } from './use-minutes-left.ts'

export type CancelOrderProps = {
  order: Pick<OrderView, 'cancellableUntil' | 'isCancelRequested' | 'state' | 'canAskToCancel' | 'cancelRequest'>
  now: string
}

/** I6: free in the grace time and asked once whether it is meant; afterwards a wish that the shop answers. */
export function CancelOrder({ order, now }: CancelOrderProps) {
  const t = useText(orderMessages)
  const moment = useMomentText()
  const { cancellableUntil, isCancelRequested, state, canAskToCancel, cancelRequest } = order
  if (isCancelRequested && state !== 'cancelled') return <Notice title={t('cancelAsked')} />
  if (cancelRequest && cancelRequest.answer === null) {
    return <Notice title={t('cancelWaits', { time: moment(cancelRequest.answerBy, true) })} />
  }
  if (cancellableUntil) return <FreeCancel until={cancellableUntil} now={now} />
  return canAskToCancel ? <AskToCancel /> : null
}

function FreeCancel({ until, now }: { until: string; now: string }) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const moment = useMomentText()
  const [isOpen, setIsOpen] = useState(false)
  const isCancelling = useNavigation().formData?.get('intent') === 'cancel'
  const minutes = useMinutesLeft(until, now)
  return (
    <section className="stack-tight">
      <Button type="button" look="danger" onClick={() => setIsOpen(true)}>
        {t('cancel')}
      </Button>
      <span className="soft small">
        {minutes > 0 && minutes <= 120
          ? page('minutesLeft', { count: minutes })
          : t('cancelUntil', { time: moment(until, true) })}
      </span>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('cancelTitle')}>
        <Form method="post" className="stack" onSubmit={() => setIsOpen(false)}>
          <p>{t('cancelText')}</p>
          <input type="hidden" name="intent" value="cancel" />
          <div className="buy-actions">
            <Button type="button" look="quiet" onClick={() => setIsOpen(false)}>
              {t('cancelNo')}
            </Button>
            <Button look="danger" busy={isCancelling}>
              {t('cancelYes')}
            </Button>
          </div>
        </Form>
      </Sheet>
    </section>
  )
}
