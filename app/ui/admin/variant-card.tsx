import { Badge, BlockStack, Card, DataTable, InlineGrid, InlineStack, Text } from '@shopify/polaris'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import type { VariantView } from './catalog-view.ts'
import { say } from './say.ts'

/** One variant: whether it can be bought, how many, and for how much in each country. */
export function VariantCard({ variant }: { variant: VariantView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const words = variant.whyNotBuyable && notShownWords[locale][variant.whyNotBuyable]
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h3" variant="headingSm">
            <bdi>{[variant.title, variant.sku].filter(Boolean).join(' · ')}</bdi>
          </Text>
          {words ? <Badge tone="warning">{say(words.title)}</Badge> : <Badge tone="success">{t('buyable')}</Badge>}
        </InlineStack>
        {words ? (
          <Text as="p" tone="subdued">
            {say(words.next)}
          </Text>
        ) : null}
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <Prices variant={variant} />
          <Stock stock={variant.stock} />
        </InlineGrid>
      </BlockStack>
    </Card>
  )
}

function Prices({ variant }: { variant: VariantView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const rows = variant.prices.map(({ country, price, isOffered }) => [
    names.of(country) ?? country,
    isOffered ? formatMoney(price, locale) : t('notOffered'),
  ])
  return (
    <DataTable
      columnContentTypes={['text', 'numeric']}
      headings={[t('prices'), t('price')]}
      rows={[...rows, [t('otherCountries'), formatMoney(variant.base, locale)]]}
      increasedTableDensity
    />
  )
}

function Stock({ stock }: { stock: VariantView['stock'] }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const isLimited = stock !== null && stock.isTracked && !stock.isOversellable
  const count = (units: number | undefined) => formatNumber(units ?? 0, locale)
  return (
    <DataTable
      columnContentTypes={['numeric', 'numeric', 'numeric']}
      headings={[t('available'), t('promised'), t('sellable')]}
      rows={[
        [
          stock?.isTracked === false ? '–' : count(stock?.available),
          count(stock?.promised),
          isLimited || !stock ? count(stock?.sellable) : t('unlimited'),
        ],
      ]}
      increasedTableDensity
    />
  )
}
