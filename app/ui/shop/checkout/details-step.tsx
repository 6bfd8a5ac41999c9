import { useEffect, useState } from 'react'
import { checkoutMessages } from '#app/ui/messages/checkout.ts'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { tillMessages } from '#app/ui/messages/till.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { AddressLines } from './address-lines.tsx'
import type { CheckoutPageProps } from './checkout-page.tsx'
import { DetailsForm } from './details-form.tsx'
import { SavedAddresses } from './saved-addresses.tsx'
import { StepHead } from './step-head.tsx'
import type { Details } from './use-details.ts'

export type DetailsStepProps = CheckoutPageProps & { details: Details; refusal: RefusalView | null }
type View = 'done' | 'choose' | 'form'

/** Who gets it and where: a few lines once they are known, the kept addresses to choose from, or the form. */
export function DetailsStep(props: DetailsStepProps) {
  const { checkout, details, refusal } = props
  const t = useText(checkoutMessages)
  const till = useText(tillMessages)
  const [view, setView] = useDetailsView(props)
  return (
    <section className="card step" aria-label={t('contact')} aria-busy={details.isSaving}>
      <StepHead number={1} title={t('contact')}>
        {view === 'done' ? (
          <Button
            type="button"
            look="plain"
            small
            aria-label={till('editAddress')}
            onClick={() => setView(props.addresses.length > 0 ? 'choose' : 'form')}
          >
            {t('change')}
          </Button>
        ) : null}
      </StepHead>
      <RefusalNotice refusal={refusal} />
      {view === 'done' && checkout.address ? (
        <div>
          <p>
            <bdi>{checkout.email}</bdi>
          </p>
          <AddressLines address={checkout.address} />
        </div>
      ) : null}
      {view === 'choose' ? <SavedAddresses {...props} onOther={() => setView('form')} /> : null}
      {view === 'form' ? <DetailsForm {...props} /> : null}
    </section>
  )
}

function useDetailsView({ checkout, addresses, details }: DetailsStepProps) {
  const isKnown = checkout.email !== null && checkout.address !== null
  const [view, setView] = useState<View>(() => {
    if (isKnown) return 'done'
    return addresses.length > 0 && checkout.email !== null ? 'choose' : 'form'
  })
  const { answer, isFinal, isSaving } = details
  const isAccepted = isFinal && !isSaving && answer?.ok === true
  useEffect(() => {
    if (isAccepted) setView('done')
  }, [isAccepted])
  // What is wrong with an address is said beside its fields, so they have to be there.
  const hasErrors = Object.keys(answer?.fieldErrors ?? {}).length > 0
  const shown: View = hasErrors || (view === 'done' && !isKnown) ? 'form' : view
  return [shown, setView] as const
}
