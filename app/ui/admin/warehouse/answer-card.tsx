import { BlockStack, Button, ButtonGroup, Card, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { rejectReasons } from '#app/domain/warehouse/states.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { rejectReasonMessages } from '#app/ui/messages/warehouse.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

/** A request that waits: take it, or say why not. */
export function AnswerCard({ message }: { message: string | null }) {
  const t = useText(adminWarehouseMessages)
  const [isRejecting, setIsRejecting] = useState(false)
  const accept = useCommand('accept', { toast: t('accepted') })
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('toAnswer')}
        </Text>
        {message ? <Text as="p">{t('merchantSays', { message })}</Text> : null}
        <Refused refusal={accept.refusal} />
        <ButtonGroup>
          <Button variant="primary" onClick={() => accept.run()} loading={accept.isRunning}>
            {t('accept')}
          </Button>
          <Button onClick={() => setIsRejecting(true)}>{t('reject')}</Button>
        </ButtonGroup>
      </BlockStack>
      <RejectModal isOpen={isRejecting} onClose={() => setIsRejecting(false)} />
    </Card>
  )
}

function RejectModal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(adminWarehouseMessages)
  const reasonWords = useText(rejectReasonMessages)
  const [reason, setReason] = useState<string>(rejectReasons[0])
  const [message, setMessage] = useState('')
  const reject = useCommand('reject', { toast: t('rejected'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('rejectTitle')}
      confirm={t('reject')}
      isRunning={reject.isRunning}
      refusal={reject.refusal}
      onConfirm={() => reject.run({ reason, message })}
      onClose={onClose}
    >
      <FormLayout>
        <Select
          label={t('reason')}
          options={rejectReasons.map((value) => ({ value, label: reasonWords(value) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField label={t('message')} value={message} onChange={setMessage} autoComplete="off" maxLength={500} />
      </FormLayout>
    </ConfirmModal>
  )
}
