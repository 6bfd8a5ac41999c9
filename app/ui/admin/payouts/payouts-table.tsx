import { Badge, BlockStack, Button, InlineStack, Link, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { toPayoutFailure } from '#app/domain/payouts/payout-states.ts'
import { adminPayoutRunMessages } from '#app/ui/messages/admin-payout-run.ts'
import { payoutFailureWords, payoutStateWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney, formatRate } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import type { PayoutRow, RunView } from './run-page.tsx'

type Act = 'confirm' | 'fail' | 'exchange' | 'exchangePublished'
type Asking = { readonly payout: PayoutRow; readonly act: Act }

/** Who gets how much, and how it went. */
export function PayoutsTable({ view: { page, publishedDay } }: { view: RunView }) {
  const t = useText(adminPayoutRunMessages)
  const locale = useLocale()
  const [asking, setAsking] = useState<Asking | null>(null)
  return (
    <>
      <RowsTable
        name={{ singular: t('payout'), plural: t('payouts') }}
        columns={[
          { title: t('creator') },
          { title: t('state') },
          { title: t('method') },
          { title: t('amount'), isNumber: true },
        ]}
        rows={page.items.map((payout) => ({
          id: payout.payoutId,
          cells: [
            <Link key="creator" url={adminPaths.creatorProfile(payout.creator.creatorId)} monochrome removeUnderline>
              <bdi>@{payout.creator.handle}</bdi>
            </Link>,
            <State key="state" payout={payout} />,
            <BlockStack key="method" gap="100">
              <bdi>{payout.method ?? '–'}</bdi>
              <Exchange payout={payout} />
              <Acts payout={payout} isPublished={publishedDay !== null} onAsk={(act) => setAsking({ payout, act })} />
            </BlockStack>,
            formatMoney(payout.amount, locale),
          ],
        }))}
        nextCursor={page.nextCursor}
        empty={{ title: t('none'), text: t('noneText') }}
      />
      <PayoutModal
        key={asking ? asking.payout.payoutId + asking.act : null}
        asking={asking}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

function State({ payout: { state, failure, railRef } }: { payout: PayoutRow }) {
  const states = useText(payoutStateWords)
  const failures = useText(payoutFailureWords)
  const known = failure && toPayoutFailure(failure)
  const tone = state === 'paid' ? 'success' : state === 'failed' ? 'critical' : null
  return (
    <BlockStack gap="050" inlineAlign="start">
      <Badge {...(tone && { tone })}>{states(state)}</Badge>
      {[known ? failures(known) : failure, railRef].filter(Boolean).map((words) => (
        <div key={words} style={{ maxInlineSize: '14rem', whiteSpace: 'normal' }}>
          <Text as="span" tone="subdued" variant="bodySm">
            <bdi>{words}</bdi>
          </Text>
        </div>
      ))}
    </BlockStack>
  )
}

/** C8: what arrives, at which rate and whose. */
function Exchange({ payout: { exchange, needsExchange } }: { payout: PayoutRow }) {
  const t = useText(adminPayoutRunMessages)
  const locale = useLocale()
  const rate = exchange && { rate: formatRate(exchange.rate, locale), source: exchange.source }
  const note = rate
    ? t('exchanged', { amount: formatMoney(exchange.to, locale), ...rate })
    : needsExchange
      ? t('needsExchange', { currency: needsExchange })
      : ''
  return note ? (
    <Text as="span" tone="subdued" variant="bodySm">
      {note}
    </Text>
  ) : null
}

type ActsProps = { payout: PayoutRow; isPublished: boolean; onAsk: (act: Act) => void }

function Acts({ payout: { state, rail, needsExchange, exchange }, isPublished, onAsk }: ActsProps) {
  const t = useText(adminPayoutRunMessages)
  const mayExchange = (needsExchange || exchange) && (state === 'proposed' || state === 'approved')
  // A published rate is renewed by itself.
  const mayPublish = mayExchange && isPublished && !exchange?.source.startsWith('ECB ')
  const isOnItsWay = state === 'sending' || (state === 'approved' && rail === 'manual')
  const mayFail = rail !== 'stripe' && (isOnItsWay || state === 'approved')
  return (
    <InlineStack gap="300">
      {mayPublish ? (
        <Button variant="plain" onClick={() => onAsk('exchangePublished')}>
          {t('exchangePublished')}
        </Button>
      ) : null}
      {mayExchange ? (
        <Button variant="plain" onClick={() => onAsk('exchange')}>
          {t(exchange ? 'exchangeAgain' : 'exchange')}
        </Button>
      ) : null}
      {isOnItsWay && rail !== 'stripe' ? (
        <Button variant="plain" onClick={() => onAsk('confirm')}>
          {t('confirm')}
        </Button>
      ) : null}
      {mayFail ? (
        <Button variant="plain" tone="critical" onClick={() => onAsk('fail')}>
          {t('fail')}
        </Button>
      ) : null}
    </InlineStack>
  )
}

function PayoutModal({ asking, onClose }: { asking: Asking | null; onClose: () => void }) {
  const t = useText(adminPayoutRunMessages)
  const act = asking?.act ?? 'confirm'
  const command = useCommand(act, { toast: t(`${act}Done`), onDone: onClose })
  const form = useFields({ railRef: '', failure: '', rate: '', source: '' }, command.fieldErrors)
  const { failure, rate, source } = form.values
  const canConfirm =
    act === 'confirm' ||
    act === 'exchangePublished' ||
    (act === 'fail' ? failure.trim() !== '' : rate.trim() !== '' && source.trim() !== '')
  return (
    <ConfirmModal
      isOpen={asking !== null}
      title={t(`${act}Title`)}
      confirm={t(act)}
      isCritical={act === 'fail'}
      canConfirm={canConfirm}
      isRunning={command.isRunning}
      refusal={command.refusal}
      onConfirm={() => command.run({ ...form.values, payoutId: asking?.payout.payoutId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t(`${act}Text`)}</Text>
      {act === 'confirm' ? <TextField {...form.text('railRef', t('railRef'))} maxLength={80} /> : null}
      {act === 'fail' ? (
        <TextField {...form.text('failure', t('failure'))} helpText={t('failureHelp')} maxLength={200} />
      ) : null}
      {act === 'exchange' ? (
        <>
          <TextField {...form.text('rate', t('rate'))} inputMode="decimal" helpText={t('rateHelp')} />
          <TextField {...form.text('source', t('source'))} helpText={t('sourceHelp')} maxLength={80} />
        </>
      ) : null}
    </ConfirmModal>
  )
}
