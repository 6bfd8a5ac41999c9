import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

/** I10: a part is on its way and the rest is late: that rest can be given up alone. */
export function CancelRest({ rest }: { rest: OrderView['lateRest'] }) {
  const page = useText(orderPageMessages)
  const [isOpen, setIsOpen] = useState(false)
  const isCancelling = useNavigation().formData?.get('intent') === 'cancelRest'
  return (
    <div>
      <Button type="button" look="raised" small busy={isCancelling} onClick={() => setIsOpen(true)}>
        {page('restCancel')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={page('restAsk')}>
        <Form method="post" className="stack" onSubmit={() => setIsOpen(false)}>
          <ul className="plain-list stack-tight">
            {rest.map(({ lineId, title, units }) => (
              <li key={lineId}>
                <bdi>
                  {units} × {title}
                </bdi>
              </li>
            ))}
          </ul>
          <p>{page('restAskText')}</p>
          <input type="hidden" name="intent" value="cancelRest" />
          <div className="buy-actions">
            <Button type="button" look="quiet" onClick={() => setIsOpen(false)}>
              {page('restNo')}
            </Button>
            <Button look="danger">{page('restYes')}</Button>
          </div>
        </Form>
      </Sheet>
    </div>
  )
}
