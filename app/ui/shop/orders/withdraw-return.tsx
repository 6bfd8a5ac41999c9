import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

export function WithdrawReturn() {
  const t = useText(returnPageMessages)
  const [isOpen, setIsOpen] = useState(false)
  const isBusy = useNavigation().formData?.get('intent') === 'withdraw'
  return (
    <>
      <Button type="button" look="danger" onClick={() => setIsOpen(true)}>
        {t('withdraw')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('withdrawTitle')}>
        <Form method="post" className="stack" onSubmit={() => setIsOpen(false)}>
          <p>{t('withdrawText')}</p>
          <input type="hidden" name="intent" value="withdraw" />
          <div className="buy-actions">
            <Button type="button" look="quiet" onClick={() => setIsOpen(false)}>
              {t('withdrawNo')}
            </Button>
            <Button look="danger" busy={isBusy}>
              {t('withdrawYes')}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  )
}
