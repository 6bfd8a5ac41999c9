import { FormLayout, Select, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ShelfView } from '#app/domain/warehouse/list-stock.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { useCommand } from '../use-command.ts'
import { useOnceKey } from './use-once-key.ts'

const kinds = ['counted', 'returned', 'damaged', 'handedBack'] as const

/** A count, a return, damage, goods handed back. */
export function MoveModal({ shelf, onClose }: { shelf: ShelfView | null; onClose: () => void }) {
  const t = useText(adminWarehouseMessages)
  const [kind, setKind] = useState<string>('counted')
  const [quantity, setQuantity] = useState(String(shelf?.onHand ?? 0))
  const [note, setNote] = useState('')
  const { key } = useOnceKey()
  const move = useCommand('move', { toast: t('moved'), onDone: onClose })
  const errors = move.fieldErrors
  return (
    <ConfirmModal
      isOpen={shelf !== null}
      title={t('moveTitle', { title: shelf?.title ?? '' })}
      confirm={t('save')}
      isCritical={false}
      isRunning={move.isRunning}
      refusal={Object.keys(errors).length > 0 ? null : move.refusal}
      onConfirm={() => move.run({ variantId: shelf?.variantId ?? '', kind, quantity, note, key })}
      onClose={onClose}
    >
      <FormLayout>
        <Select
          label={t('kind')}
          options={kinds.map((value) => ({ value, label: t(value) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField
          label={t('quantity')}
          value={quantity}
          onChange={setQuantity}
          inputMode="numeric"
          autoComplete="off"
          error={errors.quantity}
        />
        <TextField label={t('note')} value={note} onChange={setNote} autoComplete="off" maxLength={500} />
      </FormLayout>
    </ConfirmModal>
  )
}
