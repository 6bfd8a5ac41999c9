import { BlockStack, InlineStack, Text, Thumbnail } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { PictureIcon } from './picture-icon.tsx'

type OrderLineProps = {
  readonly line: { readonly title: string; readonly variantTitle: string; readonly imageUrl: string | null }
  /** Said after the variant's name; empty ones are left out. */
  readonly facts?: readonly (string | null)[]
  readonly children?: ReactNode
}

/** What Shopify calls the variant of a product that has none. */
const onlyVariant = 'Default Title'

/** What was bought: its picture, its name, its variant, and what the page says of it. */
export function OrderLine({ line: { title, variantTitle, imageUrl }, facts = [], children }: OrderLineProps) {
  const below = [variantTitle === onlyVariant ? '' : variantTitle, ...facts].filter(Boolean)
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Thumbnail size="small" source={imageUrl ?? PictureIcon} alt="" />
      <BlockStack>
        <Text as="span" fontWeight="semibold">
          <bdi>{title}</bdi>
        </Text>
        {below.length > 0 ? (
          <Text as="span" tone="subdued" variant="bodySm">
            {below.map((fact, index) => (
              <span key={fact}>
                {index > 0 ? ' · ' : ''}
                <bdi>{fact}</bdi>
              </span>
            ))}
          </Text>
        ) : null}
        {children}
      </BlockStack>
    </InlineStack>
  )
}
