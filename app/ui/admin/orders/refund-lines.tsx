import { BlockStack, Checkbox, InlineStack, Text } from '@shopify/polaris'
import type { MoneyView } from '#app/kernel/money.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { OrderLine } from '../order-line.tsx'
import { UnitsField } from '../units-field.tsx'

export type RefundLineView = {
  readonly id: string
  readonly title: string
  readonly variantTitle: string
  readonly imageUrl: string | null
  readonly unitPrice: MoneyView
  readonly unitsLeft: number
}

/** As the form sends it. */
export type RefundChoice = { readonly lineId: string; readonly quantity: string; readonly restock: 'true' | 'false' }

type RefundLinesProps = {
  readonly lines: readonly RefundLineView[]
  readonly choices: readonly RefundChoice[]
  readonly onChange: (choices: readonly RefundChoice[]) => void
}

/** How many of each, and whether they go back into stock. */
export function RefundLines({ lines, choices, onChange }: RefundLinesProps) {
  const t = useText(orderPageMessages)
  const change = (lineId: string, changes: Partial<RefundChoice>) =>
    onChange(choices.map((choice) => (choice.lineId === lineId ? { ...choice, ...changes } : choice)))
  return (
    <BlockStack gap="400">
      <Text as="h2" variant="headingMd">
        {t('refundLines')}
      </Text>
      {lines.map((line) => {
        const choice = choices.find(({ lineId }) => lineId === line.id)
        return choice ? (
          <Line key={line.id} line={line} choice={choice} onChange={(changes) => change(line.id, changes)} />
        ) : null
      })}
    </BlockStack>
  )
}

type LineProps = {
  readonly line: RefundLineView
  readonly choice: RefundChoice
  readonly onChange: (changes: Partial<RefundChoice>) => void
}

function Line({ line, choice, onChange }: LineProps) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  return (
    <InlineStack align="space-between" blockAlign="center" gap="400">
      <OrderLine line={line} facts={[formatMoney(line.unitPrice, locale)]} />
      <InlineStack gap="400" blockAlign="center">
        <Checkbox
          label={t('restock')}
          checked={choice.restock === 'true'}
          disabled={line.unitsLeft === 0}
          onChange={(isChecked) => onChange({ restock: isChecked ? 'true' : 'false' })}
        />
        <UnitsField
          label={t('refundQuantity', { title: line.title })}
          most={line.unitsLeft}
          value={choice.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
      </InlineStack>
    </InlineStack>
  )
}
