import { BlockStack, Card, ProgressBar, Text } from '@shopify/polaris'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { BulkAction } from './use-bulk-command.ts'

export type BulkView = {
  readonly action: BulkAction
  readonly done: number
  /** null: nobody knows yet. */
  readonly total: number | null
}

/** A command over everything in a view, on its way; without a total there is no percentage. */
export function BulkProgress({ bulk: { action, done, total } }: { bulk: BulkView }) {
  const a = useText(adminCatalogActionMessages)
  const words = total === null ? a('progressOpen', { done }) : a('progress', { done, total })
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          {a(action)}
        </Text>
        {total ? <ProgressBar progress={Math.min(100, Math.floor((done / total) * 100))} size="small" /> : null}
        <p role="status">
          <Text as="span" tone="subdued">
            {words}
          </Text>
        </p>
      </BlockStack>
    </Card>
  )
}
