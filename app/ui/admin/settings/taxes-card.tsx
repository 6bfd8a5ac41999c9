import { BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment, useState } from 'react'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import type { SettingsView, TaxRateView } from '../settings-view.ts'
import { useCommand } from '../use-command.ts'
import { SettingsRow } from './settings-row.tsx'
import { TaxForm } from './tax-form.tsx'

/** What is charged where, one edited in place at a time. */
export function TaxesCard({ settings: { taxes, marketCountries } }: { settings: SettingsView }) {
  const t = useText(adminSettingsMessages)
  const [editing, setEditing] = useState<string | null>(null)
  const [removing, setRemoving] = useState<TaxRateView | null>(null)
  const close = () => setEditing(null)
  return (
    <Card>
      <BlockStack gap="400">
        {taxes.length === 0 && editing === null ? <Text as="p">{t('noTaxes')}</Text> : null}
        {taxes.map((tax) => (
          <Fragment key={tax.taxRateId}>
            {editing === tax.taxRateId ? (
              <TaxForm tax={tax} countries={marketCountries} onClose={close} />
            ) : (
              <Tax tax={tax} onEdit={() => setEditing(tax.taxRateId)} onRemove={() => setRemoving(tax)} />
            )}
            <Divider />
          </Fragment>
        ))}
        {editing === 'new' ? (
          <TaxForm tax={null} countries={marketCountries} onClose={close} />
        ) : (
          <InlineStack>
            <Button onClick={() => setEditing('new')}>{t('addTax')}</Button>
          </InlineStack>
        )}
      </BlockStack>
      <RemoveModal key={removing?.taxRateId ?? null} tax={removing} onClose={() => setRemoving(null)} />
    </Card>
  )
}

type TaxProps = { readonly tax: TaxRateView; readonly onEdit: () => void; readonly onRemove: () => void }

function Tax({ tax, onEdit, onRemove }: TaxProps) {
  const t = useText(adminSettingsMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const where = [names.of(tax.country) ?? tax.country, tax.region].filter(Boolean).join(', ')
  const facts = [where, tax.isIncluded ? t('isIncluded') : t('isAdded'), tax.onShipping ? t('taxOnShipping') : '']
  const title = (
    <>
      <bdi>{tax.title}</bdi> {formatRate(tax.ratePpm, locale)}
    </>
  )
  return <SettingsRow title={title} facts={facts} onEdit={onEdit} onRemove={onRemove} />
}

/** Parts per million; four decimals of a per cent where a tax has them (9.975 %). */
function formatRate(ratePpm: number, locale: ReturnType<typeof useLocale>): string {
  if (ratePpm % 100 === 0) return formatPercent(ratePpm / 100, locale)
  return new Intl.NumberFormat(intlTagOf(locale), { style: 'percent', maximumFractionDigits: 4 }).format(
    ratePpm / 1_000_000,
  )
}

function RemoveModal({ tax, onClose }: { tax: TaxRateView | null; onClose: () => void }) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const remove = useCommand('removeTax', { toast: t('taxRemoved'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={tax !== null}
      title={t('removeTaxTitle', { title: tax?.title ?? '' })}
      confirm={shared('remove')}
      isRunning={remove.isRunning}
      refusal={remove.refusal}
      onConfirm={() => remove.run({ taxRateId: tax?.taxRateId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('removeTaxText')}</Text>
    </ConfirmModal>
  )
}
