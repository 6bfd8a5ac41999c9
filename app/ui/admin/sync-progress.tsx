import { BlockStack, ProgressBar, Text } from '@shopify/polaris'
import { adminHomeMessages } from '#app/ui/messages/admin-home.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

export type SyncView = {
  readonly status: string
  readonly processed: number
  readonly expected: number | null
}

/** A catalog on its way in, honest about what is not known yet: without a total there is no percentage. */
export function SyncProgress({ sync }: { sync: SyncView }) {
  const t = useText(adminHomeMessages)
  const total = sync.expected
  const percent = total ? Math.min(100, Math.round((sync.processed / total) * 100)) : 0
  const words = total ? t('syncedCount', { done: sync.processed, total }) : t('syncedUnknown', { done: sync.processed })
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t('syncing')}
      </Text>
      {total ? <ProgressBar progress={percent} size="small" ariaLabelledBy="sync-words" /> : null}
      <p id="sync-words" role="status">
        <Text as="span" tone="subdued">
          {words}
        </Text>
      </p>
    </BlockStack>
  )
}
