import { BlockStack, Box, Button, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminCodesMessages } from '#app/ui/messages/admin-codes.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { Choice } from '../choice-search.tsx'
import { FormCard } from '../form-card.tsx'
import { CreatorPicker } from '../programs/pickers.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

/** A code that the merchant makes for a creator of the program. */
export function MakeCodeCard({ onClose }: { onClose: () => void }) {
  const t = useText(adminCodesMessages)
  const shared = useText(adminSharedMessages)
  const [creator, setCreator] = useState<Choice | null>(null)
  const make = useCommand('make', { toast: t('made'), onDone: onClose })
  const form = useFields({ code: '' }, make.fieldErrors)
  const submit = () => make.run({ ...form.values, creatorId: creator?.id ?? '' })
  return (
    <FormCard title={t('makeTitle')} text={t('makeText')} command={make} submit={t('make')} onSubmit={submit}>
      <BlockStack gap="400">
        <CreatorPicker chosen={creator} onChange={setCreator} error={make.fieldErrors.creatorId} all={t('members')} />
        <Box maxWidth="20rem">
          <TextField {...form.text('code', t('word'))} helpText={t('wordHelp')} maxLength={24} />
        </Box>
        <InlineStack>
          <Button variant="plain" onClick={onClose}>
            {shared('cancel')}
          </Button>
        </InlineStack>
      </BlockStack>
    </FormCard>
  )
}
