import { BlockStack, Card, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'

/** One number of the day, large, with the same number of the week below it. */
export function FigureCard({ title, children, below }: { title: string; children: ReactNode; below?: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm" tone="subdued">
          {title}
        </Text>
        <Text as="p" variant="headingXl" numeric>
          {children}
        </Text>
        {below ? (
          <Text as="p" tone="subdued" variant="bodySm">
            {below}
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  )
}
