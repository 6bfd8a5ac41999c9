import { Badge, BlockStack, Button, Card, Divider, InlineStack, Text } from '@shopify/polaris'
import { Fragment, useState } from 'react'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { licenceKindWord } from '#app/ui/messages/say-problem.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatDate } from '#app/ui/shared/format.ts'
import { beginning } from './beginning.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { LicenceForm } from './licence-form.tsx'
import type { LicenceView, SettingsView } from './settings-view.ts'
import { useCommand } from './use-command.ts'

/** J6: what the merchant may sell because of a licence, by country. */
export function LicencesCard({ settings }: { settings: SettingsView }) {
  const t = useText(adminSettingsMessages)
  const [isAdding, setIsAdding] = useState(false)
  const [removing, setRemoving] = useState<LicenceView | null>(null)
  const { licences } = settings
  return (
    <Card>
      <BlockStack gap="400">
        {licences.length === 0 && !isAdding ? (
          <Text as="p" tone="subdued">
            {t('noLicences')}
          </Text>
        ) : null}
        {licences.map((licence) => (
          <Fragment key={licence.licenceId}>
            <Licence licence={licence} timeZone={settings.timeZone} onRemove={() => setRemoving(licence)} />
            <Divider />
          </Fragment>
        ))}
        {isAdding ? (
          <LicenceForm countries={settings.marketCountries} onClose={() => setIsAdding(false)} />
        ) : (
          <InlineStack>
            <Button onClick={() => setIsAdding(true)}>{t('addLicence')}</Button>
          </InlineStack>
        )}
      </BlockStack>
      <RemoveModal key={removing?.licenceId ?? null} licence={removing} onClose={() => setRemoving(null)} />
    </Card>
  )
}

type LicenceProps = { readonly licence: LicenceView; readonly timeZone: string; readonly onRemove: () => void }

function Licence({ licence: { kind, country, number, validUntil, isExpired }, timeZone, onRemove }: LicenceProps) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const lastDay = new Date(Date.parse(validUntil) - 1).toISOString()
  const date = formatDate(lastDay, locale, timeZone)
  return (
    <InlineStack align="space-between" blockAlign="center" gap="300">
      <BlockStack gap="100">
        <Text as="p" fontWeight="semibold">
          {beginning(licenceKindWord(locale, kind))} · {names.of(country) ?? country}
        </Text>
        <InlineStack gap="200" blockAlign="center" align="start">
          <Text as="span" tone="subdued">
            <bdi>{number}</bdi>
          </Text>
          {isExpired ? (
            <Badge tone="critical">{t('licenceExpired', { date })}</Badge>
          ) : (
            <Text as="span" tone="subdued">
              {t('licenceValid', { date })}
            </Text>
          )}
        </InlineStack>
      </BlockStack>
      <Button onClick={onRemove} tone="critical" variant="tertiary">
        {shared('remove')}
      </Button>
    </InlineStack>
  )
}

function RemoveModal({ licence, onClose }: { licence: LicenceView | null; onClose: () => void }) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const remove = useCommand('removeLicence', { toast: t('licenceRemoved'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={licence !== null}
      title={t('removeLicenceTitle')}
      confirm={shared('remove')}
      isRunning={remove.isRunning}
      refusal={remove.refusal}
      onConfirm={() => licence && remove.run({ licenceId: licence.licenceId })}
      onClose={onClose}
    >
      <Text as="p">{t('removeLicenceText')}</Text>
    </ConfirmModal>
  )
}
