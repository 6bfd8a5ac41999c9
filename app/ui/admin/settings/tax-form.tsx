import { BlockStack, Button, ButtonGroup, Checkbox, Form, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import type { TaxRateView } from '../settings-view.ts'
import { useCommand } from '../use-command.ts'

const blank = { title: '', rate: '', country: '', region: '', isIncluded: true, onShipping: true }
type Values = typeof blank

type TaxFormProps = {
  /** null: a new one. */
  readonly tax: TaxRateView | null
  /** ISO countries that the shop's markets reach. */
  readonly countries: readonly string[]
  readonly onClose: () => void
}

export function TaxForm({ tax, countries, onClose }: TaxFormProps) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const names = new Intl.DisplayNames([intlTagOf(useLocale())], { type: 'region' })
  const [values, setValues] = useState<Values>(tax ? toValues(tax) : { ...blank, country: countries[0] ?? '' })
  const save = useCommand('saveTax', { toast: t('taxSaved'), onDone: onClose })
  const errors = save.fieldErrors
  const field = (name: 'title' | 'rate' | 'country' | 'region', label: string) => ({
    label,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: errors[name],
    autoComplete: 'off',
  })
  const codes = [...new Set([...countries, ...(tax ? [tax.country] : [])])]
  const { autoComplete: _none, ...country } = field('country', t('taxCountry'))
  const { isIncluded, onShipping, ...typed } = values
  const flags = { isIncluded: String(isIncluded), onShipping: String(onShipping) }
  return (
    <Form onSubmit={() => save.run({ ...typed, ...flags, taxRateId: tax?.taxRateId ?? '' })}>
      <BlockStack gap="400">
        <Text as="h3" variant="headingSm">
          {tax?.title ?? t('newTax')}
        </Text>
        {Object.keys(errors).length > 0 ? null : <Refused refusal={save.refusal} />}
        <FormLayout>
          <FormLayout.Group>
            <TextField {...field('title', t('taxTitle'))} helpText={t('taxTitleHelp')} maxLength={40} />
            <TextField {...field('rate', t('taxRate'))} suffix="%" inputMode="decimal" />
          </FormLayout.Group>
          <FormLayout.Group>
            <Select {...country} options={codes.map((value) => ({ value, label: names.of(value) ?? value }))} />
            <TextField {...field('region', t('taxRegion'))} helpText={t('taxRegionHelp')} maxLength={12} />
          </FormLayout.Group>
          <Checkbox
            label={t('taxIncluded')}
            checked={isIncluded}
            onChange={(value) => setValues({ ...values, isIncluded: value })}
          />
          <Checkbox
            label={t('taxOnShipping')}
            checked={onShipping}
            onChange={(value) => setValues({ ...values, onShipping: value })}
          />
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

function toValues({ title, ratePpm, country, region, isIncluded, onShipping }: TaxRateView): Values {
  const whole = Math.floor(ratePpm / 10_000)
  const fraction = String(ratePpm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const rate = fraction ? `${whole}.${fraction}` : String(whole)
  return { title, rate, country, region: region ?? '', isIncluded, onShipping }
}
