import {
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  Checkbox,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import type { ReturnLineView } from '#app/domain/returns/return-view.ts'
import { adminReturnsMessages } from '#app/ui/messages/admin-returns.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { OrderLine } from '../order-line.tsx'
import { Refused } from '../refused.tsx'
import { UnitsField } from '../units-field.tsx'
import { useCommand } from '../use-command.ts'
import type { ReturnPageView } from './return-page.tsx'

type One = ReturnPageView['return']
type Inspected = { readonly returnLineId: string; readonly acceptedQuantity: string; readonly restock: boolean }

/** It arrived; then, line by line, what is accepted of it, and what that means for the money (I8). */
export function InspectCard({ one }: { one: One }) {
  const t = useText(adminReturnsMessages)
  const received = useCommand('markReturnReceived', { toast: t('receivedToast') })
  const [lines, setLines] = useState<readonly Inspected[]>(() =>
    one.lines.map(({ id, quantity }) => ({ returnLineId: id, acceptedQuantity: String(quantity), restock: true })),
  )
  const [isAsking, setIsAsking] = useState(false)
  const change = (id: string, changes: Partial<Inspected>) =>
    setLines(lines.map((line) => (line.returnLineId === id ? { ...line, ...changes } : line)))
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('inspect')}
          </Text>
          <Text as="p">{t('inspectText')}</Text>
        </BlockStack>
        <Refused refusal={received.refusal} />
        {one.lines.map((line) => {
          const inspected = lines.find(({ returnLineId }) => returnLineId === line.id)
          return inspected ? (
            <Line key={line.id} line={line} inspected={inspected} onChange={(changes) => change(line.id, changes)} />
          ) : null
        })}
        <ButtonGroup>
          <Button variant="primary" onClick={() => setIsAsking(true)}>
            {t('settle')}
          </Button>
          {one.canReceive ? (
            <Button loading={received.isRunning} onClick={() => received.run()}>
              {t('received')}
            </Button>
          ) : null}
        </ButtonGroup>
      </BlockStack>
      <SettleModal one={one} lines={lines} isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </Card>
  )
}

type LineProps = {
  readonly line: ReturnLineView
  readonly inspected: Inspected
  readonly onChange: (changes: Partial<Inspected>) => void
}

function Line({ line, inspected, onChange }: LineProps) {
  const t = useText(adminReturnsMessages)
  return (
    <InlineStack gap="400" align="space-between" blockAlign="center">
      <OrderLine line={line} />
      <InlineStack gap="400" blockAlign="center">
        <Checkbox label={t('restock')} checked={inspected.restock} onChange={(restock) => onChange({ restock })} />
        <UnitsField
          label={t('acceptOf', { title: line.title })}
          most={line.quantity}
          value={inspected.acceptedQuantity}
          onChange={(acceptedQuantity) => onChange({ acceptedQuantity })}
        />
      </InlineStack>
    </InlineStack>
  )
}

type SettleProps = {
  readonly one: One
  readonly lines: readonly Inspected[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

function SettleModal({ one, lines, isOpen, onClose }: SettleProps) {
  const t = useText(adminReturnsMessages)
  const locale = useLocale()
  const [fee, setFee] = useState('')
  const [isShippingBack, setIsShippingBack] = useState(false)
  const [isInstead, setIsInstead] = useState(false)
  const settle = useCommand('inspectReturn', { toast: t('settled'), onDone: onClose })
  const isNothing = lines.every(({ acceptedQuantity }) => Number(acceptedQuantity) === 0)
  const isReplaced = one.kind === 'replacement' && !isInstead && !isNothing
  const words = isNothing ? 'settleNothing' : isReplaced ? 'settleReplace' : 'settleRefund'
  const flags = { refundShipping: String(isShippingBack), refundInstead: String(isInstead) }
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('settleTitle')}
      confirm={t('settle')}
      isRunning={settle.isRunning}
      refusal={settle.refusal}
      onConfirm={() => settle.run({ lines: JSON.stringify(lines), fee: isReplaced ? '' : fee, ...flags })}
      onClose={onClose}
    >
      <FormLayout>
        <Text as="p">{t(words)}</Text>
        {one.kind === 'replacement' ? (
          <Checkbox label={t('refundInstead')} checked={isInstead} onChange={setIsInstead} />
        ) : null}
        {isReplaced ? null : (
          <>
            <TextField
              label={t('restockingFee')}
              helpText={t('restockingHelp')}
              prefix={one.worth.currency}
              inputMode="decimal"
              value={fee}
              onChange={setFee}
              error={settle.fieldErrors.fee}
              autoComplete="off"
            />
            {/[1-9]/.test(one.shippingLeft.amount) ? (
              <Checkbox
                label={t('refundShipping', { amount: formatMoney(one.shippingLeft, locale) })}
                checked={isShippingBack}
                onChange={setIsShippingBack}
              />
            ) : null}
          </>
        )}
      </FormLayout>
    </ConfirmModal>
  )
}
