import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { keptMessages } from '#app/ui/messages/account.ts'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { AddressLines } from '../checkout/address-lines.tsx'
import type { SavedAddressView } from '../checkout/checkout-page.tsx'
import { EditAddress, type AddressForm } from './edit-address.tsx'
import { RemoveKept } from './remove-kept.tsx'
import { UseFirst } from './use-first.tsx'

type KeptAddressesProps = AddressForm & { addresses: readonly SavedAddressView[] }

export function KeptAddresses({ addresses, ...form }: KeptAddressesProps) {
  const t = useText(keptMessages)
  const account = useText(accountMessages)
  const [edited, setEdited] = useState<SavedAddressView | 'new' | null>(null)
  return (
    <section className="card step" aria-label={account('addresses')}>
      <h2>{account('addresses')}</h2>
      {addresses.length === 0 ? <p className="soft">{account('noAddresses')}</p> : null}
      <ul className="plain-list lines">
        {addresses.map((saved) => (
          <li key={saved.id} className="stack-tight">
            {saved.isDefault ? (
              <span>
                <span className="badge badge-accent">{account('defaultAddress')}</span>
              </span>
            ) : null}
            <div className="row kept-row">
              <div className="grow">
                <AddressLines address={saved.address} />
              </div>
              <AddressTools saved={saved} onEdit={() => setEdited(saved)} />
            </div>
          </li>
        ))}
      </ul>
      <Button type="button" look="quiet" onClick={() => setEdited('new')}>
        <Plus size={18} aria-hidden="true" /> {t('addAddress')}
      </Button>
      <EditAddress
        key={edited === null ? 'none' : edited === 'new' ? 'new' : edited.id}
        edited={edited}
        onDone={() => setEdited(null)}
        {...form}
      />
    </section>
  )
}

function AddressTools({ saved, onEdit }: { saved: SavedAddressView; onEdit: () => void }) {
  const t = useText(keptMessages)
  const account = useText(accountMessages)
  const line = `\u2068${saved.address.line1 ?? ''}\u2069`
  return (
    <>
      {saved.isDefault ? null : (
        <UseFirst label={t('useAddressFirst', { line })} fields={{ intent: 'defaultAddress', addressId: saved.id }} />
      )}
      <button type="button" className="icon-button" aria-label={t('editAddress', { line })} onClick={onEdit}>
        <Pencil size={20} aria-hidden="true" />
      </button>
      <RemoveKept
        label={`${account('removeAddress')}: ${line}`}
        title={t('removeAddressTitle')}
        text={t('removeAddressText')}
        fields={{ intent: 'removeAddress', addressId: saved.id }}
      />
    </>
  )
}
