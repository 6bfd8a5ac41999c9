import { BlockStack, Button, InlineError, InlineGrid, InlineStack, Text, TextField } from '@shopify/polaris'
import { maximumBands } from '#app/domain/shops/inputs.ts'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** As the form sends it: where it begins, and what it costs from there on (empty: not sent). */
export type BandValues = { readonly from: string; readonly price: string }
export const blankBand: BandValues = { from: '0', price: '' }

type ShippingBandsProps = {
  readonly basis: string
  readonly currency: string
  readonly bands: readonly BandValues[]
  readonly error: string | undefined
  readonly onChange: (bands: readonly BandValues[]) => void
}

/** Prices that rise or fall with weight or value; the server judges their order. */
export function ShippingBands({ basis, currency, bands, error, onChange }: ShippingBandsProps) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const isByWeight = basis === 'weight'
  const change = (index: number, changes: Partial<BandValues>) =>
    onChange(bands.map((band, at) => (at === index ? { ...band, ...changes } : band)))
  return (
    <BlockStack gap="200">
      {bands.map(({ from, price }, index) => (
        <InlineGrid key={index} columns="1fr 1fr auto" gap="200" alignItems="end">
          <TextField
            label={isByWeight ? t('bandFromWeight') : t('bandFromPrice')}
            labelHidden={index > 0}
            value={from}
            prefix={isByWeight ? 'g' : currency}
            inputMode="decimal"
            onChange={(value) => change(index, { from: value })}
            autoComplete="off"
          />
          <TextField
            label={t('bandPrice')}
            labelHidden={index > 0}
            value={price}
            prefix={currency}
            inputMode="decimal"
            onChange={(value) => change(index, { price: value })}
            autoComplete="off"
          />
          <Button
            disabled={bands.length === 1}
            accessibilityLabel={t('removeBand', { count: index + 1 })}
            onClick={() => onChange(bands.filter((_band, at) => at !== index))}
          >
            {shared('remove')}
          </Button>
        </InlineGrid>
      ))}
      {error ? <InlineError message={error} fieldID="bands" /> : null}
      <Text as="p" tone="subdued">
        {t('bandHelp')}
      </Text>
      <InlineStack>
        <Button disabled={bands.length >= maximumBands} onClick={() => onChange([...bands, { from: '', price: '' }])}>
          {t('addBand')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}
