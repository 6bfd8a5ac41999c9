import { EmptySearchResult, IndexTable, useIndexResourceState } from '@shopify/polaris'
import { useEffect, useState } from 'react'
import { adminCatalogActionMessages } from '#app/ui/messages/admin-catalog-actions.ts'
import { adminCatalogMessages } from '#app/ui/messages/admin-catalog.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { BulkModals, type Asking } from './bulk-modals.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import { CatalogRow } from './catalog-row.tsx'
import type { CatalogView } from '#app/web/admin-catalog-view.ts'
import { useBulkCommand, type BulkTarget } from './use-bulk-command.ts'
import { useIsTurning } from './use-paging.ts'
import { useTwoWayPaging } from './use-two-way-paging.ts'

export function CatalogTable({ catalog }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const a = useText(adminCatalogActionMessages)
  const { rows, filters } = catalog
  const paging = useTwoWayPaging(catalog)
  const isTurning = useIsTurning()
  const selection = useIndexResourceState([...rows], { resourceIDResolver: ({ productId }) => productId })
  const { selectedResources, allResourcesSelected, handleSelectionChange, clearSelection } = selection
  const [asking, setAsking] = useState<Asking>(null)
  const target: BulkTarget = allResourcesSelected ? { filters } : { productIds: selectedResources }
  const bulk = useBulkCommand(target, () => {
    setAsking(null)
    clearSelection()
  })
  // What was ticked on another page is out of sight; nobody means it any more.
  const page = rows.map(({ productId }) => productId).join()
  useEffect(() => clearSelection(), [page]) // eslint-disable-line react-hooks/exhaustive-deps
  const run = (action: Parameters<typeof bulk.run>[0]) => ({ content: a(action), onAction: () => bulk.run(action) })
  return (
    <>
      {asking ? null : <BulkOutcome bulk={bulk} />}
      <IndexTable
        resourceName={{ singular: t('product'), plural: t('products') }}
        itemCount={rows.length}
        selectedItemsCount={allResourcesSelected ? 'All' : selectedResources.length}
        onSelectionChange={handleSelectionChange}
        hasMoreItems={paging.hasNext || paging.hasPrevious}
        paginatedSelectAllActionText={a('everything')}
        promotedBulkActions={[
          run('submit'),
          { content: a('pause'), onAction: () => setAsking('pause') },
          { content: a('chooseCategory'), onAction: () => setAsking('category') },
        ]}
        bulkActions={[run('resume'), run('acceptSuggested')]}
        loading={isTurning || bulk.isRunning}
        emptyState={<Nothing catalog={catalog} />}
        headings={[
          { title: t('product') },
          { title: t('status') },
          { title: t('state') },
          { title: t('category') },
          { title: t('price'), alignment: 'end' },
          { title: t('stock'), alignment: 'end' },
        ]}
        {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
      >
        {rows.map((row, index) => (
          <CatalogRow
            key={row.productId}
            row={row}
            index={index}
            isSelected={selectedResources.includes(row.productId)}
          />
        ))}
      </IndexTable>
      <BulkModals
        asking={asking}
        count={allResourcesSelected ? null : selectedResources.length}
        bulk={bulk}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

/** An empty view says so in its own words; an empty search, what else to try. */
function Nothing({ catalog: { filters } }: { catalog: CatalogView }) {
  const t = useText(adminCatalogMessages)
  const { view, q, collection, category, sold, unsold } = filters
  const isSearching = [q, collection, category, sold, unsold].some(Boolean)
  const isOfView = !isSearching && view !== 'all'
  return (
    <EmptySearchResult
      title={isOfView ? t(`none_${view}`) : t('noneTitle')}
      description={isOfView ? '' : t('noneText')}
      withIllustration={false}
    />
  )
}
