import { Banner, BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment, useState } from 'react'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { SettingsRow } from './settings/settings-row.tsx'
import type { SettingsView, ShippingOptionView } from './settings-view.ts'
import { ShippingOptionForm } from './shipping-option-form.tsx'
import { useCommand } from './use-command.ts'

type ShippingCardProps = { readonly settings: SettingsView }

/** What shoppers can choose from; one is edited in place at a time. */
export function ShippingCard({ settings: { shippingOptions, currency, weightlessVariants } }: ShippingCardProps) {
  const t = useText(adminSettingsMessages)
  const options = [...shippingOptions].sort((a, b) => zoneOf(a).localeCompare(zoneOf(b)))
  const [editing, setEditing] = useState<string | null>(null)
  const [removing, setRemoving] = useState<ShippingOptionView | null>(null)
  const close = () => setEditing(null)
  return (
    <Card>
      <BlockStack gap="400">
        {weightlessVariants > 0 ? (
          <Banner tone="warning">{t('weightless', { count: weightlessVariants })}</Banner>
        ) : null}
        {options.map((option, index) => (
          <Fragment key={option.shippingOptionId}>
            {index === 0 || zoneOf(option) !== zoneOf(options[index - 1]) ? <Zone option={option} /> : null}
            {editing === option.shippingOptionId ? (
              <ShippingOptionForm option={option} currency={currency} onClose={close} />
            ) : (
              <Option
                option={option}
                onEdit={() => setEditing(option.shippingOptionId)}
                onRemove={() => setRemoving(option)}
              />
            )}
            <Divider />
          </Fragment>
        ))}
        {editing === 'new' ? (
          <ShippingOptionForm option={null} currency={currency} onClose={close} />
        ) : (
          <InlineStack>
            <Button onClick={() => setEditing('new')}>{t('addOption')}</Button>
          </InlineStack>
        )}
      </BlockStack>
      <RemoveModal key={removing?.shippingOptionId ?? null} option={removing} onClose={() => setRemoving(null)} />
    </Card>
  )
}

/** Options for the same countries stand together. */
const zoneOf = (option: ShippingOptionView | undefined) => [...(option?.countries ?? [])].sort().join()

function Zone({ option: { countries } }: { option: ShippingOptionView }) {
  const t = useText(adminSettingsMessages)
  const names = new Intl.DisplayNames([intlTagOf(useLocale())], { type: 'region' })
  return (
    <Text as="h3" variant="headingSm">
      {countries.length === 0 ? t('everywhere') : countries.map((code) => names.of(code) ?? code).join(', ')}
    </Text>
  )
}

type OptionProps = { readonly option: ShippingOptionView; readonly onEdit: () => void; readonly onRemove: () => void }

function Option({ option, onEdit, onRemove }: OptionProps) {
  const t = useText(adminSettingsMessages)
  const locale = useLocale()
  const lowest = formatMoney(option.price, locale)
  const flat = /[1-9]/.test(option.price.amount) ? lowest : t('free')
  const price = option.basis === 'flat' ? flat : t('bandsFrom', { amount: lowest })
  const facts = [
    price,
    option.basis === 'flat' ? '' : t('bandsCount', { count: option.bands.length }),
    option.freeFrom ? t('freeOver', { amount: formatMoney(option.freeFrom, locale) }) : '',
    t('daysRange', { min: option.minDays, max: option.maxDays }),
  ]
  return <SettingsRow title={<bdi>{option.title}</bdi>} facts={facts} onEdit={onEdit} onRemove={onRemove} />
}

function RemoveModal({ option, onClose }: { option: ShippingOptionView | null; onClose: () => void }) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const remove = useCommand('removeShipping', { toast: t('optionRemoved'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={option !== null}
      title={t('removeTitle', { title: option?.title ?? '' })}
      confirm={shared('remove')}
      isRunning={remove.isRunning}
      refusal={remove.refusal}
      onConfirm={() => remove.run({ shippingOptionId: option?.shippingOptionId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('removeText')}</Text>
    </ConfirmModal>
  )
}
