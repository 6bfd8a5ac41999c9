import { BlockStack, Button, ButtonGroup, Card, Text } from '@shopify/polaris'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

/** The merchant wants it back. */
export function CancellationCard({ message }: { message: string | null }) {
  const t = useText(adminWarehouseMessages)
  const grant = useCommand('grant', { toast: t('granted') })
  const decline = useCommand('decline', { toast: t('declinedToast') })
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('cancelTitle')}
        </Text>
        <Text as="p">{t('cancelText')}</Text>
        {message ? <Text as="p">{t('merchantSays', { message })}</Text> : null}
        <Refused refusal={grant.refusal ?? decline.refusal} />
        <ButtonGroup>
          <Button variant="primary" onClick={() => grant.run()} loading={grant.isRunning}>
            {t('grant')}
          </Button>
          <Button onClick={() => decline.run()} loading={decline.isRunning}>
            {t('decline')}
          </Button>
        </ButtonGroup>
      </BlockStack>
    </Card>
  )
}
