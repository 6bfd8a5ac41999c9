import {
  BlockStack,
  Box,
  Button,
  ButtonGroup,
  Checkbox,
  Form,
  FormLayout,
  Select,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { adminSamplesMessages } from '#app/ui/messages/admin-samples.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { Choice } from '../choice-search.tsx'
import { ProductPicker } from '../programs/pickers.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

const blank = { kind: 'free', quota: '10', refundAfterUnits: '' }

/** G3, G5: a product to try, how many, and whether the creator pays first. */
export function OfferForm({ onClose }: { onClose: () => void }) {
  const t = useText(adminSamplesMessages)
  const shared = useText(adminSharedMessages)
  const [product, setProduct] = useState<Choice | null>(null)
  const [isAuto, setIsAuto] = useState(false)
  const add = useCommand('offer', { toast: t('offerAdded'), onDone: onClose })
  const form = useFields<string>(blank, add.fieldErrors)
  const kinds = (['free', 'refundable'] as const).map((value) => ({ value, label: t(`kind_${value}`) }))
  const submit = () => add.run({ ...form.values, product: product?.id ?? '', isAutoApproved: String(isAuto) })
  return (
    <Box padding="400">
      <Form onSubmit={submit}>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t('addOffer')}
          </Text>
          {Object.keys(add.fieldErrors).length > 0 ? null : <Refused refusal={add.refusal} />}
          <FormLayout>
            <ProductPicker chosen={product} onChange={setProduct} all="" />
            <FormLayout.Group>
              <Select {...form.choice('kind', t('kind'))} options={kinds} />
              <TextField {...form.text('quota', t('quota'))} inputMode="numeric" />
              {form.values.kind === 'refundable' ? (
                <TextField {...form.text('refundAfterUnits', t('refundAfterUnits'))} inputMode="numeric" />
              ) : null}
            </FormLayout.Group>
            <Checkbox label={t('autoApprove')} helpText={t('autoApproveHelp')} checked={isAuto} onChange={setIsAuto} />
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={add.isRunning} disabled={product === null}>
              {shared('save')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Box>
  )
}
