import { Banner, BlockStack, Button, ButtonGroup, Card, Text } from '@shopify/polaris'
import { useState } from 'react'
import { useRevalidator } from '@remix-run/react'
import { adminPayoutRunMessages } from '#app/ui/messages/admin-payout-run.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { Refused } from '../refused.tsx'
import type { RunView } from './run-page.tsx'
import { useBankFile } from './use-bank-file.ts'

/** The file with which the shop's own bank pays the run. */
export function BankFileCard({ view: { run, hasDebtor } }: { view: RunView }) {
  const t = useText(adminPayoutRunMessages)
  const shared = useText(adminSharedMessages)
  const { revalidate } = useRevalidator()
  const [asking, setAsking] = useState<'pain001' | 'csv' | null>(null)
  const file = useBankFile(run.runId, revalidate)
  const start = () => {
    if (asking) file.start(asking)
    setAsking(null)
  }
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('bankFile')}
        </Text>
        <Refused refusal={file.refusal} />
        {file.hasFailed ? <Banner tone="critical">{shared('downloadFailed')}</Banner> : null}
        {hasDebtor ? (
          <Text as="p">{t('bankFileText')}</Text>
        ) : (
          <Banner tone="warning" action={{ content: t('toTerms'), url: adminPaths.payoutTerms() }}>
            {t('noAccount')}
          </Banner>
        )}
        <ButtonGroup>
          <Button loading={file.isRunning} onClick={() => setAsking('pain001')}>
            {t('pain001')}
          </Button>
          <Button loading={file.isRunning} onClick={() => setAsking('csv')}>
            {t('csv')}
          </Button>
        </ButtonGroup>
        <ConfirmModal
          isOpen={asking !== null}
          title={t('bankFileTitle')}
          confirm={shared('download')}
          isCritical={false}
          isRunning={file.isRunning}
          onConfirm={start}
          onClose={() => setAsking(null)}
        >
          <Text as="p">{t('bankFileConfirm')}</Text>
        </ConfirmModal>
      </BlockStack>
    </Card>
  )
}
