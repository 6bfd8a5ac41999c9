import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { BulkAnswer } from '#app/web/admin-catalog-commands.server.ts'
import type { CatalogFilterView } from '#app/web/admin-catalog-view.ts'
import { useCommand } from './use-command.ts'

export type BulkAction = BulkAnswer['action']
/** Some products, or everything that a view holds. */
export type BulkTarget = { readonly productIds: readonly string[] } | { readonly filters: CatalogFilterView }

/** One command over many products; says afterwards what it did, and keeps why some stayed as they were. */
export function useBulkCommand(target: BulkTarget, onDone: () => void) {
  const a = useText(adminCatalogActionMessages)
  const command = useCommand('bulk', {
    toastOf: (value) => {
      const { isStarted, action, done, skipped } = value as BulkAnswer
      if (isStarted) return a('started')
      return done === 0 && skipped.length > 0 ? '' : a(`done_${action}`)
    },
    onDone,
  })
  const run = (action: BulkAction, categoryId = '') => {
    const { collectionTitle: _, ...filters } = 'filters' in target ? target.filters : emptyFilters
    const productIds = 'productIds' in target ? target.productIds.join() : ''
    command.run({ ...filters, productIds, action, categoryId, isEverything: String('filters' in target) })
  }
  const skipped = command.isRunning ? [] : ((command.value as BulkAnswer | undefined)?.skipped ?? [])
  return { ...command, run, skipped }
}

export type BulkCommand = ReturnType<typeof useBulkCommand>

const emptyFilters: CatalogFilterView = {
  view: 'all',
  q: '',
  collection: '',
  collectionTitle: '',
  category: '',
  sold: '',
  unsold: '',
}
