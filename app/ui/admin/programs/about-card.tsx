import { FormLayout, Select, TextField } from '@shopify/polaris'
import type { ProgramSettings } from '#app/domain/programs/inputs.ts'
import { adminProgramMessages } from '#app/ui/messages/admin-program.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { FormCard } from '../form-card.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

/** What creators read before they join, and whether they are in at once. */
export function AboutCard({ settings }: { settings: ProgramSettings }) {
  const t = useText(adminProgramMessages)
  const shared = useText(adminSharedMessages)
  const save = useCommand('saveAbout', { toast: shared('saved') })
  const { name, description, terms, approval } = settings
  const form = useFields({ name, description, terms, approval: approval }, save.fieldErrors)
  return (
    <FormCard title={t('about')} text={t('aboutText')} command={save} onSubmit={() => save.run(form.values)}>
      <FormLayout>
        <FormLayout.Group>
          <TextField {...form.text('name', t('name'))} maxLength={80} />
          <Select
            {...form.choice('approval', t('approval'))}
            options={[
              { value: 'open', label: t('approval_open') },
              { value: 'review', label: t('approval_review') },
            ]}
          />
        </FormLayout.Group>
        <TextField
          {...form.text('description', t('description'))}
          helpText={t('descriptionHelp')}
          multiline={3}
          maxLength={2000}
        />
        <TextField {...form.text('terms', t('terms'))} helpText={t('termsHelp')} multiline={4} maxLength={10000} />
      </FormLayout>
    </FormCard>
  )
}
