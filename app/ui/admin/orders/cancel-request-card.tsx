import { Banner, BlockStack, Button, ButtonGroup, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { CancelReason } from '#app/domain/orders/ask-to-cancel.server.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { orderMessages } from '#app/ui/messages/orders.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import type { OrderPageView } from '../order-row-view.ts'
import { useCommand } from '../use-command.ts'
import { useInTime } from '../use-in-time.ts'

const reasons = [
  'changedMind',
  'orderedTwice',
  'tooSlow',
  'foundCheaper',
  'wrongItem',
  'other',
] as const satisfies readonly CancelReason[]

type Asking = { readonly order: OrderPageView['order']; readonly requestId: string; readonly onClose: () => void }

/** I6: a shopper's wish to cancel, which answers itself if nobody does. */
export function CancelRequestCard({ view: { order, timeZone } }: { view: OrderPageView }) {
  const request = order.cancelRequest
  const isOpen = request !== null && request.answer === null && order.cancelledBy === null
  return isOpen ? <Open order={order} request={request} timeZone={timeZone} /> : null
}

type OpenProps = {
  readonly order: OrderPageView['order']
  readonly request: NonNullable<OrderPageView['order']['cancelRequest']>
  readonly timeZone: string
}

function Open({ order, request, timeZone }: OpenProps) {
  const t = useText(orderPageMessages)
  const words = useText(orderMessages)
  const time = useInTime(request.answerBy, timeZone)
  const [asking, setAsking] = useState<'grant' | 'decline' | null>(null)
  const reason = reasons.find((name) => name === request.reason) ?? 'other'
  const about = { order, requestId: request.id, onClose: () => setAsking(null) }
  return (
    <Banner tone="warning" title={t('cancelTitle')}>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <Text as="p">{t('cancelReason', { reason: words(`reason_${reason}`) })}</Text>
          {request.note ? <Text as="p">{t('cancelNote', { note: `\u2068${request.note}\u2069` })}</Text> : null}
          <Text as="p">{t('cancelDecides', { time })}</Text>
        </BlockStack>
        <ButtonGroup>
          <Button tone="critical" onClick={() => setAsking('grant')}>
            {t('grant')}
          </Button>
          <Button onClick={() => setAsking('decline')}>{t('decline')}</Button>
        </ButtonGroup>
      </BlockStack>
      <GrantModal {...about} isOpen={asking === 'grant'} />
      <DeclineModal {...about} isOpen={asking === 'decline'} />
    </Banner>
  )
}

function GrantModal({ order, requestId, isOpen, onClose }: Asking & { readonly isOpen: boolean }) {
  const t = useText(orderPageMessages)
  const shared = useText(adminSharedMessages)
  const locale = useLocale()
  const grant = useCommand('grantCancel', { toast: t('granted'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('grantTitle', { number: order.number })}
      confirm={t('grant')}
      dismiss={shared('back')}
      isRunning={grant.isRunning}
      refusal={grant.refusal}
      onConfirm={() => grant.run({ requestId })}
      onClose={onClose}
    >
      <Text as="p">{t('grantText', { amount: formatMoney(order.total, locale) })}</Text>
    </ConfirmModal>
  )
}

function DeclineModal({ order, requestId, isOpen, onClose }: Asking & { readonly isOpen: boolean }) {
  const t = useText(orderPageMessages)
  const [reason, setReason] = useState('')
  const decline = useCommand('declineCancel', { toast: t('declined'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('declineTitle', { number: order.number })}
      confirm={t('decline')}
      isCritical={false}
      isRunning={decline.isRunning}
      refusal={decline.refusal}
      onConfirm={() => decline.run({ requestId, reason })}
      onClose={onClose}
    >
      <TextField
        label={t('declineReason')}
        helpText={t('declineHelp')}
        value={reason}
        onChange={setReason}
        maxLength={300}
        multiline={2}
        autoComplete="off"
      />
    </ConfirmModal>
  )
}
