import { BlockStack, Box, Button, Card, InlineGrid, InlineStack, List, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatPercent } from '#app/ui/shared/format.ts'
import type { ProgramView } from './program-view.ts'
import { Refused } from './refused.tsx'
import { outOfRange } from './out-of-range.ts'
import { useCommand } from './use-command.ts'

/** Today's rate, a new one, and what the change means for whom: nobody should learn that from a payout. */
export function RateCard({ program, timeZone }: { program: ProgramView; timeZone: string }) {
  const t = useText(adminProgramMessages)
  const locale = useLocale()
  return (
    <Card>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="600">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t('rate')}
          </Text>
          <Text as="p">{t('rateNow', { rate: formatPercent(program.rateBps, locale) })}</Text>
          <NewRate rateBps={program.rateBps} />
          <History program={program} timeZone={timeZone} />
        </BlockStack>
        <Box background="bg-surface-secondary" padding="400" borderRadius="200">
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              {t('rateRules')}
            </Text>
            <List>
              <List.Item>{t('ruleUp')}</List.Item>
              <List.Item>{t('ruleDown')}</List.Item>
              <List.Item>{t('rulePast')}</List.Item>
            </List>
          </BlockStack>
        </Box>
      </InlineGrid>
    </Card>
  )
}

function NewRate({ rateBps }: { rateBps: number }) {
  const t = useText(adminProgramMessages)
  const current = String(rateBps / 100)
  const [rate, setRate] = useState(current)
  const change = useCommand('changeRate', { toast: t('rateChanged') })
  const rateError = change.fieldErrors.rateBps ?? outOfRange(change.refusal)
  return (
    <BlockStack gap="300">
      {rateError ? null : <Refused refusal={change.refusal} />}
      <InlineStack gap="200" blockAlign="end">
        <Box maxWidth="9rem">
          <TextField
            label={t('newRate')}
            value={rate}
            onChange={setRate}
            autoComplete="off"
            inputMode="decimal"
            suffix="%"
            error={rateError}
          />
        </Box>
        <Button
          disabled={rate.trim() === current}
          loading={change.isRunning}
          onClick={() => change.run({ rateBps: rate })}
        >
          {t('changeRate')}
        </Button>
      </InlineStack>
    </BlockStack>
  )
}

function History({ program, timeZone }: { program: ProgramView; timeZone: string }) {
  const t = useText(adminProgramMessages)
  const locale = useLocale()
  if (program.history.length === 0) return null
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {t('history')}
      </Text>
      {program.history.map(({ rateBps, startsAt, endsAt }) => (
        <Text as="p" tone="subdued" key={startsAt}>
          {t('historyLine', {
            rate: formatPercent(rateBps, locale),
            from: formatDateTime(startsAt, locale, timeZone),
            to: formatDateTime(endsAt, locale, timeZone),
          })}
        </Text>
      ))}
    </BlockStack>
  )
}
