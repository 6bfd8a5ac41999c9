import { Badge, BlockStack, Box, Button, EmptySearchResult, IndexTable, ProgressBar, Text } from '@shopify/polaris'
import { useState } from 'react'
import type { VoucherView } from '#app/domain/deals/list-vouchers.server.ts'
import { adminVouchersMessages, voucherStateMessages } from '#app/ui/messages/admin-vouchers.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { useIsTurning, usePaging } from '../use-paging.ts'
import type { VouchersView } from './vouchers-page.tsx'

export function VouchersTable({ view: { page, timeZone } }: { view: VouchersView }) {
  const t = useText(adminVouchersMessages)
  const paging = usePaging(page.nextCursor)
  const isTurning = useIsTurning()
  const [ending, setEnding] = useState<VoucherView | null>(null)
  return (
    <>
      <IndexTable
        resourceName={{ singular: t('voucher'), plural: t('vouchers') }}
        itemCount={page.items.length}
        selectable={false}
        loading={isTurning}
        emptyState={<EmptySearchResult title={t('emptyTitle')} description={t('emptyText')} withIllustration={false} />}
        headings={[
          { title: t('code') },
          { title: t('worth') },
          { title: t('state') },
          { title: t('period') },
          { title: t('funder') },
          { title: t('used') },
          { title: t('budget') },
          { title: t('takeOff'), hidden: true },
        ]}
        {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
      >
        {page.items.map((voucher, index) => (
          <VoucherRow
            key={voucher.id}
            voucher={voucher}
            index={index}
            timeZone={timeZone}
            onEnd={() => setEnding(voucher)}
          />
        ))}
      </IndexTable>
      <EndModal key={ending?.id ?? null} voucher={ending} onClose={() => setEnding(null)} />
    </>
  )
}

type RowProps = {
  readonly voucher: VoucherView
  readonly index: number
  readonly timeZone: string
  readonly onEnd: () => void
}

function VoucherRow({ voucher, index, timeZone, onEnd }: RowProps) {
  const t = useText(adminVouchersMessages)
  const states = useText(voucherStateMessages)
  const locale = useLocale()
  const { startsAt, endsAt, state, totalLimit, usedCount } = voucher
  const from = formatDate(startsAt, locale, timeZone)
  return (
    <IndexTable.Row id={voucher.id} position={index}>
      <IndexTable.Cell>
        <Text as="span" fontWeight="semibold">
          <bdi>{voucher.code}</bdi>
        </Text>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Worth voucher={voucher} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Badge {...(state === 'running' && { tone: 'success' as const })}>{states(state)}</Badge>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {endsAt ? t('until', { from, to: formatDate(endsAt, locale, timeZone) }) : t('from', { date: from })}
      </IndexTable.Cell>
      <IndexTable.Cell>{t(`funder_${voucher.funder}`)}</IndexTable.Cell>
      <IndexTable.Cell>
        {totalLimit === null ? formatNumber(usedCount, locale) : t('usedOf', { count: usedCount, most: totalLimit })}
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Budget voucher={voucher} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        {state === 'archived' ? null : (
          <Button variant="plain" tone="critical" onClick={onEnd}>
            {t('takeOff')}
          </Button>
        )}
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}

function Worth({ voucher }: { voucher: VoucherView }) {
  const t = useText(adminVouchersMessages)
  const locale = useLocale()
  const { percentBps, amount, minimumSpend, productIds, isStackable } = voucher
  const worth = percentBps
    ? t('percentOff', { percent: formatPercent(percentBps, locale) })
    : amount
      ? t('amountOff', { amount: formatMoney(amount, locale) })
      : t('freeShipping')
  const terms = [
    minimumSpend ? t('minimum', { amount: formatMoney(minimumSpend, locale) }) : '',
    productIds.length > 0 ? t('someProducts', { count: productIds.length }) : '',
    isStackable ? t('stacks') : '',
  ].filter(Boolean)
  return (
    <BlockStack>
      <Text as="span">{worth}</Text>
      {terms.length > 0 ? (
        <Text as="span" tone="subdued" variant="bodySm">
          {terms.join(' · ')}
        </Text>
      ) : null}
    </BlockStack>
  )
}

/** How much of what it may cost has been given away. */
function Budget({ voucher: { spent, budget } }: { voucher: VoucherView }) {
  const t = useText(adminVouchersMessages)
  const locale = useLocale()
  if (!budget) return formatMoney(spent, locale)
  const words = t('ofBudget', { spent: formatMoney(spent, locale), budget: formatMoney(budget, locale) })
  // Only the length of a bar: no amount is reckoned with it.
  const share = Math.min(100, Math.round((Number(spent.amount) / Number(budget.amount)) * 100))
  return (
    <Box minWidth="8rem">
      <BlockStack gap="100">
        <Text as="span">{words}</Text>
        <ProgressBar progress={share} size="small" />
      </BlockStack>
    </Box>
  )
}

function EndModal({ voucher, onClose }: { voucher: VoucherView | null; onClose: () => void }) {
  const t = useText(adminVouchersMessages)
  const code = `\u2068${voucher?.code ?? ''}\u2069`
  const end = useCommand('archive', { toast: t('takenOff', { code }), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={voucher !== null}
      title={t('takeOffTitle', { code })}
      confirm={t('takeOff')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run({ voucherId: voucher?.id ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('takeOffText')}</Text>
    </ConfirmModal>
  )
}
