import { BlockStack, Box, Button, ButtonGroup, Card, DataTable, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { RequestDetail } from '#app/domain/warehouse/find-request.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

/** What was asked for, where it lies, and how far it is. */
export function RequestLinesCard({ request }: { request: RequestDetail }) {
  const t = useText(adminWarehouseMessages)
  const rows = request.lines.map((line) => [
    line.title,
    line.sku ?? '',
    line.bin || t('noBin'),
    String(line.quantity),
    String(line.rest),
    line.free === null ? t('unknownGoods') : String(line.free),
  ])
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <Text as="h2" variant="headingMd">
          {t('lines')}
        </Text>
      </Box>
      <DataTable
        columnContentTypes={['text', 'text', 'text', 'numeric', 'numeric', 'numeric']}
        headings={[t('product'), t('sku'), t('bin'), t('quantity'), t('rest'), t('free')]}
        rows={rows}
      />
      <Steps request={request} />
    </Card>
  )
}

function Steps({ request }: { request: RequestDetail }) {
  const t = useText(adminWarehouseMessages)
  const [isClosing, setIsClosing] = useState(false)
  const pick = useCommand('pick', { toast: t('pickedToast') })
  if (!['accepted', 'picking', 'packed'].includes(request.state) || request.cancellation === 'asked') return null
  return (
    <Box padding="400">
      <BlockStack gap="300">
        <Refused refusal={pick.refusal} />
        <ButtonGroup>
          {request.state === 'accepted' ? (
            <Button onClick={() => pick.run()} loading={pick.isRunning}>
              {t('picked')}
            </Button>
          ) : null}
          <Button tone="critical" variant="plain" onClick={() => setIsClosing(true)}>
            {t('close')}
          </Button>
        </ButtonGroup>
      </BlockStack>
      <CloseModal isOpen={isClosing} onClose={() => setIsClosing(false)} />
    </Box>
  )
}

function CloseModal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(adminWarehouseMessages)
  const [message, setMessage] = useState('')
  const close = useCommand('close', { toast: t('closed'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('closeTitle')}
      confirm={t('close')}
      isRunning={close.isRunning}
      refusal={close.refusal}
      onConfirm={() => close.run({ message })}
      onClose={onClose}
    >
      <Text as="p">{t('closeText')}</Text>
      <TextField label={t('message')} value={message} onChange={setMessage} autoComplete="off" maxLength={500} />
    </ConfirmModal>
  )
}
