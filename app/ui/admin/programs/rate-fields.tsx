import { FormLayout, Select, TextField } from '@shopify/polaris'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { useFields } from '../use-fields.ts'
import type { RateVersionView } from './rate-views.ts'

/** The fields of a rate, as its form sends them. */
export type RateFieldNames = 'kind' | 'percent' | 'amount' | 'storefront' | 'ads'

export const blankRate = {
  kind: 'percent',
  percent: '',
  amount: '',
  storefront: '',
  ads: '',
} as const satisfies Record<RateFieldNames, string>

export function toRateFields(rate: RateVersionView | null): Record<RateFieldNames, string> {
  if (!rate) return blankRate
  const [fixed] = rate.fixedAmounts
  return {
    kind: fixed ? 'fixed' : 'percent',
    percent: fixed ? '' : String(rate.rateBps / 100),
    amount: fixed?.amount ?? '',
    storefront: rate.storefrontBps === null ? '' : String(rate.storefrontBps / 100),
    ads: rate.adsBps === null ? '' : String(rate.adsBps / 100),
  }
}

type RateFieldsProps = {
  readonly form: ReturnType<typeof useFields<string>>
  readonly currency: string
  /** The policy's limits, told next to the field that broke them. */
  readonly rateError?: string | undefined
}

/** B1: a percentage or an amount for each unit, and the percentages of the storefront and of ads if they differ. */
export function RateFields({ form, currency, rateError }: RateFieldsProps) {
  const t = useText(adminRatesMessages)
  const percent = form.text('percent', t('percent'))
  return (
    <FormLayout.Group>
      <Select
        {...form.choice('kind', t('kind'))}
        options={[
          { value: 'percent', label: t('kind_percent') },
          { value: 'fixed', label: t('kind_fixed') },
        ]}
      />
      {form.values.kind === 'fixed' ? (
        <TextField {...form.text('amount', t('amount'))} prefix={currency} inputMode="decimal" />
      ) : (
        <TextField {...percent} error={percent.error ?? rateError} suffix="%" inputMode="decimal" />
      )}
      <TextField
        {...form.text('storefront', t('storefront'))}
        suffix="%"
        inputMode="decimal"
        helpText={t('storefrontHelp')}
      />
      <TextField {...form.text('ads', t('byAds'))} suffix="%" inputMode="decimal" helpText={t('byAdsHelp')} />
    </FormLayout.Group>
  )
}
