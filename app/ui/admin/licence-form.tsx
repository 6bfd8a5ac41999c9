import { Button, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { licenceKinds } from '#app/domain/catalog/licence-kinds.ts'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { licenceKindWord } from '#app/ui/messages/say-problem.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { beginning } from './beginning.ts'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

export function LicenceForm({ countries, onClose }: { countries: readonly string[]; onClose: () => void }) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const locale = useLocale()
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'region' })
  const [kind, setKind] = useState<string>(licenceKinds[0])
  const [country, setCountry] = useState(countries[0] ?? '')
  const [number, setNumber] = useState('')
  const [validUntil, setValidUntil] = useState('')
  const save = useCommand('saveLicence', { toast: t('licenceSaved'), onDone: onClose })
  const { fieldErrors } = save
  return (
    <FormLayout>
      {Object.keys(fieldErrors).length > 0 ? null : <Refused refusal={save.refusal} />}
      <Select
        label={t('licenceKind')}
        options={licenceKinds.map((value) => ({ value, label: beginning(licenceKindWord(locale, value)) }))}
        value={kind}
        onChange={setKind}
        error={fieldErrors.kind}
      />
      <Select
        label={t('licenceCountry')}
        options={countries.map((value) => ({ value, label: names.of(value) ?? value }))}
        value={country}
        onChange={setCountry}
        error={fieldErrors.country}
      />
      <FormLayout.Group>
        <TextField
          label={t('licenceNumber')}
          value={number}
          onChange={setNumber}
          error={fieldErrors.number}
          maxLength={60}
          autoComplete="off"
        />
        <TextField
          label={t('licenceUntil')}
          type="date"
          value={validUntil}
          onChange={setValidUntil}
          error={fieldErrors.validUntil}
          autoComplete="off"
        />
      </FormLayout.Group>
      <InlineStack gap="200">
        <Button
          variant="primary"
          loading={save.isRunning}
          onClick={() => save.run({ kind, country, number, validUntil })}
        >
          {shared('save')}
        </Button>
        <Button onClick={onClose}>{shared('cancel')}</Button>
      </InlineStack>
    </FormLayout>
  )
}
