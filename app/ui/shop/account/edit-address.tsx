import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { keptMessages } from '#app/ui/messages/account.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { AddressRule } from '#app/web/address-rules.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { AddressFields } from '../checkout/address-fields.tsx'
import type { SavedAddressView } from '../checkout/checkout-page.tsx'
import type { CountryHelp } from '../checkout/use-country-help.ts'

export type AddressForm = { rules: Readonly<Record<string, AddressRule>>; help: CountryHelp }
type EditAddressProps = AddressForm & { edited: SavedAddressView | 'new' | null; onDone: () => void }

export function EditAddress({ edited, onDone, rules, help }: EditAddressProps) {
  const t = useText(keptMessages)
  const save = useText(sharedMessages)('save')
  const { Form, data, state } = useFetcher<ActionView>()
  const isDone = state === 'idle' && data?.ok === true
  useEffect(() => {
    if (isDone) onDone()
    // Once it is kept; who is told may be made anew meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isDone])
  const known = edited === 'new' ? null : edited
  return (
    <Sheet isOpen={edited !== null} onClose={onDone} title={t('addressTitle')}>
      <Form method="post" action={shopPaths.account()} className="stack">
        <input type="hidden" name="intent" value="keepAddress" />
        {known ? <input type="hidden" name="addressId" value={known.id} /> : null}
        <RefusalNotice refusal={data?.ok === false ? data.refusal : null} />
        <AddressFields
          initial={known?.address ?? { country: help.country }}
          rules={rules}
          help={help}
          errors={data?.ok === false ? data.fieldErrors : {}}
        />
        <Button look="primary" wide busy={state !== 'idle'}>
          {save}
        </Button>
      </Form>
    </Sheet>
  )
}
