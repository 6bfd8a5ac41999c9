import { Banner, BlockStack, InlineGrid, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { adminProductMessages } from '#app/ui/messages/admin-product.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { BulkModals, type Asking } from './bulk-modals.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import type { ProductView } from '#app/web/admin-catalog-view.ts'
import { HeldEditCard } from './held-edit-card.tsx'
import { ListingBadge } from './listing-badge.tsx'
import { ProblemsCard } from './problems-card.tsx'
import { ProductFacts } from './product-facts.tsx'
import { ProductMarkets } from './product-markets.tsx'
import { Refused } from './refused.tsx'
import { shopifyLinks } from './shopify-links.ts'
import { useBulkCommand } from './use-bulk-command.ts'
import { useCommand } from './use-command.ts'
import { VariantsTable } from './variants-table.tsx'

/** Beside what Shopify holds stands what each market's shoppers get because of it, and what is in the way. */
export function ProductPage({ product, isLive }: { product: ProductView; isLive: boolean }) {
  const t = useText(adminProductMessages)
  const c = useText(adminCatalogMessages)
  const a = useText(adminCatalogActionMessages)
  const shared = useText(adminSharedMessages)
  const [asking, setAsking] = useState<Asking>(null)
  const refresh = useCommand('refresh', { toast: t('refreshed') })
  const bulk = useBulkCommand({ productIds: [product.productId] }, () => setAsking(null))
  const steps = {
    draft: [{ content: a('submit'), onAction: () => bulk.run('submit') }],
    live: [{ content: a('pause'), onAction: () => setAsking('pause') }],
    pausedByMerchant: [{ content: a('resume'), onAction: () => bulk.run('resume') }],
  }
  const { listingState } = product
  return (
    <Page
      title={product.title}
      backAction={{ content: c('title'), url: adminPaths.catalog() }}
      titleMetadata={<ListingBadge {...product} />}
      primaryAction={{
        content: shared('openInShopify'),
        url: shopifyLinks.product(product.shopifyGid),
        target: '_top',
      }}
      secondaryActions={[
        ...(listingState in steps ? steps[listingState as keyof typeof steps] : []),
        { content: a('chooseCategory'), onAction: () => setAsking('category') },
        { content: t('refresh'), onAction: () => refresh.run(), loading: refresh.isRunning },
        ...(product.whyHidden ? [] : [{ content: t('seeInShop'), url: product.shopUrl, external: true }]),
      ]}
    >
      <BlockStack gap="400">
        {isLive ? null : <Banner tone="info">{shared('notLive')}</Banner>}
        <Refused refusal={refresh.refusal} />
        {asking ? null : <BulkOutcome bulk={bulk} />}
        {product.heldEdit ? <HeldEditCard product={product} held={product.heldEdit} /> : null}
        <ProblemsCard product={product} bulk={bulk} onChoose={() => setAsking('category')} refresh={refresh} />
        <InlineGrid columns={{ xs: 1, md: '1fr 2fr' }} gap="400" alignItems="start">
          <ProductFacts product={product} />
          <ProductMarkets product={product} />
        </InlineGrid>
        <VariantsTable variants={product.variants} />
        <Text as="p" tone="subdued" variant="bodySm">
          {t('stockHelp')}
        </Text>
      </BlockStack>
      <BulkModals asking={asking} count={1} bulk={bulk} onClose={() => setAsking(null)} />
    </Page>
  )
}
