import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { orderPageMessages } from '#app/ui/messages/order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useMomentText } from '#app/ui/shared/use-moment-text.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { AddressFields } from '../checkout/address-fields.tsx'
import { useCountryName } from '../use-shop-frame.ts'
import type { OrderPageProps } from './order-page.tsx'

/** While the grace time runs and nothing is packed: another address in the same country. */
export function ChangeAddress({ order, rules, help }: Pick<OrderPageProps, 'order' | 'rules' | 'help'>) {
  const t = useText(orderMessages)
  const page = useText(orderPageMessages)
  const moment = useMomentText()
  const countryName = useCountryName()
  const toast = useToast()
  const [isOpen, setIsOpen] = useState(false)
  const fetcher = useFetcher<ActionView>()
  const { data, state } = fetcher
  useEffect(() => {
    if (state !== 'idle' || data?.ok !== true) return
    setIsOpen(false)
    toast(<span>{t('addressChanged')}</span>)
    // Once for each answer; the words may be made anew meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, state])
  const { addressFixedAt, address } = order
  if (!addressFixedAt || !address) return null
  const errors = data?.ok === false ? data.fieldErrors : {}
  return (
    <>
      <Button type="button" look="quiet" small onClick={() => setIsOpen(true)}>
        {t('changeAddress')}
      </Button>
      <span className="soft small">{t('changeAddressUntil', { time: moment(addressFixedAt, true) })}</span>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={page('addressTitle')}>
        <fetcher.Form method="post" action={shopPaths.order(order.number)} className="stack">
          <input type="hidden" name="intent" value="address" />
          <RefusalNotice refusal={data?.ok === false ? data.refusal : null} />
          <p className="soft small">{page('addressText', { country: countryName(address.country) })}</p>
          <AddressFields initial={address} rules={rules} help={help} errors={errors} isCountryFixed />
          <Button look="primary" wide busy={state !== 'idle'}>
            {page('addressSave')}
          </Button>
        </fetcher.Form>
      </Sheet>
    </>
  )
}
