import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextField } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useFormCommand } from './use-form-command.ts'

/** A word of the creator's own for one program. */
export function NewCode({ programs }: { programs: readonly { programId: string; shopName: string }[] }) {
  const t = useText(shareMessages)
  const toast = useToast()
  const { Form, isBusy, refusal, errors } = useFormCommand(() => toast(t('codeMade')))
  return (
    <Form method="post" className="panel stack" noValidate>
      <input type="hidden" name="intent" value="make" />
      <RefusalNotice refusal={refusal} />
      <SelectField
        label={t('program')}
        name="programId"
        options={programs.map(({ programId, shopName }) => ({ value: programId, label: shopName }))}
        error={errors.programId}
      />
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        dir="ltr"
        maxLength={24}
        autoCapitalize="characters"
        autoComplete="off"
        error={errors.code}
      />
      <Button look="accent" busy={isBusy}>
        {t('makeCode')}
      </Button>
    </Form>
  )
}
