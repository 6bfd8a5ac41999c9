import { Banner, BlockStack, Button, Card, FormLayout, InlineStack, Page, Text, TextField } from '@shopify/polaris'
import { useNavigate } from '@remix-run/react'
import { useState } from 'react'
import type { MerchantRefundRefusal } from '#app/domain/orders/merchant-refund-refusals.ts'
import type { MoneyView } from '#app/kernel/money.ts'
import { orderPageMessages } from '#app/ui/messages/admin-order-page.ts'
import { merchantRefundWords } from '#app/ui/messages/merchant-refunds.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { Empty } from '../empty.tsx'
import { Refused } from '../refused.tsx'
import { say } from '../say.ts'
import { useCommand } from '../use-command.ts'
import { useOnceKey } from '../warehouse/use-once-key.ts'
import { RefundLines, type RefundChoice, type RefundLineView } from './refund-lines.tsx'

export type RefundView = {
  readonly number: string
  readonly currency: string
  readonly lines: readonly RefundLineView[]
  readonly left: MoneyView
  readonly shippingLeft: MoneyView
  readonly whyNotRefundable: MerchantRefundRefusal | null
}

/** What goes back, and once more with the amount before it does. */
export function RefundPage({ refund }: { refund: RefundView }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const { number, whyNotRefundable } = refund
  return (
    <Page
      title={t('refundTitle', { number })}
      {...(whyNotRefundable === null && { subtitle: t('leftOfOrder', { amount: formatMoney(refund.left, locale) }) })}
      backAction={{ content: number, url: adminPaths.order(number) }}
    >
      {whyNotRefundable ? (
        <Card>
          <Empty heading={t('nothingLeft')}>{say(merchantRefundWords[locale][whyNotRefundable].title)}</Empty>
        </Card>
      ) : (
        <RefundForm refund={refund} />
      )}
    </Page>
  )
}

function RefundForm({ refund }: { refund: RefundView }) {
  const t = useText(orderPageMessages)
  const locale = useLocale()
  const navigate = useNavigate()
  const once = useOnceKey()
  const [choices, setChoices] = useState<readonly RefundChoice[]>(() =>
    refund.lines.map(({ id }) => ({ lineId: id, quantity: '0', restock: 'true' })),
  )
  const [more, setMore] = useState({ shipping: '', extra: '', note: '' })
  const [isAsking, setIsAsking] = useState(false)
  const quote = useCommand('quote', { onDone: () => setIsAsking(true) })
  const make = useCommand('refund', {
    toastOf: (made) => t('refundMade', { amount: show(made) }),
    onDone: () => navigate(adminPaths.order(refund.number)),
  })
  const show = (value: unknown) => {
    const amount = (value as { amount?: MoneyView } | undefined)?.amount
    return amount ? formatMoney(amount, locale) : ''
  }
  const fields = { ...more, lines: JSON.stringify(choices) }
  const field = (name: keyof typeof more, label: string) => ({
    label,
    value: more[name],
    onChange: (value: string) => setMore({ ...more, [name]: value }),
    error: quote.fieldErrors[name],
    autoComplete: 'off',
  })
  const hasShipping = /[1-9]/.test(refund.shippingLeft.amount)
  return (
    <BlockStack gap="400">
      {Object.keys(quote.fieldErrors).length > 0 ? null : <Refused refusal={quote.refusal} />}
      <Card>
        <BlockStack gap="400">
          <RefundLines lines={refund.lines} choices={choices} onChange={setChoices} />
          {Object.keys(quote.fieldErrors).some((name) => name.startsWith('lines')) ? (
            <Banner tone="critical">
              {Object.entries(quote.fieldErrors).find(([name]) => name.startsWith('lines'))?.[1]}
            </Banner>
          ) : null}
          <FormLayout>
            <FormLayout.Group>
              <TextField
                {...field('shipping', t('refundShipping'))}
                prefix={refund.currency}
                inputMode="decimal"
                disabled={!hasShipping}
                helpText={t('shippingLeft', { amount: formatMoney(refund.shippingLeft, locale) })}
              />
              <TextField
                {...field('extra', t('refundExtra'))}
                prefix={refund.currency}
                inputMode="decimal"
                helpText={t('refundExtraHelp')}
              />
            </FormLayout.Group>
            <TextField {...field('note', t('note'))} helpText={t('noteHelp')} maxLength={200} />
          </FormLayout>
          <InlineStack align="end">
            <Button variant="primary" loading={quote.isRunning} onClick={() => quote.run(fields)}>
              {t('review')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Card>
      <ConfirmModal
        isOpen={isAsking}
        title={t('confirmTitle', { amount: show(quote.value) })}
        confirm={t('confirm', { amount: show(quote.value) })}
        isRunning={make.isRunning}
        refusal={make.refusal}
        onConfirm={() => make.run({ ...fields, requestKey: once.key })}
        onClose={() => setIsAsking(false)}
      >
        <Text as="p">{t('confirmText')}</Text>
      </ConfirmModal>
    </BlockStack>
  )
}
