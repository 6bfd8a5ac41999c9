import { tillMessages } from '#app/ui/messages/till.ts'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { AddressLines } from './address-lines.tsx'
import type { DetailsStepProps } from './details-step.tsx'

/** The account's addresses: choosing one is all there is to do. */
export function SavedAddresses({ checkout, addresses, details, onOther }: DetailsStepProps & { onOther: () => void }) {
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const now = JSON.stringify(checkout.address)
  return (
    <>
      <ul className="plain-list stack-tight" aria-label={t('saved')}>
        {addresses.map(({ id, address }) => (
          <li key={id}>
            <button
              type="button"
              className="choice choice-button"
              aria-pressed={JSON.stringify(address) === now}
              onClick={() => details.choose(checkout.email ?? '', address)}
            >
              <AddressLines address={address} />
            </button>
          </li>
        ))}
      </ul>
      <Button type="button" look="quiet" onClick={onOther}>
        {till('otherAddress')}
      </Button>
    </>
  )
}
