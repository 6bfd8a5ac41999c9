import { BlockStack, InlineStack, ProgressBar, Spinner, Text } from '@shopify/polaris'
import { useId } from 'react'
import { adminPublishingMessages } from '#app/ui/messages/admin-publishing.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import { useRate } from './use-rate.ts'

/** A catalog on its way in, honest about what is not known yet: without a total there is no percentage. */
export function SyncProgress({ sync }: { sync: Pick<SyncView, 'kind' | 'phase' | 'processed' | 'expected'> }) {
  const t = useText(adminPublishingMessages)
  const id = useId()
  const rate = useRate(sync.processed, sync.phase)
  const { processed: done, expected: total } = sync
  const isCounting = done > 0 || sync.phase === 'applying'
  const amount = total ? t('doneOfTotal', { done, total }) : t('doneSoFar', { done })
  const words = [
    t(`phase_${sync.phase}`),
    ...(isCounting ? [amount] : []),
    ...(rate === null ? [] : [t('rate', { count: rate })]),
  ]
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        {total ? null : <Spinner size="small" />}
        <Text as="h3" variant="headingSm">
          {t(`running_${sync.kind}`)}
        </Text>
      </InlineStack>
      {total ? (
        <ProgressBar progress={Math.min(100, Math.floor((done / total) * 100))} size="small" ariaLabelledBy={id} />
      ) : null}
      <p id={id} role="status">
        <Text as="span" tone="subdued">
          {words.join(' · ')}
        </Text>
      </p>
    </BlockStack>
  )
}
