import { BlockStack, Button, ButtonGroup, Card, Form, FormLayout, Select, Text, TextField } from '@shopify/polaris'
import { disputeReasons } from '#app/domain/commissions/dispute-rules.ts'
import { adminCommissionPageMessages } from '#app/ui/messages/admin-commission-page.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { disputeReasonMessages } from '#app/ui/messages/commission-disputes.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { useFields } from '../use-fields.ts'

type DisputeFormProps = { readonly commissionId: string; readonly onClose: () => void }

const blank = { reason: disputeReasons.merchant[0], statement: '', link: '', evidence: '' }

/** E5: an objection needs a reason and evidence; the release waits meanwhile, and silence is the creator's. */
export function DisputeForm({ commissionId, onClose }: DisputeFormProps) {
  const t = useText(adminCommissionPageMessages)
  const shared = useText(adminSharedMessages)
  const reasons = useText(disputeReasonMessages)
  const open = useCommand('open', { toast: t('objected'), onDone: onClose })
  const form = useFields<string>(blank, open.fieldErrors)
  const options = disputeReasons.merchant.map((value) => ({ value, label: reasons(value) }))
  return (
    <Card>
      <Form onSubmit={() => open.run({ ...form.values, commissionId })}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t('object')}
          </Text>
          <Text as="p" tone="subdued">
            {t('objectText')}
          </Text>
          <Refused refusal={open.refusal} />
          <FormLayout>
            <Select {...form.choice('reason', t('reason'))} options={options} />
            <TextField {...form.text('statement', t('statement'))} multiline={3} maxLength={4000} />
            <TextField {...form.text('link', t('link'))} type="url" helpText={t('linkHelp')} />
            <TextField {...form.text('evidence', t('evidence'))} multiline={2} maxLength={4000} />
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={open.isRunning}>
              {t('object')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Card>
  )
}
