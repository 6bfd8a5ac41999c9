import { Checkbox, FormLayout, Page, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { cadences } from '#app/domain/payouts/payout-dates.ts'
import type { Rail } from '#app/domain/payouts/payout-states.ts'
import type { PayoutTermsView } from '#app/domain/payouts/payout-terms.server.ts'
import { adminPayoutsMessages } from '#app/ui/messages/admin-payouts.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { railWords } from '#app/ui/messages/payouts.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { FormCard } from '../form-card.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

/** How often the shop pays, on what way, and from which account. */
export function TermsPage({ terms }: { terms: PayoutTermsView & { readonly offered: readonly Rail[] } }) {
  const t = useText(adminPayoutsMessages)
  const shared = useText(adminSharedMessages)
  const rails = useText(railWords)
  const save = useCommand('saveTerms', { toast: shared('saved') })
  const [needsApproval, setNeedsApproval] = useState(terms.needsApproval)
  const initial = {
    cadence: terms.cadence, day: String(terms.day), rail: terms.rail, debtorName: '', debtorIban: '', debtorBic: '',
  } // prettier-ignore
  const form = useFields<string>(initial, save.fieldErrors)
  const days = useDays(form.values.cadence === 'monthly')
  return (
    <Page title={t('terms')} backAction={{ content: t('title'), url: adminPaths.payouts() }}>
      <FormCard
        title={t('terms')}
        text={t('termsText')}
        command={save}
        onSubmit={() => save.run({ ...form.values, needsApproval: String(needsApproval) })}
      >
        <FormLayout>
          <FormLayout.Group>
            <Select
              {...form.choice('cadence', t('cadence'))}
              options={cadences.map((value) => ({ value, label: t(`cadence_${value}`) }))}
            />
            <Select {...form.choice('day', t('day'))} options={days} />
            <Select
              {...form.choice('rail', t('rail'))}
              options={terms.offered.map((value) => ({ value, label: rails(value) }))}
            />
          </FormLayout.Group>
          <Checkbox
            label={t('needsApproval')}
            helpText={t('needsApprovalHelp')}
            checked={needsApproval}
            onChange={setNeedsApproval}
          />
          {form.values.rail === 'bankFile' ? (
            <FormLayout.Group helpText={terms.hasDebtor ? t('accountKnown') : t('accountHelp')}>
              <TextField {...form.text('debtorName', t('debtorName'))} />
              <TextField {...form.text('debtorIban', t('debtorIban'))} />
              <TextField {...form.text('debtorBic', t('debtorBic'))} />
            </FormLayout.Group>
          ) : null}
        </FormLayout>
      </FormCard>
    </Page>
  )
}

/** Days of a month, or of a week by name. */
function useDays(isMonthly: boolean): { value: string; label: string }[] {
  const locale = useLocale()
  if (isMonthly)
    return Array.from({ length: 28 }, (_none, index) => ({ value: String(index + 1), label: String(index + 1) }))
  const name = new Intl.DateTimeFormat(intlTagOf(locale), { weekday: 'long', timeZone: 'UTC' })
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_none, index) => ({
    value: String(index + 1),
    label: name.format(new Date(Date.UTC(2026, 0, 5 + index))),
  }))
}
