import {
  Badge,
  BlockStack,
  Box,
  EmptySearchResult,
  IndexTable,
  InlineStack,
  Link,
  Text,
  Thumbnail,
} from '@shopify/polaris'

import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { CatalogRowView, CatalogView } from './catalog-view.ts'
import { PictureIcon } from './picture-icon.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useStatusWord } from './use-status-word.ts'
import { useIsTurning, usePaging } from './use-paging.ts'
import { say } from './say.ts'

export function CatalogTable({ catalog }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const paging = usePaging(catalog.nextCursor)
  const isTurning = useIsTurning()
  const isCalm = catalog.view === 'attention' && catalog.query === ''
  const nothing = (
    <EmptySearchResult
      title={isCalm ? t('attentionNone') : t('noneTitle')}
      description={isCalm ? '' : t('noneText')}
      withIllustration={false}
    />
  )
  return (
    <IndexTable
      resourceName={{ singular: t('product'), plural: t('products') }}
      itemCount={catalog.rows.length}
      selectable={false}
      loading={isTurning}
      emptyState={nothing}
      headings={[
        { title: t('product') },
        { title: t('status') },
        { title: t('price'), alignment: 'end' },
        { title: t('stock'), alignment: 'end' },
        { title: t('state') },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {catalog.rows.map((row, index) => (
        <CatalogRow key={row.productId} row={row} index={index} />
      ))}
    </IndexTable>
  )
}

function CatalogRow({ row, index }: { row: CatalogRowView; index: number }) {
  const t = useText(adminCatalogMessages)
  const status = useStatusWord(row.status)
  return (
    <IndexTable.Row id={row.productId} position={index}>
      <IndexTable.Cell>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Thumbnail size="small" source={row.imageUrl ?? PictureIcon} alt="" />
          <Box maxWidth="22rem">
            <BlockStack>
              <Link url={adminPaths.catalogProduct(row.productId)} monochrome removeUnderline>
                <Text as="span" fontWeight="semibold" truncate>
                  <bdi>{row.title}</bdi>
                </Text>
              </Link>
              <Text as="span" tone="subdued" variant="bodySm">
                {t('variants', { count: row.variantCount })}
              </Text>
            </BlockStack>
          </Box>
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>{status}</IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          <Price row={row} />
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric {...(row.sellable === 0 && { tone: 'critical' as const })}>
          {row.sellable === null
            ? t('unlimited')
            : row.sellable === 0
              ? t('noStock')
              : t('inStock', { count: row.sellable })}
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <State row={row} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function Price({ row: { lowest, hasRange } }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  if (!lowest) return '–'
  const price = formatMoney(lowest, locale)
  return hasRange ? t('from', { price }) : price
}

function State({ row }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  if (!row.whyHidden) return <Badge tone="success">{t('shown')}</Badge>
  const words = notShownWords[locale][row.whyHidden]
  const isMistake = row.whyHidden !== 'NOT_PUBLISHED'
  return (
    <BlockStack gap="100" inlineAlign="start">
      <Badge {...(isMistake && { tone: 'warning' as const })}>{say(words.title)}</Badge>
      <Link url={shopifyLinks.product(row.shopifyGid)} target="_top" removeUnderline>
        {row.whyHidden === 'GIFT_CARD' ? t('look') : t('fix')}
      </Link>
    </BlockStack>
  )
}
