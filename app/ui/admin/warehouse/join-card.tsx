import { Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import type { ContractView } from '#app/domain/warehouse/get-contract.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

const failures = ['SCOPES_MISSING', 'SERVICE_REFUSED'] as const

/** Before the shop has joined: what it means, and the question for the rights it takes. */
export function JoinCard({ contract, scopes }: { contract: ContractView; scopes: readonly string[] }) {
  const t = useText(adminWarehouseMessages)
  const { ask, isAsking, note, refusal, isRunning } = useJoining(scopes)
  const failure = failures.find((each) => each === contract.failure)
  const isJoining = contract.state === 'joining'
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t('joinTitle')}
        </Text>
        <Text as="p">{t('joinText')}</Text>
        <Text as="p" tone="subdued">
          {t('joinRights')}
        </Text>
        <Refused refusal={refusal} />
        {note ? <Banner tone="warning">{t(note)}</Banner> : null}
        {isJoining && failure ? <Banner tone="warning">{t(failure)}</Banner> : null}
        {isJoining && !failure ? <Banner tone="info">{t('joining')}</Banner> : null}
        <InlineStack>
          <Button variant="primary" onClick={ask} loading={isAsking || isRunning}>
            {isJoining ? t('checkAgain') : t('join')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}

/** The rights are asked for when they are needed, in Shopify's own dialog; only then does the shop join. */
function useJoining(scopes: readonly string[]) {
  const t = useText(adminWarehouseMessages)
  const shopify = useAppBridge()
  const join = useCommand('join', { toast: t('joined') })
  const [isAsking, setIsAsking] = useState(false)
  const [note, setNote] = useState<'declined' | 'askFailed' | null>(null)
  const ask = () => {
    setIsAsking(true)
    setNote(null)
    shopify.scopes
      .request([...scopes])
      .then(({ result }) => (result === 'granted-all' ? join.run() : setNote('declined')))
      .catch(() => {
        // The server looks what was granted, so the shop may join all the same and be told what is missing.
        setNote('askFailed')
        join.run()
      })
      .finally(() => setIsAsking(false))
  }
  return { ask, isAsking, note, refusal: join.refusal, isRunning: join.isRunning }
}
