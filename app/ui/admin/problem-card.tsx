import { BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { ProblemView } from '#app/domain/fulfillment/list-problems.server.ts'
import { adminProblemsMessages } from '#app/ui/messages/admin-problems.ts'
import { problemCauseWords } from '#app/ui/messages/fulfillment.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { ProblemAge, ProblemHistory } from './problem-history.tsx'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'
import { say } from './say.ts'

type ProblemProps = { readonly problem: ProblemView; readonly timeZone: string }

/** What is wrong, since when, what we did about it, and the ways out that exist for this one. */
export function ProblemCard({ problem, timeZone }: ProblemProps) {
  const locale = useLocale()
  const words = problemCauseWords[locale][problem.cause]
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h2" variant="headingMd">
              {say(words.title)}
            </Text>
            <ProblemAge openedAt={problem.openedAt} nextStep={problem.nextStep} />
          </InlineStack>
          <OrderOf problem={problem} />
        </BlockStack>
        <Text as="p">{say(words.next)}</Text>
        <ProblemHistory problem={problem} timeZone={timeZone} />
        <WaysOut problem={problem} />
      </BlockStack>
    </Card>
  )
}

function OrderOf({ problem: { order, subject, requestId } }: { problem: ProblemView }) {
  const t = useText(adminProblemsMessages)
  if (requestId) {
    return (
      <p>
        <Link url={adminPaths.warehouseRequest(requestId)}>
          {t('request', { name: subject ?? order?.number ?? '' })}
        </Link>
      </p>
    )
  }
  if (!order) return subject ? <bdi>{subject}</bdi> : null
  return (
    <p>
      <Link url={adminPaths.order(order.number)}>{t('order', { number: order.number })}</Link>{' '}
      <Text as="span" tone="subdued">
        <bdi>{order.title}</bdi>
      </Text>
    </p>
  )
}

function WaysOut({ problem }: { problem: ProblemView }) {
  const t = useText(adminProblemsMessages)
  const [asking, setAsking] = useState<'customLine' | 'refund' | null>(null)
  const retry = useCommand('retry', { toast: t('retried') })
  const close = () => setAsking(null)
  const seen = useCommand('acknowledge', { toast: t('acknowledged') })
  const { canRetry, canUseCustomLine, canRefund, canAcknowledge } = problem
  if (!canRetry && !canUseCustomLine && !canRefund && !canAcknowledge) return null
  return (
    <BlockStack gap="300">
      <Refused refusal={retry.refusal ?? seen.refusal} />
      <InlineStack gap="200">
        {canRetry ? (
          <Button loading={retry.isRunning} onClick={() => retry.run({ problemId: problem.id })}>
            {t('retry')}
          </Button>
        ) : null}
        {canUseCustomLine ? <Button onClick={() => setAsking('customLine')}>{t('customLine')}</Button> : null}
        {canRefund ? (
          <Button tone="critical" onClick={() => setAsking('refund')}>
            {t('refund')}
          </Button>
        ) : null}
        {canAcknowledge ? (
          <Button loading={seen.isRunning} onClick={() => seen.run({ problemId: problem.id })}>
            {t('acknowledge')}
          </Button>
        ) : null}
      </InlineStack>
      <CustomLineModal problem={problem} isOpen={asking === 'customLine'} onClose={close} />
      <RefundModal problem={problem} isOpen={asking === 'refund'} onClose={close} />
    </BlockStack>
  )
}

type Asking = { readonly problem: ProblemView; readonly isOpen: boolean; readonly onClose: () => void }

function CustomLineModal({ problem, isOpen, onClose }: Asking) {
  const t = useText(adminProblemsMessages)
  const send = useCommand('customLine', { toast: t('customLineSent'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('customLineTitle', { number: problem.order?.number ?? '' })}
      confirm={t('customLine')}
      isCritical={false}
      isRunning={send.isRunning}
      refusal={send.refusal}
      onConfirm={() => send.run({ problemId: problem.id })}
      onClose={onClose}
    >
      <Text as="p">{t('customLineText')}</Text>
    </ConfirmModal>
  )
}

function RefundModal({ problem, isOpen, onClose }: Asking) {
  const t = useText(adminProblemsMessages)
  const refund = useCommand('refund', { toast: t('refunded'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('refundTitle', { number: problem.order?.number ?? '' })}
      confirm={t('refund')}
      isRunning={refund.isRunning}
      refusal={refund.refusal}
      onConfirm={() => refund.run({ problemId: problem.id })}
      onClose={onClose}
    >
      <Text as="p">{t('refundText')}</Text>
    </ConfirmModal>
  )
}
