import { BlockStack, Card, Checkbox, Layout, TextField } from '@shopify/polaris'
import { SaveBar } from '@shopify/app-bridge-react'
import { useState } from 'react'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from './refused.tsx'
import type { SettingsView } from './settings-view.ts'
import { useCommand } from './use-command.ts'

type Values = {
  readonly safetyStock: string
  readonly customLineAllowed: string
  readonly autoSubmit: string
  readonly contactEmail: string
}

/** Stock care, custom lines and contact: saved together through the admin's own save bar. */
export function SellingForm({ settings }: { settings: SettingsView }) {
  const t = useText(adminSettingsMessages)
  const shared = useText(adminSharedMessages)
  const saved: Values = {
    safetyStock: String(settings.safetyStock),
    customLineAllowed: String(settings.customLineAllowed),
    autoSubmit: String(settings.autoSubmit),
    contactEmail: settings.contactEmail,
  }
  const [draft, setDraft] = useState<Partial<Values>>({})
  const values = { ...saved, ...draft }
  const save = useCommand('saveSettings', { toast: shared('saved'), onDone: () => setDraft({}) })
  const change = (name: keyof Values) => (value: string) => setDraft({ ...draft, [name]: value })
  const isChanged = (Object.keys(saved) as (keyof Values)[]).some((name) => values[name] !== saved[name])
  const { fieldErrors } = save
  return (
    <>
      <SaveBar id="settings" open={isChanged}>
        <button variant="primary" disabled={save.isRunning} onClick={() => save.run(values)}>
          {shared('save')}
        </button>
        <button disabled={save.isRunning} onClick={() => setDraft({})}>
          {t('discard')}
        </button>
      </SaveBar>
      <Layout.AnnotatedSection title={t('selling')} description={t('sellingText')}>
        <Card>
          <BlockStack gap="400">
            {Object.keys(fieldErrors).length > 0 ? null : <Refused refusal={save.refusal} />}
            <Checkbox
              label={t('autoSubmit')}
              helpText={t('autoSubmitHelp')}
              checked={values.autoSubmit === 'true'}
              onChange={(isChecked) => change('autoSubmit')(String(isChecked))}
            />
            <TextField
              label={t('safetyStock')}
              helpText={t('safetyStockHelp')}
              type="number"
              min={0}
              max={999}
              value={values.safetyStock}
              onChange={change('safetyStock')}
              error={fieldErrors.safetyStock}
              autoComplete="off"
            />
            <Checkbox
              label={t('customLine')}
              helpText={t('customLineHelp')}
              checked={values.customLineAllowed === 'true'}
              onChange={(isChecked) => change('customLineAllowed')(String(isChecked))}
            />
          </BlockStack>
        </Card>
      </Layout.AnnotatedSection>
      <Layout.AnnotatedSection title={t('contact')} description={t('contactText')}>
        <Card>
          <TextField
            label={t('contactEmail')}
            type="email"
            value={values.contactEmail}
            onChange={change('contactEmail')}
            error={fieldErrors.contactEmail}
            autoComplete="email"
          />
        </Card>
      </Layout.AnnotatedSection>
    </>
  )
}
