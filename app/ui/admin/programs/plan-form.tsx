import { BlockStack, Box, Button, ButtonGroup, Form, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { Choice } from '../choice-search.tsx'
import { outOfRange } from '../out-of-range.ts'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import { CollectionChooser, CreatorPicker, ProductPicker } from './pickers.tsx'
import { blankRate, RateFields } from './rate-fields.tsx'
import type { ShopClock } from './rate-views.ts'

type PlanFormProps = { readonly clock: ShopClock; readonly onClose: () => void }

const blank = { ...blankRate, name: '', campaign: '', cap: '', capPeriod: 'total' }

/** A rate for one creator, one product or collection, or both. */
export function PlanForm({ clock, onClose }: PlanFormProps) {
  const t = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  const add = useCommand('addPlan', { toast: t('planAdded'), onDone: onClose })
  const form = useFields<string>(blank, add.fieldErrors)
  const [creator, setCreator] = useState<Choice | null>(null)
  const [product, setProduct] = useState<Choice | null>(null)
  const [collection, setCollection] = useState<Choice | null>(null)
  const rateError = outOfRange(add.refusal)
  const isMarked = Object.keys(add.fieldErrors).length > 0 || rateError !== undefined
  const submit = () =>
    add.run({
      ...form.values,
      creatorId: creator?.id ?? '',
      product: product?.id ?? '',
      collectionId: collection?.id ?? '',
    })
  return (
    <Box padding="400">
      <Form onSubmit={submit}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t('addPlan')}
          </Text>
          {isMarked ? null : <Refused refusal={add.refusal} />}
          <FormLayout>
            <TextField {...form.text('name', t('name'))} helpText={t('nameHelp')} maxLength={80} />
            <CreatorPicker chosen={creator} onChange={setCreator} error={add.fieldErrors.creatorId} />
            <ProductPicker chosen={product} onChange={setProduct} />
            {product ? null : <CollectionChooser chosen={collection} onChange={setCollection} />}
            <RateFields form={form} currency={clock.currency} rateError={rateError} />
            <CapFields form={form} currency={clock.currency} />
            <TextField {...form.text('campaign', t('campaign'))} helpText={t('campaignHelp')} maxLength={80} />
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={add.isRunning}>
              {shared('save')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Box>
  )
}

type CapFieldsProps = { readonly form: ReturnType<typeof useFields<string>>; readonly currency: string }

/** B8 */
export function CapFields({ form, currency }: CapFieldsProps) {
  const t = useText(adminRatesMessages)
  return (
    <FormLayout.Group>
      <TextField {...form.text('cap', t('capLabel'))} prefix={currency} inputMode="decimal" helpText={t('capHelp')} />
      <Select
        {...form.choice('capPeriod', t('capPeriod'))}
        options={[
          { value: 'total', label: t('period_total') },
          { value: 'month', label: t('period_month') },
        ]}
      />
    </FormLayout.Group>
  )
}
