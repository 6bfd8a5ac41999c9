import { Text } from '@shopify/polaris'
import { useState } from 'react'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { CategorySelect, noCategory } from './category-select.tsx'
import { ConfirmModal } from './confirm-modal.tsx'
import type { BulkCommand } from './use-bulk-command.ts'

export type Asking = 'pause' | 'category' | null

type BulkModalsProps = {
  readonly asking: Asking
  /** null: everything in the view. */
  readonly count: number | null
  readonly bulk: BulkCommand
  readonly onClose: () => void
}

/** What is asked before a command over many products: whether it is meant, or which category. */
export function BulkModals({ asking, count, bulk, onClose }: BulkModalsProps) {
  const a = useText(adminCatalogActionMessages)
  const [categoryId, setCategoryId] = useState('')
  return (
    <>
      <ConfirmModal
        isOpen={asking === 'pause'}
        title={count === null ? a('pauseAllTitle') : a('pauseTitle', { count })}
        confirm={a('pause')}
        isRunning={bulk.isRunning}
        refusal={bulk.refusal}
        onConfirm={() => bulk.run('pause')}
        onClose={onClose}
      >
        <Text as="p">{a('pauseText')}</Text>
      </ConfirmModal>
      <ConfirmModal
        isOpen={asking === 'category'}
        title={a('pickTitle')}
        confirm={a('chooseCategory')}
        isCritical={false}
        isRunning={bulk.isRunning}
        canConfirm={categoryId !== ''}
        refusal={bulk.refusal}
        onConfirm={() => bulk.run('chooseCategory', categoryId === noCategory ? '' : categoryId)}
        onClose={onClose}
      >
        <CategorySelect label={a('pickLabel')} value={categoryId} onChange={setCategoryId} />
        <Text as="p" tone="subdued">
          {a('pickText')}
        </Text>
      </ConfirmModal>
    </>
  )
}
