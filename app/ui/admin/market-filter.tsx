import { BlockStack, ChoiceList, Select } from '@shopify/polaris'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import type { CatalogFilterView } from '#app/web/admin-catalog-view.ts'

type MarketFilterProps = {
  readonly filters: CatalogFilterView
  readonly countries: readonly string[]
  readonly onChange: (changes: { sold: string; unsold: string }) => void
}

/** One country, and whether its shoppers get the product. */
export function MarketFilter({ filters: { sold, unsold }, countries, onChange }: MarketFilterProps) {
  const a = useText(adminCatalogActionMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const country = sold || unsold
  const choose = (code: string, isSold: boolean) => onChange({ sold: isSold ? code : '', unsold: isSold ? '' : code })
  const options = countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  return (
    <BlockStack gap="300">
      <Select
        label={a('country')}
        options={[{ value: '', label: a('anyCountry') }, ...options]}
        value={country}
        onChange={(code) => choose(code, unsold === '')}
      />
      {country ? (
        <ChoiceList
          title={a('inCountry')}
          choices={[
            { value: 'sold', label: a('getIt') },
            { value: 'unsold', label: a('getItNot') },
          ]}
          selected={[unsold ? 'unsold' : 'sold']}
          onChange={([choice]) => choose(country, choice === 'sold')}
        />
      ) : null}
    </BlockStack>
  )
}
