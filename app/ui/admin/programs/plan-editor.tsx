import { BlockStack, Box, Button, FormLayout, InlineStack, List, Text, TextField } from '@shopify/polaris'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { adminRatesMessages } from '#app/ui/messages/admin-program-rates.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { FormCard } from '../form-card.tsx'
import { outOfRange } from '../out-of-range.ts'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import { CapFields } from './plan-form.tsx'
import { RateFields, toRateFields } from './rate-fields.tsx'
import type { PlanRow, ShopClock } from './rate-views.ts'
import { useRateWords, useScopeWords } from './use-rate-words.ts'

type PlanEditorProps = { readonly plan: PlanRow; readonly clock: ShopClock; readonly onClose: () => void }

/** One plan: a new rate now or later, its limit, what is planned and what was. */
export function PlanEditor({ plan, clock, onClose }: PlanEditorProps) {
  const t = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  const scopeOf = useScopeWords()
  const say = useRateWords()
  const isDefault = plan.kind === 'open' && !plan.product && !plan.collection
  return (
    <Box padding="400">
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            <bdi>{plan.name || t(isDefault ? 'default' : 'plan')}</bdi>
          </Text>
          <Button onClick={onClose}>{shared('back')}</Button>
        </InlineStack>
        <Text as="p">
          {scopeOf(plan)} · {plan.rate ? say(plan.rate) : '–'}
        </Text>
        <NewRate plan={plan} clock={clock} />
        <NewCap plan={plan} currency={clock.currency} />
        <Planned plan={plan} timeZone={clock.timeZone} />
        <History plan={plan} timeZone={clock.timeZone} />
        <Text as="p" tone="subdued">
          {t('historyStays')}
        </Text>
      </BlockStack>
    </Box>
  )
}

function NewRate({ plan, clock }: { plan: PlanRow; clock: ShopClock }) {
  const t = useText(adminRatesMessages)
  const p = useText(adminProgramMessages)
  const change = useCommand('changeRate', { toast: p('rateChanged') })
  const form = useFields<string>({ ...toRateFields(plan.rate), startsAt: '' }, change.fieldErrors)
  const rateError = outOfRange(change.refusal)
  const command = rateError ? { ...change, refusal: null } : change
  return (
    <FormCard
      title={p('newRate')}
      command={command}
      submit={p('changeRate')}
      onSubmit={() => change.run({ ...form.values, planId: plan.planId })}
    >
      <FormLayout>
        <RateFields form={form} currency={clock.currency} rateError={rateError} />
        <TextField
          {...form.text('startsAt', t('startsAt'))}
          type="datetime-local"
          helpText={t('startsHelp', { timeZone: clock.timeZone })}
        />
      </FormLayout>
      <List>
        <List.Item>{p('ruleUp')}</List.Item>
        <List.Item>{p('ruleDown')}</List.Item>
        <List.Item>{p('rulePast')}</List.Item>
      </List>
    </FormCard>
  )
}

function NewCap({ plan, currency }: { plan: PlanRow; currency: string }) {
  const t = useText(adminRatesMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('setCap', { toast: shared('saved') })
  const form = useFields<string>(
    { cap: plan.cap?.amount.amount ?? '', capPeriod: plan.cap?.period ?? 'total' },
    save.fieldErrors,
  )
  return (
    <FormCard title={t('cap')} command={save} onSubmit={() => save.run({ ...form.values, planId: plan.planId })}>
      <FormLayout>
        <CapFields form={form} currency={currency} />
      </FormLayout>
    </FormCard>
  )
}

function Planned({ plan, timeZone }: { plan: PlanRow; timeZone: string }) {
  const t = useText(adminRatesMessages)
  const locale = useLocale()
  const say = useRateWords()
  const cancel = useCommand('cancelPlanned', { toast: t('plannedCancelled') })
  if (plan.planned.length === 0) return null
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {t('planned')}
      </Text>
      {plan.planned.map((rate) => (
        <InlineStack key={rate.rateVersionId} gap="300" blockAlign="center">
          <Text as="span">
            {t('fromThen', { rate: say(rate), date: formatDateTime(rate.startsAt, locale, timeZone) })}
          </Text>
          <Button
            variant="plain"
            tone="critical"
            loading={cancel.isRunning}
            onClick={() => cancel.run({ rateVersionId: rate.rateVersionId })}
          >
            {t('takeBack')}
          </Button>
        </InlineStack>
      ))}
    </BlockStack>
  )
}

function History({ plan, timeZone }: { plan: PlanRow; timeZone: string }) {
  const p = useText(adminProgramMessages)
  const locale = useLocale()
  const say = useRateWords()
  if (plan.history.length === 0) return null
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {p('history')}
      </Text>
      {plan.history.map((rate) => (
        <Text as="p" tone="subdued" key={rate.rateVersionId}>
          {p('historyLine', {
            rate: say(rate),
            from: formatDateTime(rate.startsAt, locale, timeZone),
            to: rate.endsAt ? formatDateTime(rate.endsAt, locale, timeZone) : '',
          })}
        </Text>
      ))}
    </BlockStack>
  )
}
