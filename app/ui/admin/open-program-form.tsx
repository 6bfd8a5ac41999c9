import { BlockStack, Button, Card, FormLayout, InlineStack, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { onboardingMessages } from '#app/ui/messages/admin-onboarding.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { outOfRange } from './out-of-range.ts'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

/** Name and rate, and the program is open to every creator. The server judges both. */
export function OpenProgramForm({ suggestedName }: { suggestedName: string }) {
  const t = useText(onboardingMessages)
  const { run, isRunning, refusal, fieldErrors } = useCommand('openProgram')
  const [name, setName] = useState(suggestedName)
  const [rate, setRate] = useState('12.5')
  const rateError = fieldErrors.rateBps ?? outOfRange(refusal)
  const hasFieldErrors = Object.keys(fieldErrors).length > 0 || rateError !== undefined
  return (
    <Card>
      <BlockStack gap="300">
        {hasFieldErrors ? null : <Refused refusal={refusal} />}
        <FormLayout>
          <TextField
            label={t('name')}
            value={name}
            onChange={setName}
            autoComplete="off"
            maxLength={80}
            error={fieldErrors.name}
          />
          <TextField
            label={t('rate')}
            value={rate}
            onChange={setRate}
            autoComplete="off"
            inputMode="decimal"
            suffix="%"
            helpText={t('rateHelp')}
            error={rateError}
          />
        </FormLayout>
        <InlineStack>
          <Button variant="primary" loading={isRunning} onClick={() => run({ name, rateBps: rate })}>
            {t('open')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  )
}
