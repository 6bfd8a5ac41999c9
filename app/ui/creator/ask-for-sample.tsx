import type { SerializeFrom } from '@remix-run/node'
import { useNavigate } from '@remix-run/react'
import { samplesMessages } from '#app/ui/messages/samples-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { samplesView } from '#app/web/studio-samples.server.ts'
import { useFormCommand } from './use-form-command.ts'

type Asked = NonNullable<SerializeFrom<Awaited<ReturnType<typeof samplesView>>>['asked']>

const lines = [
  { name: 'firstName', autoComplete: 'given-name' },
  { name: 'lastName', autoComplete: 'family-name' },
  { name: 'line1', autoComplete: 'address-line1' },
  { name: 'line2', autoComplete: 'address-line2' },
  { name: 'city', autoComplete: 'address-level2' },
  { name: 'region', autoComplete: 'address-level1' },
  { name: 'postalCode', autoComplete: 'postal-code' },
] as const

/** G1: one unit of one variant, to an address. */
export function AskForSample({ asked }: { asked: Asked }) {
  const t = useText(samplesMessages)
  const navigate = useNavigate()
  const { Form, isBusy, refusal, errors } = useFormCommand()
  const close = () => navigate(creatorPaths.samples(), { preventScrollReset: true })
  return (
    <Sheet isOpen onClose={close} title={t('askTitle')}>
      <Form method="post" className="stack" noValidate>
        <strong>{asked.title}</strong>
        <p className="small soft">{t(asked.kind === 'free' ? 'askText' : 'askRefundable')}</p>
        <input type="hidden" name="offerId" value={asked.offerId} />
        <RefusalNotice refusal={refusal} />
        <SelectField label={t('variant')} name="variantId" options={asked.variants} error={errors.variantId} />
        <fieldset className="field stack-tight">
          <legend>{t('address')}</legend>
          <SelectField
            label={t('country')}
            name="address.country"
            defaultValue={asked.country}
            options={asked.countries}
            error={errors['address.country']}
          />
          {lines.map(({ name, autoComplete }) => (
            <TextField
              key={name}
              label={t(name)}
              name={`address.${name}`}
              dir="auto"
              autoComplete={autoComplete}
              error={errors[`address.${name}`]}
            />
          ))}
          <TextField
            label={t('phone')}
            name="address.phone"
            type="tel"
            dir="ltr"
            autoComplete="tel"
            error={errors['address.phone']}
          />
        </fieldset>
        <TextArea label={t('note')} name="note" rows={2} dir="auto" maxLength={1_000} error={errors.note} />
        <Button look="accent" busy={isBusy}>
          {t('send')}
        </Button>
      </Form>
    </Sheet>
  )
}
