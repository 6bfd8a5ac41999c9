import {
  Badge,
  BlockStack,
  Box,
  Button,
  FormLayout,
  InlineStack,
  List,
  Select,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { FormCard } from '../form-card.tsx'
import { outOfRange } from '../out-of-range.ts'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import type { ShopClock, TierSchemeView } from './rate-views.ts'

type TiersCardProps = { readonly schemes: readonly TierSchemeView[]; readonly clock: ShopClock }

/** B6: more for those who sell more. */
export function TiersCard({ schemes, clock }: TiersCardProps) {
  const t = useText(adminRatesMessages)
  const current = schemes.find(({ endsAt, state }) => endsAt === null && state !== 'over')
  return (
    <Box padding="400">
      <BlockStack gap="400">
        <Text as="p" tone="subdued">
          {t('tiersText')}
        </Text>
        {schemes.map((scheme) => (
          <Scheme key={scheme.schemeId} scheme={scheme} timeZone={clock.timeZone} />
        ))}
        {current ? <EndTiers /> : null}
        <TiersForm key={current?.schemeId ?? null} current={current} currency={clock.currency} />
      </BlockStack>
    </Box>
  )
}

function Scheme({ scheme, timeZone }: { scheme: TierSchemeView; timeZone: string }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  const { mode, period, state, steps, startsAt, endsAt } = scheme
  const from = formatDate(startsAt, locale, timeZone)
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {t(`tiers_${mode}`)} · {t(`tierPeriod_${period}`)}
        </Text>
        <Badge {...(state === 'running' && { tone: 'success' as const })}>{t(`state_${state}`)}</Badge>
        <Text as="span" tone="subdued">
          {endsAt ? t('fromTo', { from, to: formatDate(endsAt, locale, timeZone) }) : t('since', { date: from })}
        </Text>
      </InlineStack>
      <List>
        {steps.map((step) => (
          <List.Item key={step.from.amount}>
            {t('tierStep', { amount: formatMoney(step.from, locale), rate: formatPercent(step.rateBps, locale) })}
          </List.Item>
        ))}
      </List>
    </BlockStack>
  )
}

function EndTiers() {
  const t = useText(adminRatesMessages)
  const [isAsking, setIsAsking] = useState(false)
  const end = useCommand('endTiers', { toast: t('tiersEnded'), onDone: () => setIsAsking(false) })
  return (
    <InlineStack>
      <Button tone="critical" variant="plain" onClick={() => setIsAsking(true)}>
        {t('endTiers')}
      </Button>
      <ConfirmModal
        isOpen={isAsking}
        title={t('endTiersTitle')}
        confirm={t('endTiers')}
        isRunning={end.isRunning}
        refusal={end.refusal}
        onConfirm={() => end.run()}
        onClose={() => setIsAsking(false)}
      >
        <Text as="p">{t('endTiersText')}</Text>
      </ConfirmModal>
    </InlineStack>
  )
}

const mostSteps = 10
type Step = { readonly from: string; readonly percent: string }

function TiersForm({ current, currency }: { current: TierSchemeView | undefined; currency: string }) {
  const t = useText(adminRatesMessages)
  const save = useCommand('setTiers', { toast: t('tiersSaved') })
  const form = useFields<string>(
    { mode: current?.mode ?? 'marginal', period: current?.period ?? 'month' },
    save.fieldErrors,
  )
  const given = current?.steps.map(({ from, rateBps }) => ({ from: from.amount, percent: String(rateBps / 100) }))
  const [steps, setSteps] = useState<readonly Step[]>(given ?? [{ from: '', percent: '' }])
  const change = (at: number, part: Partial<Step>) =>
    setSteps(steps.map((step, index) => (index === at ? { ...step, ...part } : step)))
  const rateError = outOfRange(save.refusal)
  const submit = () =>
    save.run({
      ...form.values,
      'from[]': steps.map(({ from }) => from),
      'percent[]': steps.map(({ percent }) => percent),
    })
  const modes = (['marginal', 'retroactive'] as const).map((value) => ({ value, label: t(`tiers_${value}`) }))
  const periods = (['month', 'quarter'] as const).map((value) => ({ value, label: t(`tierPeriod_${value}`) }))
  return (
    <FormCard title={current ? t('changeTiers') : t('addTiers')} text={t('tiersWhen')} command={save} onSubmit={submit}>
      <FormLayout>
        <FormLayout.Group>
          <Select
            {...form.choice('mode', t('tierMode'))}
            options={modes}
            helpText={t(`tiersHelp_${form.values.mode === 'retroactive' ? 'retroactive' : 'marginal'}`)}
          />
          <Select {...form.choice('period', t('tierPeriod'))} options={periods} />
        </FormLayout.Group>
        {steps.map((step, index) => (
          <FormLayout.Group key={index}>
            <TextField
              label={t('tierFrom')}
              value={step.from}
              onChange={(from) => change(index, { from })}
              error={save.fieldErrors[`from${index}`]}
              prefix={currency}
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              label={t('percent')}
              value={step.percent}
              onChange={(percent) => change(index, { percent })}
              error={save.fieldErrors[`percent${index}`] ?? rateError}
              suffix="%"
              inputMode="decimal"
              autoComplete="off"
            />
          </FormLayout.Group>
        ))}
        {steps.length < mostSteps ? (
          <Button onClick={() => setSteps([...steps, { from: '', percent: '' }])}>{t('addStep')}</Button>
        ) : null}
      </FormLayout>
    </FormCard>
  )
}
