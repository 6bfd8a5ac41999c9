import { BlockStack, Button, Card, FormLayout, InlineStack, Page, Select, Text } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useState } from 'react'
import { returnReasons, type ReturnReason } from '#app/domain/returns/reasons.ts'
import { returnKinds } from '#app/domain/returns/return-states.ts'
import type { ReturnableLineView } from '#app/domain/returns/return-view.ts'
import { adminReturnsMessages, returnKindMessages } from '#app/ui/messages/admin-returns.ts'
import { notReturnableMessages, returnReasonMessages } from '#app/ui/messages/returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { Empty } from '../empty.tsx'
import { OrderLine } from '../order-line.tsx'
import { Refused } from '../refused.tsx'
import { UnitsField } from '../units-field.tsx'
import { useCommand } from '../use-command.ts'
import { useOnceKey } from '../warehouse/use-once-key.ts'
import { ApprovalFields, beginApproval, type SuggestedApproval } from './approval-fields.tsx'

type OpenReturnProps = {
  readonly number: string
  readonly lines: readonly ReturnableLineView[]
  readonly suggested: SuggestedApproval
}
type Chosen = Readonly<Record<string, { readonly quantity: string; readonly reason: ReturnReason }>>

/** For what a shopper tells the shop by mail or phone. */
export function OpenReturnPage({ number, lines, suggested }: OpenReturnProps) {
  const t = useText(adminReturnsMessages)
  return (
    <Page
      title={t('openTitle', { number })}
      subtitle={t('openText')}
      backAction={{ content: number, url: adminPaths.order(number) }}
    >
      {lines.some(({ units }) => units > 0) ? (
        <OpenForm lines={lines} suggested={suggested} />
      ) : (
        <Card>
          <Empty heading={t('nothingToOpen')}>{t('emptyText')}</Empty>
        </Card>
      )}
    </Page>
  )
}

function OpenForm({ lines, suggested }: Omit<OpenReturnProps, 'number'>) {
  const t = useText(adminReturnsMessages)
  const kinds = useText(returnKindMessages)
  const navigate = useNavigate()
  const once = useOnceKey()
  const [chosen, setChosen] = useState<Chosen>({})
  const [kind, setKind] = useState<string>('refund')
  const [approval, setApproval] = useState(() => beginApproval(suggested))
  const [isAsking, setIsAsking] = useState(false)
  const toReturn = (value: unknown) => {
    const { returnId } = value as { returnId: string }
    navigate(adminPaths.returnOf(returnId))
  }
  const open = useCommand('openReturn', { toast: t('opened'), onValue: toReturn })
  const wanted = Object.entries(chosen).filter(([, { quantity }]) => Number(quantity) > 0)
  const run = () => {
    const sent = wanted.map(([lineId, { quantity, reason }]) => ({ lineId, quantity, reason }))
    open.run({ ...approval, kind, requestKey: once.key, lines: JSON.stringify(sent) })
  }
  return (
    <BlockStack gap="400">
      <Refused refusal={open.refusal} />
      <Card>
        <BlockStack gap="400">
          {lines.map((line) => (
            <Line key={line.lineId} line={line} chosen={chosen} onChange={setChosen} />
          ))}
        </BlockStack>
      </Card>
      <Card>
        <FormLayout>
          <Select
            label={t('kindLabel')}
            options={returnKinds.map((value) => ({ value, label: kinds(value) }))}
            value={kind}
            onChange={setKind}
          />
          {kind === 'returnless' ? null : (
            <ApprovalFields approval={approval} errors={open.fieldErrors} onChange={setApproval} />
          )}
          <InlineStack align="end">
            <Button
              variant="primary"
              disabled={wanted.length === 0}
              loading={open.isRunning}
              onClick={() => (kind === 'returnless' ? setIsAsking(true) : run())}
            >
              {t('open')}
            </Button>
          </InlineStack>
        </FormLayout>
      </Card>
      <ConfirmModal
        isOpen={isAsking}
        title={t('openReturnlessTitle')}
        confirm={t('keepsIt')}
        isRunning={open.isRunning}
        refusal={open.refusal}
        onConfirm={run}
        onClose={() => setIsAsking(false)}
      >
        <Text as="p">{t('keepsText')}</Text>
      </ConfirmModal>
    </BlockStack>
  )
}

type LineProps = {
  readonly line: ReturnableLineView
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

function Line({ line, chosen, onChange }: LineProps) {
  const t = useText(adminReturnsMessages)
  const reasons = useText(returnReasonMessages)
  const why = useText(notReturnableMessages)
  const { quantity, reason } = chosen[line.lineId] ?? { quantity: '0', reason: 'other' }
  const change = (changes: object) => onChange({ ...chosen, [line.lineId]: { quantity, reason, ...changes } })
  return (
    <InlineStack gap="400" align="space-between" blockAlign="end">
      <OrderLine line={line} facts={[line.reason && why(line.reason)]} />
      {line.units > 0 ? (
        <InlineStack gap="300" blockAlign="end">
          <Select
            label={t('lineReason')}
            options={returnReasons.map((value) => ({ value, label: reasons(value) }))}
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
          <UnitsField
            label={t('lineQuantity', { title: line.title })}
            most={line.units}
            value={quantity}
            onChange={(value) => change({ quantity: value })}
          />
        </InlineStack>
      ) : null}
    </InlineStack>
  )
}
