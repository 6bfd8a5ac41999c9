import { BlockStack, Card, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { adminProductMessages } from '#app/ui/messages/admin-product.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatNumber } from '#app/ui/shared/format.ts'
import type { ProductView } from '#app/web/admin-catalog-view.ts'
import { PictureIcon } from './picture-icon.tsx'
import { useCategoryName } from './use-category-name.ts'
import { useStatusWord } from './use-status-word.ts'

/** What Shopify holds, as it last reached us, and what Shopify was told. */
export function ProductFacts({ product }: { product: ProductView }) {
  const t = useText(adminProductMessages)
  const c = useText(adminCatalogMessages)
  const locale = useLocale()
  const when = (instant: string) => formatDateTime(instant, locale, product.timeZone)
  const held = product.heldEdit
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Thumbnail size="medium" source={(held ?? product).imageUrl ?? PictureIcon} alt="" />
          <Text as="h2" variant="headingMd">
            {t('facts')}
          </Text>
        </InlineStack>
        <Fact name={c('status')}>{useStatusWord(product.status)}</Fact>
        <Fact name={t('isPublished')}>{product.isPublished ? t('yes') : t('no')}</Fact>
        {product.vendor ? <Fact name={t('vendor')}>{product.vendor}</Fact> : null}
        {product.productType ? <Fact name={t('productType')}>{product.productType}</Fact> : null}
        <Fact name={t('shopifyCategory')}>{product.taxonomyName ?? '–'}</Fact>
        <Fact name={t('pictures')}>{formatNumber((held ?? product).imageCount, locale)}</Fact>
        <Fact name={t('variantCount')}>{formatNumber(product.variantCount, locale)}</Fact>
        <Fact name={t('changedAt')}>{when(product.changedAt)}</Fact>
        <Fact name={t('category')}>
          <Category product={product} />
        </Fact>
        <Fact name={t('feedback')}>
          <Feedback product={product} when={when} />
        </Fact>
      </BlockStack>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" tone="subdued">
        {name}
      </Text>
      <Text as="span" alignment="end" breakWord>
        <bdi>{children}</bdi>
      </Text>
    </InlineStack>
  )
}

function Category({ product: { categoryId, chosenCategoryId } }: { product: ProductView }) {
  const t = useText(adminProductMessages)
  const c = useText(adminCatalogMessages)
  const name = useCategoryName()
  if (!categoryId) return c('noCategory')
  return `${name(categoryId)} (${t(chosenCategoryId ? 'chosenHere' : 'fromShopify')})`
}

function Feedback({ product, when }: { product: ProductView; when: (instant: string) => string }) {
  const t = useText(adminProductMessages)
  const { feedbackState, feedbackSentAt } = product
  if (!feedbackSentAt || !feedbackState) return t('feedback_none')
  const key = feedbackState === 'ACCEPTED' ? 'feedback_ACCEPTED' : 'feedback_REQUIRES_ACTION'
  return t(key, { time: when(feedbackSentAt) })
}
