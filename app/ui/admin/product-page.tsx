import { Badge, Banner, BlockStack, Card, InlineGrid, InlineStack, Page, Text, Thumbnail } from '@shopify/polaris'

import type { ReactNode } from 'react'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { notShownWords } from '#app/ui/messages/admin-not-shown.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatDateTime } from '#app/ui/shared/format.ts'
import type { ProductView } from './catalog-view.ts'
import { Refused } from './refused.tsx'
import { PictureIcon } from './picture-icon.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useCommand } from './use-command.ts'
import { useStatusWord } from './use-status-word.ts'
import { VariantCard } from './variant-card.tsx'
import { say } from './say.ts'

/** Beside what Shopify holds stands what shoppers see because of it. */
export function ProductPage({ product }: { product: ProductView }) {
  const t = useText(adminCatalogMessages)
  const shared = useText(adminSharedMessages)
  const refresh = useCommand('refresh', { toast: t('refreshed') })
  return (
    <Page
      title={product.title}
      backAction={{ content: t('title'), url: adminPaths.catalog() }}
      titleMetadata={
        product.whyHidden ? <Badge tone="warning">{t('hidden')}</Badge> : <Badge tone="success">{t('shown')}</Badge>
      }
      primaryAction={{
        content: shared('openInShopify'),
        url: shopifyLinks.product(product.shopifyGid),
        target: '_top',
      }}
      secondaryActions={[
        { content: t('refresh'), onAction: () => refresh.run(), loading: refresh.isRunning },
        ...(product.whyHidden ? [] : [{ content: t('seeInShop'), url: product.shopUrl, external: true }]),
      ]}
    >
      <BlockStack gap="400">
        <Refused refusal={refresh.refusal} />
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <Facts product={product} />
          <Verdict product={product} />
        </InlineGrid>
        {product.variants.map((variant) => (
          <VariantCard key={variant.variantId} variant={variant} />
        ))}
        <Text as="p" tone="subdued" variant="bodySm">
          {t('stockHelp')}
        </Text>
      </BlockStack>
    </Page>
  )
}

function Facts({ product }: { product: ProductView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Thumbnail size="medium" source={product.imageUrl ?? PictureIcon} alt="" />
          <Text as="h2" variant="headingMd">
            {t('facts')}
          </Text>
        </InlineStack>
        <Fact name={t('status')}>{useStatusWord(product.status)}</Fact>
        <Fact name={t('isPublished')}>{product.isPublished ? t('yes') : t('no')}</Fact>
        <Fact name={t('changedAt')}>{formatDateTime(product.changedAt, locale, product.timeZone)}</Fact>
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
      <Text as="span">{children}</Text>
    </InlineStack>
  )
}

function Verdict({ product: { whyHidden } }: { product: ProductView }) {
  const t = useText(adminCatalogMessages)
  const locale = useLocale()
  const words = whyHidden && notShownWords[locale][whyHidden]
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('verdict')}
        </Text>
        {words ? (
          <Banner tone="warning" title={say(words.title)}>
            {say(words.next)}
          </Banner>
        ) : (
          <Text as="p">{t('visible')}</Text>
        )}
      </BlockStack>
    </Card>
  )
}
