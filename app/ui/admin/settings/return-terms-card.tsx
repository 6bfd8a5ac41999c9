import { BlockStack, Button, Card, Form, FormLayout, InlineStack, Select, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { returnTermsMessages } from '#app/ui/messages/admin-return-terms.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import type { SettingsView } from '../settings-view.ts'
import { useCommand } from '../use-command.ts'

const noAddress = { name: '', line1: '', line2: '', city: '', region: '', postalCode: '', country: '' }
type AddressPart = keyof typeof noAddress

/** I7: what an approval of a return begins with. */
export function ReturnTermsCard({ settings: { returnTerms, countries } }: { settings: SettingsView }) {
  const t = useText(returnTermsMessages)
  const shared = useText(adminSharedMessages)
  const saved = toFields(returnTerms)
  const [draft, setDraft] = useState<Partial<typeof saved>>({})
  const values = { ...saved, ...draft }
  const save = useCommand('saveReturnTerms', { toast: t('saved'), onDone: () => setDraft({}) })
  const isChanged = (Object.keys(saved) as (keyof typeof saved)[]).some((name) => values[name] !== saved[name])
  const field = (name: keyof typeof saved) => ({
    value: values[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: save.fieldErrors[name],
  })
  const part = (name: AddressPart) => ({ ...field(`address.${name}`), label: t(name), autoComplete: 'off' })
  const { autoComplete: _none, ...country } = part('country')
  const payers = (['merchant', 'shopper'] as const).map((value) => ({ value, label: t(`postage_${value}`) }))
  return (
    <Card>
      <Form onSubmit={() => save.run(values)}>
        <BlockStack gap="400">
          {Object.keys(save.fieldErrors).length > 0 ? null : <Refused refusal={save.refusal} />}
          <FormLayout>
            <TextField
              {...field('instructions')}
              label={t('instructions')}
              helpText={t('instructionsHelp')}
              multiline={3}
              maxLength={1_500}
              autoComplete="off"
            />
            <BlockStack>
              <Text as="h3" variant="headingSm">
                {t('address')}
              </Text>
              <Text as="p" tone="subdued">
                {t('addressHelp')}
              </Text>
            </BlockStack>
            <TextField {...part('name')} maxLength={80} />
            <TextField {...part('line1')} maxLength={120} />
            <TextField {...part('line2')} maxLength={120} />
            <FormLayout.Group>
              <TextField {...part('city')} maxLength={80} />
              <TextField {...part('postalCode')} maxLength={12} />
            </FormLayout.Group>
            <FormLayout.Group>
              <TextField {...part('region')} maxLength={80} />
              <Select {...country} options={[{ value: '', label: t('noCountry') }, ...countries]} />
            </FormLayout.Group>
            <Select {...field('postage')} label={t('postage')} options={payers} />
          </FormLayout>
          <InlineStack>
            <Button submit variant="primary" disabled={!isChanged} loading={save.isRunning}>
              {shared('save')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  )
}

type AddressFields = Record<`address.${AddressPart}`, string>

/** As the form sends it. */
function toFields({ instructions, address, postage }: SettingsView['returnTerms']) {
  const parts = Object.entries(address ?? noAddress).map(([name, value]) => [`address.${name}`, value])
  return { instructions, postage: postage as string, ...(Object.fromEntries(parts) as AddressFields) }
}
