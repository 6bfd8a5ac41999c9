import { Banner, BlockStack } from '@shopify/polaris'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

/** Shopify would not hear of the last step. */
export function TellingCard() {
  const t = useText(adminWarehouseMessages)
  const retry = useCommand('retry', { toast: t('retried') })
  const settle = useCommand('settle', { toast: t('settledToast') })
  return (
    <BlockStack gap="200">
      <Refused refusal={retry.refusal ?? settle.refusal} />
      <Banner
        tone="critical"
        title={t('failedTitle')}
        action={{ content: t('retry'), onAction: () => retry.run(), loading: retry.isRunning }}
        secondaryAction={{ content: t('settled'), onAction: () => settle.run() }}
      >
        {t('failedText')}
      </Banner>
    </BlockStack>
  )
}
