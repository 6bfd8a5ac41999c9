import { Badge, BlockStack, Box, Card, IndexTable, InlineStack, Select, Text } from '@shopify/polaris'
import { useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { adminProductMessages } from '#app/ui/messages/admin-product.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import type { VariantsView, VariantView } from '#app/web/admin-catalog-view.ts'
import { say } from './say.ts'
import { useIsTurning } from './use-paging.ts'
import { useTwoWayPaging } from './use-two-way-paging.ts'

/** A page of variants as one country's shoppers get them; a product may have thousands. */
export function VariantsTable({ variants }: { variants: VariantsView }) {
  const t = useText(adminProductMessages)
  const paging = useTwoWayPaging(variants, 'variants')
  const isTurning = useIsTurning()
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="h2" variant="headingMd">
            {t('variants')}
          </Text>
          <CountrySelect variants={variants} />
        </InlineStack>
      </Box>
      <IndexTable
        resourceName={{ singular: t('variant'), plural: t('variants') }}
        itemCount={variants.rows.length}
        selectable={false}
        loading={isTurning}
        emptyState={
          <Text as="p" alignment="center" tone="subdued">
            {t('noVariants')}
          </Text>
        }
        headings={[
          { title: t('variant') },
          { title: t('state') },
          { title: t('price'), alignment: 'end' },
          { title: t('inStock'), alignment: 'end' },
          { title: t('promised'), alignment: 'end' },
          { title: t('sellable'), alignment: 'end' },
        ]}
        {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
      >
        {variants.rows.map((variant, index) => (
          <VariantRow key={variant.variantId} variant={variant} index={index} />
        ))}
      </IndexTable>
    </Card>
  )
}

function CountrySelect({ variants: { country, countries } }: { variants: VariantsView }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const [search, setSearch] = useSearchParams()
  const choose = (code: string) => {
    const next = new URLSearchParams(search)
    next.set('country', code)
    setSearch(next, { preventScrollReset: true })
  }
  return (
    <Select
      label={t('inCountry')}
      labelInline
      options={countries.map((value) => ({ value, label: names.of(value) ?? value }))}
      value={country}
      onChange={choose}
    />
  )
}

/** Shopify's name for the variant of a product without options. */
const onlyVariant = 'Default Title'

function VariantRow({ variant, index }: { variant: VariantView; index: number }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  const words = variant.whyNotBuyable && notShownWords[locale][variant.whyNotBuyable]
  return (
    <IndexTable.Row id={variant.variantId} position={index}>
      <IndexTable.Cell>
        <BlockStack>
          <Text as="span" fontWeight="semibold">
            <bdi>{variant.title === onlyVariant ? t('onlyVariant') : variant.title}</bdi>
          </Text>
          {variant.sku ? (
            <Text as="span" tone="subdued" variant="bodySm">
              <bdi>{variant.sku}</bdi>
            </Text>
          ) : null}
        </BlockStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {words ? <Badge tone="warning">{say(words.title)}</Badge> : <Badge tone="success">{t('buyable')}</Badge>}
      </IndexTable.Cell>
      <NumberCell>
        {variant.compareAt ? (
          <>
            <Text as="span" visuallyHidden>
              {t('was')}
            </Text>
            <s>{formatMoney(variant.compareAt, locale)}</s>{' '}
          </>
        ) : null}
        {formatMoney(variant.price, locale)}
      </NumberCell>
      <StockCells stock={variant.stock} />
    </IndexTable.Row>
  )
}

function StockCells({ stock }: { stock: VariantView['stock'] }) {
  const t = useText(adminProductMessages)
  const locale = useLocale()
  const count = (units: number | undefined) => formatNumber(units ?? 0, locale)
  const isLimited = !stock || (stock.isTracked && !stock.isOversellable)
  return (
    <>
      <NumberCell>{stock?.isTracked === false ? '–' : count(stock?.available)}</NumberCell>
      <NumberCell>{count(stock?.promised)}</NumberCell>
      <NumberCell>{isLimited ? count(stock?.sellable) : t('unlimited')}</NumberCell>
    </>
  )
}

function NumberCell({ children }: { children: ReactNode }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        {children}
      </Text>
    </IndexTable.Cell>
  )
}
