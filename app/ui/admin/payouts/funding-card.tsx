import { Badge, BlockStack, Button, Card, DataTable, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { SerializeFrom } from '@remix-run/node'
import type { FundingView } from '#app/domain/payouts/list-payout-runs.server.ts'
import { adminPayoutRunMessages } from '#app/ui/messages/admin-payout-run.ts'
import { fundingStateWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

type FundingCardProps = {
  readonly funding: SerializeFrom<FundingView>
  readonly currency: string
  readonly timeZone: string
  /** We pay for the shop, so we look for its transfer. */
  readonly isByPlatform: boolean
  readonly account: string | null
}

/** F8: what the shop has to bring, by when, under which reference, and what the platform keeps of it. */
export function FundingCard({ funding, currency, timeZone, isByPlatform, account }: FundingCardProps) {
  const t = useText(adminPayoutRunMessages)
  const states = useText(fundingStateWords)
  const locale = useLocale()
  const [isAsking, setIsAsking] = useState(false)
  const money = (amount: FundingView['due']) => formatMoney(amount, locale)
  const isOpen = funding.state === 'open' || funding.state === 'overdue'
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t('funding')}
          </Text>
          <Badge {...(funding.state === 'overdue' && { tone: 'critical' as const })}>{states(funding.state)}</Badge>
        </InlineStack>
        <DataTable
          columnContentTypes={['text', 'numeric']}
          headings={[t('what'), t('amount')]}
          rows={[
            [t('ofPayouts'), money(funding.payouts)],
            [t('fee', { rate: formatPercent(funding.feeBps, locale) }), money(funding.fee)],
            [t('credit'), `− ${money(funding.credit)}`],
            [t('due'), money(funding.due)],
          ]}
        />
        <Text as="p">
          {t('reference')} <bdi>{funding.reference}</bdi>
        </Text>
        {isOpen ? (
          <>
            <Text as="p">{t('dueAt', { date: formatDate(funding.dueAt, locale, timeZone) })}</Text>
            {isByPlatform ? (
              <BlockStack gap="100">
                <Text as="p">{t('sendToUs')}</Text>
                {account ? (
                  <Text as="p">
                    <bdi>{account}</bdi>
                  </Text>
                ) : null}
              </BlockStack>
            ) : (
              <InlineStack>
                <Button onClick={() => setIsAsking(true)}>{t('markFunded')}</Button>
              </InlineStack>
            )}
          </>
        ) : null}
        <FundedModal
          fundingId={funding.fundingId}
          currency={currency}
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
        />
      </BlockStack>
    </Card>
  )
}

type FundedModalProps = { readonly fundingId: string; readonly currency: string; readonly isOpen: boolean; readonly onClose: () => void } // prettier-ignore

function FundedModal({ fundingId, currency, isOpen, onClose }: FundedModalProps) {
  const t = useText(adminPayoutRunMessages)
  const mark = useCommand('markFunded', { toast: t('funded'), onDone: onClose })
  const form = useFields({ brought: '' }, mark.fieldErrors)
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('fundedTitle')}
      confirm={t('markFunded')}
      isCritical={false}
      isRunning={mark.isRunning}
      refusal={mark.refusal}
      onConfirm={() => mark.run({ ...form.values, fundingId, currency })}
      onClose={onClose}
    >
      <Text as="p">{t('fundedText')}</Text>
      <TextField
        {...form.text('brought', t('brought'))}
        prefix={currency}
        inputMode="decimal"
        helpText={t('broughtHelp')}
      />
    </ConfirmModal>
  )
}
