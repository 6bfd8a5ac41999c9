import { BlockStack, Button, Card, Form, FormLayout, InlineStack, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useOnceKey } from './use-once-key.ts'

const blank = { code: '', quantity: '1', bin: '' }

/** Goods at the ramp, one code after another. */
export function ReceiveForm() {
  const t = useText(adminWarehouseMessages)
  const [values, setValues] = useState(blank)
  const { key, renew } = useOnceKey()
  const onDone = () => {
    setValues(blank)
    renew()
  }
  const receive = useCommand('receive', { toast: t('received'), onDone })
  const errors = receive.fieldErrors
  const field = (name: keyof typeof blank, label: string) => ({
    label,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    autoComplete: 'off',
    error: errors[name],
  })
  return (
    <Card>
      <Form onSubmit={() => receive.run({ ...values, key })}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t('receive')}
          </Text>
          {Object.keys(errors).length > 0 ? null : <Refused refusal={receive.refusal} />}
          <FormLayout>
            <FormLayout.Group>
              <TextField {...field('code', t('code'))} />
              <TextField {...field('quantity', t('quantity'))} inputMode="numeric" />
              <TextField {...field('bin', t('bin'))} helpText={t('binHelp')} />
            </FormLayout.Group>
          </FormLayout>
          <InlineStack>
            <Button submit variant="primary" loading={receive.isRunning}>
              {t('receive')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  )
}
