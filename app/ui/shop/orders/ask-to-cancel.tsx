import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea } from '#app/ui/shared/field.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

const reasons = ['changedMind', 'orderedTwice', 'tooSlow', 'foundCheaper', 'wrongItem', 'other'] as const

/** I6 after the grace time: with a reason, and the shop answers. */
export function AskToCancel() {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const [isOpen, setIsOpen] = useState(false)
  const isAsking = useNavigation().formData?.get('intent') === 'ask'
  return (
    <section className="stack-tight">
      <Button type="button" look="quiet" onClick={() => setIsOpen(true)}>
        {t('askToCancel')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={page('askTitle')}>
        <Form method="post" className="stack" onSubmit={() => setIsOpen(false)}>
          <p>{page('askIntro')}</p>
          <input type="hidden" name="intent" value="ask" />
          <SelectField
            label={page('why')}
            name="reason"
            required
            options={reasons.map((reason) => ({ value: reason, label: t(`reason_${reason}`) }))}
          />
          <TextArea label={page('note')} name="note" maxLength={500} />
          <Button look="danger" wide busy={isAsking}>
            {page('askSend')}
          </Button>
        </Form>
      </Sheet>
    </section>
  )
}
