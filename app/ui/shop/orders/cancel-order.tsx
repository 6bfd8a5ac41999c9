import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

/** I6's grace time: the shopper may change their mind without asking anyone, but is asked once whether they mean it. */
export function CancelOrder({ order }: { order: Pick<OrderView, 'cancellableUntil' | 'isCancelRequested' | 'state'> }) {
  const t = useText(orderMessages)
  const locale = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const isCancelling = useNavigation().formData?.get('intent') === 'cancel'
  const { cancellableUntil, isCancelRequested, state } = order
  if (isCancelRequested && state !== 'cancelled') return <Notice title={t('cancelAsked')} />
  if (!cancellableUntil) return null
  return (
    <section className="stack-tight">
      <Button type="button" look="danger" onClick={() => setIsOpen(true)}>
        {t('cancel')}
      </Button>
      <span className="soft small" suppressHydrationWarning>
        {t('cancelUntil', { time: formatDateTime(cancellableUntil, locale) })}
      </span>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('cancelTitle')}>
        <Form method="post" className="stack">
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
