import { FormLayout, Select, TextField } from '@shopify/polaris'
import { adminReturnsMessages } from '#app/ui/messages/admin-returns.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

export type ApprovalValues = { readonly instructions: string; readonly labelUrl: string; readonly paidBy: string }
/** What the shop says in its settings. */
export type SuggestedApproval = Omit<ApprovalValues, 'labelUrl'>

export function beginApproval(suggested: SuggestedApproval): ApprovalValues {
  return { ...suggested, labelUrl: '' }
}

type ApprovalFieldsProps = {
  readonly approval: ApprovalValues
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (approval: ApprovalValues) => void
}

/** What a shopper is told once the shop agrees: how to send it back, with which label, at whose cost. */
export function ApprovalFields({ approval, errors, onChange }: ApprovalFieldsProps) {
  const t = useText(adminReturnsMessages)
  const field = (name: keyof ApprovalValues) => ({
    value: approval[name],
    onChange: (value: string) => onChange({ ...approval, [name]: value }),
    error: errors[name],
    autoComplete: 'off',
  })
  const { autoComplete: _none, ...postage } = field('paidBy')
  return (
    <FormLayout>
      <TextField
        {...field('instructions')}
        label={t('instructions')}
        helpText={t('instructionsHelp')}
        multiline={5}
        maxLength={2_000}
      />
      <TextField {...field('labelUrl')} label={t('labelUrl')} helpText={t('labelHelp')} type="url" maxLength={500} />
      <Select
        {...postage}
        label={t('postage')}
        options={[
          { value: 'shop', label: t('postage_shop') },
          { value: 'shopper', label: t('postage_shopper') },
        ]}
      />
    </FormLayout>
  )
}
