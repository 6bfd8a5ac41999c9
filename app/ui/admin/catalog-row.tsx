import { Badge, BlockStack, Box, IndexTable, InlineStack, Link, Text, Thumbnail } from '@shopify/polaris'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import type { CatalogRowView } from '#app/web/admin-catalog-view.ts'
import { ListingBadge } from './listing-badge.tsx'
import { PictureIcon } from './picture-icon.tsx'
import { say } from './say.ts'
import { useCategoryName } from './use-category-name.ts'
import { useProblemWords } from './use-problem-words.ts'
import { useStatusWord } from './use-status-word.ts'

type CatalogRowProps = { readonly row: CatalogRowView; readonly index: number; readonly isSelected: boolean }

export function CatalogRow({ row, index, isSelected }: CatalogRowProps) {
  const t = useText(adminCatalogMessages)
  const status = useStatusWord(row.status)
  return (
    <IndexTable.Row id={row.productId} position={index} selected={isSelected}>
      <IndexTable.Cell>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Thumbnail size="small" source={row.imageUrl ?? PictureIcon} alt="" />
          <Box maxWidth="18rem">
            <BlockStack>
              <Link url={adminPaths.catalogProduct(row.productId)} monochrome removeUnderline dataPrimaryLink>
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
        <State row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Category row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          <Price row={row} />
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Stock row={row} />
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function State({ row }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const sayProblem = useProblemWords()
  const hidden = row.whyHidden && row.whyHidden !== 'PAUSED' ? say(notShownWords[locale][row.whyHidden].title) : null
  const problem = row.rule
    ? sayProblem({ rule: row.rule, detail: row.detail, country: row.problemCountry }).title
    : null
  const words = problem ?? hidden
  return (
    <BlockStack gap="100" inlineAlign="start">
      <InlineStack gap="100">
        <ListingBadge {...row} />
        {row.isEditHeld ? <Badge tone="attention">{t('editHeld')}</Badge> : null}
      </InlineStack>
      {words ? (
        <Box maxWidth="16rem">
          <Text as="span" variant="bodySm" tone="subdued" truncate>
            {words}
            {row.problemCount > 1 ? ` ${t('moreProblems', { count: row.problemCount - 1 })}` : ''}
          </Text>
        </Box>
      ) : null}
    </BlockStack>
  )
}

function Category({ row: { categoryId, suggestedCategoryId } }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const name = useCategoryName()
  if (categoryId) return <>{name(categoryId)}</>
  return (
    <BlockStack>
      <Text as="span" tone="subdued">
        {t('noCategory')}
      </Text>
      {suggestedCategoryId ? (
        <Text as="span" tone="subdued" variant="bodySm">
          {t('suggested', { category: name(suggestedCategoryId) })}
        </Text>
      ) : null}
    </BlockStack>
  )
}

function Price({ row: { lowest, hasRange } }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  if (!lowest) return '–'
  const price = formatMoney(lowest, locale)
  return hasRange ? t('from', { price }) : price
}

function Stock({ row: { sellable } }: { row: CatalogRowView }) {
  const t = useText(adminCatalogMessages)
  const words = sellable === null ? t('unlimited') : sellable === 0 ? t('noStock') : t('inStock', { count: sellable })
  return (
    <Text as="span" alignment="end" numeric {...(sellable === 0 && { tone: 'critical' as const })}>
      {words}
    </Text>
  )
}
