import { BlockStack, Button, ButtonGroup, Form, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { shippingBases } from '#app/domain/shops/inputs.ts'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { blankBand, ShippingBands, type BandValues } from './settings/shipping-bands.tsx'
import { Refused } from './refused.tsx'
import type { ShippingOptionView } from './settings-view.ts'
import { useCommand } from './use-command.ts'

const blank = { title: '', basis: 'flat', price: '', freeFrom: '', countries: '', minDays: '2', maxDays: '5' }
type Values = typeof blank

type ShippingOptionFormProps = {
  /** null: a new one. */
  readonly option: ShippingOptionView | null
  readonly currency: string
  readonly onClose: () => void
}

/** Sends what was typed; the server reads the amounts with the currency's own decimals. */
export function ShippingOptionForm({ option, currency, onClose }: ShippingOptionFormProps) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const [values, setValues] = useState<Values>(option ? toValues(option) : blank)
  const [bands, setBands] = useState<readonly BandValues[]>(option ? toBands(option) : [blankBand])
  const save = useCommand('saveShipping', { toast: t('optionSaved'), onDone: onClose })
  const errors = save.fieldErrors
  const field = (name: keyof Values, label: string) => ({
    label,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    autoComplete: 'off',
    error: errors[name],
  })
  const submit = () =>
    save.run({
      ...values,
      shippingOptionId: option?.shippingOptionId ?? '',
      'bandFrom[]': bands.map(({ from }) => from),
      'bandPrice[]': bands.map(({ price }) => price),
    })
  const { autoComplete: _none, ...basis } = field('basis', t('basis'))
  return (
    <Form onSubmit={submit}>
      <BlockStack gap="400">
        <Text as="h3" variant="headingSm">
          {option?.title ?? t('newOption')}
        </Text>
        {Object.keys(errors).length > 0 ? null : <Refused refusal={save.refusal} />}
        <FormLayout>
          <TextField {...field('title', t('optionTitle'))} helpText={t('optionTitleHelp')} maxLength={60} />
          <Select {...basis} options={shippingBases.map((value) => ({ value, label: t(`basis_${value}`) }))} />
          {values.basis === 'flat' ? null : (
            <ShippingBands
              basis={values.basis}
              currency={currency}
              bands={bands}
              error={errors.bandFrom ?? errors.bandPrice}
              onChange={setBands}
            />
          )}
          <FormLayout.Group>
            {values.basis === 'flat' ? (
              <TextField {...field('price', t('price'))} prefix={currency} inputMode="decimal" />
            ) : null}
            <TextField
              {...field('freeFrom', t('freeFrom'))}
              prefix={currency}
              inputMode="decimal"
              helpText={t('freeFromHelp')}
            />
          </FormLayout.Group>
          <FormLayout.Group>
            <TextField {...field('minDays', t('minDays'))} suffix={t('days')} inputMode="numeric" />
            <TextField {...field('maxDays', t('maxDays'))} suffix={t('days')} inputMode="numeric" />
          </FormLayout.Group>
          <TextField {...field('countries', t('countries'))} helpText={t('countriesHelp')} />
        </FormLayout>
        <ButtonGroup>
          <Button submit variant="primary" loading={save.isRunning}>
            {shared('save')}
          </Button>
          <Button onClick={onClose}>{shared('cancel')}</Button>
        </ButtonGroup>
      </BlockStack>
    </Form>
  )
}

function toBands({ bands }: ShippingOptionView): BandValues[] {
  return bands.length === 0 ? [blankBand] : bands.map(({ from, price }) => ({ from, price: price?.amount ?? '' }))
}

function toValues({ title, basis, price, freeFrom, countries, minDays, maxDays }: ShippingOptionView): Values {
  return {
    title,
    basis,
    price: price.amount,
    freeFrom: freeFrom?.amount ?? '',
    countries: countries.join(', '),
    minDays: String(minDays),
    maxDays: String(maxDays),
  }
}
