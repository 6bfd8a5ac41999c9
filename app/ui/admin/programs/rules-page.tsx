import { Banner, BlockStack, Card, Checkbox, DataTable, FormLayout, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ProgramRules } from '#app/domain/programs/inputs.ts'
import { adminProgramRulesMessages } from '#app/ui/messages/admin-program-rules.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDateTime, formatNumber, formatPercent } from '#app/ui/shared/format.ts'
import { FormCard } from '../form-card.tsx'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'
import { ResellersCard } from './resellers-card.tsx'

type Rules = Required<ProgramRules>

export type RulesView = {
  readonly timeZone: string
  readonly lifetimeDays: number | null
  readonly affiliatedFactorBps: number
  readonly paysRenewals: boolean
  readonly marginCapBps: number
  /** Shoppers pay in Shopify's checkout, which sets the prices. */
  readonly isPaidAtShopify: boolean
  readonly rules: Rules
  readonly versions: readonly { policyVersionId: string; rules: Rules; effectiveFrom: string }[]
}

/** Windows, holds and whom the program pays how much; every change is a new version, and nothing decided before changes. */
export function RulesPage({ view }: { view: RulesView | null }) {
  const t = useText(adminProgramRulesMessages)
  return (
    <SectionPage section="program" page="rules">
      {view ? (
        <>
          <Banner>{t('fromNow')}</Banner>
          <WindowsCard rules={view.rules} />
          <CustomersCard view={view} />
          <ResellersCard view={view} />
          <VersionsCard view={view} />
        </>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}

function WindowsCard({ rules }: { rules: Rules }) {
  const t = useText(adminProgramRulesMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('saveRules', { toast: shared('saved') })
  const initial = {
    tagWindowDays: String(rules.tagWindowDays),
    linkWindowDays: String(rules.linkWindowDays),
    liveTailHours: String(rules.liveTailHours),
    indirect: String(rules.indirectRateFactorBps / 100),
    holdDays: String(rules.holdDays ?? ''),
  }
  const form = useFields(initial, save.fieldErrors)
  const days = { suffix: t('days'), inputMode: 'numeric' as const }
  return (
    <FormCard title={t('windows')} text={t('windowsText')} command={save} onSubmit={() => save.run(form.values)}>
      <FormLayout>
        <FormLayout.Group>
          <TextField {...form.text('tagWindowDays', t('tagWindow'))} {...days} helpText={t('tagWindowHelp')} />
          <TextField {...form.text('linkWindowDays', t('linkWindow'))} {...days} helpText={t('linkWindowHelp')} />
        </FormLayout.Group>
        <FormLayout.Group>
          <TextField
            {...form.text('liveTailHours', t('liveTail'))}
            suffix={t('hours')}
            inputMode="numeric"
            helpText={t('liveTailHelp')}
          />
          <TextField
            {...form.text('indirect', t('indirect'))}
            suffix="%"
            inputMode="decimal"
            helpText={t('indirectHelp')}
          />
        </FormLayout.Group>
        <TextField {...form.text('holdDays', t('hold'))} {...days} helpText={t('holdHelp')} />
      </FormLayout>
    </FormCard>
  )
}

function CustomersCard({ view }: { view: RulesView }) {
  const t = useText(adminProgramRulesMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('saveCustomers', { toast: shared('saved') })
  const initial = { lifetimeDays: String(view.lifetimeDays ?? ''), affiliated: String(view.affiliatedFactorBps / 100) }
  const form = useFields(initial, save.fieldErrors)
  const [paysRenewals, setPaysRenewals] = useState(view.paysRenewals)
  const submit = () => save.run({ ...form.values, paysRenewals: String(paysRenewals) })
  return (
    <FormCard title={t('people')} command={save} onSubmit={submit}>
      <FormLayout>
        <FormLayout.Group>
          <TextField
            {...form.text('lifetimeDays', t('lifetime'))}
            suffix={t('days')}
            inputMode="numeric"
            helpText={t('lifetimeHelp')}
          />
          <TextField
            {...form.text('affiliated', t('affiliated'))}
            suffix="%"
            inputMode="decimal"
            helpText={t('affiliatedHelp')}
          />
        </FormLayout.Group>
        <Checkbox
          label={t('renewals')}
          helpText={t('renewalsHelp')}
          checked={paysRenewals}
          onChange={setPaysRenewals}
        />
      </FormLayout>
    </FormCard>
  )
}

function VersionsCard({ view: { versions, timeZone } }: { view: RulesView }) {
  const t = useText(adminProgramRulesMessages)
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const rows = versions.map(({ rules, effectiveFrom }) => [
    formatDateTime(effectiveFrom, locale, timeZone),
    number(rules.tagWindowDays),
    number(rules.linkWindowDays),
    number(rules.liveTailHours),
    formatPercent(rules.indirectRateFactorBps, locale),
    rules.holdDays === null ? t('platformHold') : number(rules.holdDays),
  ])
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('versions')}
        </Text>
        {rows.length === 0 ? (
          <Text as="p" tone="subdued">
            {t('noVersions')}
          </Text>
        ) : (
          <DataTable
            columnContentTypes={['text', 'numeric', 'numeric', 'numeric', 'numeric', 'numeric']}
            headings={[t('from'), t('tagWindow'), t('linkWindow'), t('liveTail'), t('indirect'), t('hold')]}
            rows={rows}
          />
        )}
      </BlockStack>
    </Card>
  )
}
