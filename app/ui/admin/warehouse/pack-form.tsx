import {
  Autocomplete,
  BlockStack,
  Button,
  Card,
  Form,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from '@shopify/polaris'
import { useState } from 'react'
import { carriers } from '#app/domain/warehouse/carriers.ts'
import type { RequestDetail } from '#app/domain/warehouse/find-request.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

/** One parcel: which items, which carrier. A request may need several. */
export function PackForm({ request }: { request: RequestDetail }) {
  const t = useText(adminWarehouseMessages)
  const open = request.lines.filter((line) => line.rest > 0)
  const [units, setUnits] = useState(() => Object.fromEntries(open.map((line) => [line.gid, String(line.rest)])))
  const [values, setValues] = useState({ carrier: '', trackingNumber: '', trackingUrl: '' })
  const pack = useCommand('pack', { toast: t('packed') })
  if (open.length === 0) return null
  const errors = pack.fieldErrors
  const field = (name: keyof typeof values, label: string) => ({
    label,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    autoComplete: 'off',
    error: errors[name],
  })
  const submit = () =>
    pack.run({ ...values, ...Object.fromEntries(Object.entries(units).map(([gid, count]) => [`units.${gid}`, count])) })
  return (
    <Card>
      <Form onSubmit={submit}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t('pack')}
          </Text>
          {Object.keys(errors).length > 0 ? null : <Refused refusal={pack.refusal} />}
          <FormLayout>
            {open.map((line) => (
              <TextField
                key={line.gid}
                label={t('inParcel', { title: line.title })}
                value={units[line.gid] ?? '0'}
                onChange={(value) => setUnits({ ...units, [line.gid]: value })}
                suffix={t('ofRest', { count: line.rest })}
                inputMode="numeric"
                autoComplete="off"
                error={errors[`units.${line.gid}`]}
              />
            ))}
            <FormLayout.Group>
              <CarrierField
                value={values.carrier}
                error={errors.carrier}
                onChange={(carrier) => setValues({ ...values, carrier })}
              />
              <TextField {...field('trackingNumber', t('tracking'))} maxLength={60} />
            </FormLayout.Group>
            <TextField {...field('trackingUrl', t('trackingUrl'))} helpText={t('trackingUrlHelp')} type="url" />
          </FormLayout>
          <InlineStack>
            <Button submit variant="primary" loading={pack.isRunning}>
              {t('pack')}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  )
}

type CarrierFieldProps = { value: string; error: string | undefined; onChange: (carrier: string) => void }

/** Carriers Shopify knows are offered; any other may be typed. */
function CarrierField({ value, error, onChange }: CarrierFieldProps) {
  const t = useText(adminWarehouseMessages)
  const options = carriers
    .filter((name) => name.toLowerCase().includes(value.toLowerCase()))
    .map((name) => ({ value: name, label: name }))
  return (
    <Autocomplete
      options={options}
      selected={[]}
      onSelect={([chosen]) => onChange(chosen ?? value)}
      textField={
        <Autocomplete.TextField
          label={t('carrier')}
          value={value}
          onChange={onChange}
          autoComplete="off"
          {...(error && { error })}
        />
      }
    />
  )
}
