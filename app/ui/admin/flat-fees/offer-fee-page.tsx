import { BlockStack, FormLayout, Page, TextField } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { adminFeesMessages } from '#app/ui/messages/admin-fees.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import type { Choice } from '../choice-search.tsx'
import { FormCard } from '../form-card.tsx'
import { CreatorPicker } from '../programs/pickers.tsx'
import { NoProgramYet } from '../section-pages.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

export type OfferFeeView = {
  /** Made with the page, so that pressing twice offers once. */
  readonly feeId: string
  readonly creator: Choice | null
  readonly currency: string
  readonly timeZone: string
}

/** B10: a fee for agreed work is offered to a creator of the program. */
export function OfferFeePage({ view }: { view: OfferFeeView | null }) {
  const t = useText(adminFeesMessages)
  return (
    <Page title={t('offerTitle')} backAction={{ content: t('fees'), url: adminPaths.fees() }}>
      {view ? <OfferForm view={view} /> : <NoProgramYet />}
    </Page>
  )
}

const blank = { amount: '', brief: '', dueAt: '' }

function OfferForm({ view }: { view: OfferFeeView }) {
  const t = useText(adminFeesMessages)
  const navigate = useNavigate()
  // The page makes another one whenever it is loaded again; this form offers one fee.
  const [feeId] = useState(view.feeId)
  const [creator, setCreator] = useState(view.creator)
  const offer = useCommand('offer', { toast: t('sent') })
  // Only once this page has been loaded again: a navigation in the middle of that can leave an empty page behind.
  const isSent = offer.isDone && !offer.isRunning
  useEffect(() => {
    if (isSent) navigate(adminPaths.fee(feeId))
  }, [isSent, feeId, navigate])
  const form = useFields<keyof typeof blank>(blank, offer.fieldErrors)
  const submit = () => offer.run({ ...form.values, feeId, creatorId: creator?.id ?? '' })
  return (
    <FormCard title={t('terms')} text={t('intro')} command={offer} submit={t('send')} onSubmit={submit}>
      <BlockStack gap="400">
        <CreatorPicker chosen={creator} onChange={setCreator} error={offer.fieldErrors.creatorId} all={t('members')} />
        <FormLayout>
          <TextField
            {...form.text('brief', t('brief'))}
            helpText={t('briefHelp')}
            multiline={5}
            maxLength={4000}
            showCharacterCount
          />
          <FormLayout.Group>
            <TextField
              {...form.text('amount', t('amount'))}
              suffix={view.currency}
              inputMode="decimal"
              helpText={t('amountHelp')}
            />
            <TextField {...form.text('dueAt', t('dueAt'))} type="date" helpText={t('dueHelp')} />
          </FormLayout.Group>
        </FormLayout>
      </BlockStack>
    </FormCard>
  )
}
