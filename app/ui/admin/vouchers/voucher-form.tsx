import { BlockStack, Button, ButtonGroup, Card, Checkbox, Form, FormLayout, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import { voucherKinds } from '#app/domain/deals/voucher-facts.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { adminVouchersMessages } from '#app/ui/messages/admin-vouchers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'
import { VoucherProducts, type ChosenProduct } from './voucher-products.tsx'
import type { VouchersView } from './vouchers-page.tsx'

const blank = {
  code: '',
  kind: 'percent',
  percent: '',
  amount: '',
  minimumSpend: '',
  endsAt: '',
  perShopperLimit: '1',
  totalLimit: '',
  budget: '',
}
type Values = typeof blank & { readonly startsAt: string }

type VoucherFormProps = { readonly view: VouchersView; readonly onClose: () => void }

/** Sends what was typed; the server reads amounts with the currency's own decimals and times on the shop's clock. */
export function VoucherForm({ view: { currency, timeZone, startsAt }, onClose }: VoucherFormProps) {
  const t = useText(adminVouchersMessages)
  const shared = useText(adminSharedMessages)
  const [values, setValues] = useState<Values>({ ...blank, startsAt })
  const [isStackable, setIsStackable] = useState(false)
  const [products, setProducts] = useState<readonly ChosenProduct[]>([])
  const create = useCommand('create', { toast: t('created'), onDone: onClose })
  const errors = create.fieldErrors
  const field = (name: keyof Values) => ({
    label: t(labels[name]),
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value }),
    error: errors[name],
    autoComplete: 'off',
  })
  const money = { prefix: currency, inputMode: 'decimal' as const }
  const { autoComplete: _none, ...kind } = field('kind')
  const submit = () =>
    create.run({ ...values, isStackable: String(isStackable), 'products[]': products.map(({ id }) => id) })
  return (
    <Card>
      <Form onSubmit={submit}>
        <BlockStack gap="400">
          {Object.keys(errors).length > 0 ? null : <Refused refusal={create.refusal} />}
          <FormLayout>
            <TextField {...field('code')} helpText={t('codeHelp')} maxLength={24} />
            <FormLayout.Group>
              <Select {...kind} options={voucherKinds.map((value) => ({ value, label: t(`kind_${value}`) }))} />
              {values.kind === 'percent' ? <TextField {...field('percent')} suffix="%" inputMode="decimal" /> : null}
              {values.kind === 'fixed' ? <TextField {...field('amount')} {...money} /> : null}
            </FormLayout.Group>
            <VoucherProducts chosen={products} error={errors.products} onChange={setProducts} />
            <FormLayout.Group>
              <TextField {...field('startsAt')} type="datetime-local" helpText={t('clock', { timeZone })} />
              <TextField {...field('endsAt')} type="datetime-local" helpText={t('optional')} />
            </FormLayout.Group>
            <FormLayout.Group>
              <TextField {...field('minimumSpend')} {...money} helpText={t('optional')} />
              <TextField {...field('budget')} {...money} helpText={t('optional')} />
            </FormLayout.Group>
            <FormLayout.Group>
              <TextField {...field('perShopperLimit')} inputMode="numeric" helpText={t('optional')} />
              <TextField {...field('totalLimit')} inputMode="numeric" helpText={t('optional')} />
            </FormLayout.Group>
            <Checkbox label={t('isStackable')} checked={isStackable} onChange={setIsStackable} />
          </FormLayout>
          <ButtonGroup>
            <Button submit variant="primary" loading={create.isRunning}>
              {shared('save')}
            </Button>
            <Button onClick={onClose}>{shared('cancel')}</Button>
          </ButtonGroup>
        </BlockStack>
      </Form>
    </Card>
  )
}

const labels = {
  code: 'code',
  kind: 'kind',
  percent: 'percent',
  amount: 'amount',
  minimumSpend: 'minimumSpend',
  startsAt: 'startsAt',
  endsAt: 'endsAt',
  perShopperLimit: 'perShopperLimit',
  totalLimit: 'totalLimit',
  budget: 'budgetLimit',
} as const satisfies Record<keyof Values, string>
