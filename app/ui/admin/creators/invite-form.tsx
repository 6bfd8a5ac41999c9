import { Button, Card, Checkbox, Form, FormLayout, BlockStack, ButtonGroup, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminMarketMessages } from '#app/ui/messages/admin-creator-market.ts'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { Choice } from '../choice-search.tsx'
import { outOfRange } from '../out-of-range.ts'
import { ProductPicker } from '../programs/pickers.tsx'
import { CapFields } from '../programs/plan-form.tsx'
import { blankRate, RateFields } from '../programs/rate-fields.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

type InviteFormProps = {
  readonly creatorIds: readonly string[]
  readonly currency: string
  readonly onClose: () => void
}

const blank = { ...blankRate, note: '', campaign: '', cap: '', capPeriod: 'total' }

/** An invitation to many, with a rate of their own or without. */
export function InviteForm({ creatorIds, currency, onClose }: InviteFormProps) {
  const t = useText(adminMarketMessages)
  const rates = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  const [hasOffer, setHasOffer] = useState(false)
  const [product, setProduct] = useState<Choice | null>(null)
  const invite = useCommand('invite', { toastOf: (value) => t('invited', countsIn(value)), onDone: onClose })
  const form = useFields<string>(blank, invite.fieldErrors)
  const rateError = outOfRange(invite.refusal)
  const isMarked = Object.keys(invite.fieldErrors).length > 0 || rateError !== undefined
  const submit = () =>
    invite.run({ ...form.values, hasOffer: String(hasOffer), product: product?.id ?? '', creatorIds })
  return (
    <Card>
      <Form onSubmit={submit}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t('inviteTitle', { count: creatorIds.length })}
          </Text>
          {isMarked ? null : <Refused refusal={invite.refusal} />}
          <FormLayout>
            <TextField {...form.text('note', t('note'))} helpText={t('noteHelp')} multiline={3} maxLength={500} />
            <Checkbox label={t('withOffer')} helpText={t('offerHelp')} checked={hasOffer} onChange={setHasOffer} />
            {hasOffer ? (
              <>
                <RateFields form={form} currency={currency} rateError={rateError} />
                <ProductPicker chosen={product} onChange={setProduct} />
                <CapFields form={form} currency={currency} />
                <TextField
                  {...form.text('campaign', rates('campaign'))}
                  helpText={rates('campaignHelp')}
                  maxLength={80}
                />
              </>
            ) : null}
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={invite.isRunning}>
              {t('invite')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Card>
  )
}

function countsIn(value: unknown): { count: number } {
  const { invited } = value as { invited?: number }
  return { count: invited ?? 0 }
}
