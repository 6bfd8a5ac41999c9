import { Banner, BlockStack, Box, Card, InlineGrid, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import { adminProductMessages } from '#app/ui/messages/admin-product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { HeldEditView, ProductView } from '#app/web/admin-catalog-view.ts'
import { PictureIcon } from './picture-icon.tsx'

type Content = { title: string; imageUrl: string | null; imageCount: number; descriptionHtml: string }

/** J1: an edit that failed its review waits; the approved version stays with shoppers. */
export function HeldEditCard({ product, held }: { product: ProductView; held: HeldEditView }) {
  const t = useText(adminProductMessages)
  const shown = {
    title: product.title,
    imageUrl: product.imageUrl,
    imageCount: held.shownImageCount,
    descriptionHtml: held.shownDescriptionHtml,
  }
  return (
    <Card>
      <BlockStack gap="400">
        <Banner tone="warning" title={t('heldTitle')}>
          {t('heldText')}
        </Banner>
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <Side heading={t('heldInShopify')} content={held} other={shown} />
          <Side heading={t('heldShown')} content={shown} other={held} />
        </InlineGrid>
      </BlockStack>
    </Card>
  )
}

function Side({ heading, content, other }: { heading: string; content: Content; other: Content }) {
  const t = useText(adminProductMessages)
  const description = toPlainText(content.descriptionHtml)
  const isSame = description === toPlainText(other.descriptionHtml)
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {heading}
      </Text>
      <InlineStack gap="300" wrap={false} blockAlign="center">
        <Thumbnail size="small" source={content.imageUrl ?? PictureIcon} alt="" />
        <BlockStack>
          <Text as="p" breakWord {...(content.title !== other.title && { fontWeight: 'semibold' as const })}>
            <bdi>{content.title || '–'}</bdi>
          </Text>
          <Text as="p" tone="subdued" variant="bodySm">
            {t('pictureCount', { count: content.imageCount })}
          </Text>
        </BlockStack>
      </InlineStack>
      <Box>
        <Text as="p" tone="subdued" variant="bodySm">
          {t('heldDescription')}: {isSame ? t('same') : <bdi>{description.slice(0, 300) || '–'}</bdi>}
        </Text>
      </Box>
    </BlockStack>
  )
}

/** For reading only: never put back into a page as markup. */
function toPlainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
