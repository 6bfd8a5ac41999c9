import { BlockStack, Box, Button, Card, EmptySearchResult, IndexTable, Page, Text, TextField } from '@shopify/polaris'
import { useState } from 'react'
import type { ShelfView } from '#app/domain/warehouse/list-stock.server.ts'
import type { Page as Rows } from '#app/kernel/cursor.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { useIsTurning, usePaging } from '../use-paging.ts'
import { useTypedQuery } from '../use-typed-query.ts'
import { MoveModal } from './move-modal.tsx'
import { ReceiveForm } from './receive-form.tsx'

type StockView = { readonly query: string; readonly page: Rows<ShelfView> }

/** What of the shop lies in the warehouse, and what came and went. */
export function StockPage({ stock }: { stock: StockView }) {
  const t = useText(adminWarehouseMessages)
  const { query, setQuery } = useTypedQuery(stock.query)
  const [moving, setMoving] = useState<ShelfView | null>(null)
  return (
    <Page title={t('stock')} backAction={{ content: t('title'), url: adminPaths.warehouse() }} fullWidth>
      <BlockStack gap="400">
        <ReceiveForm />
        <Card padding="0">
          <Box padding="300">
            <TextField
              label={t('search')}
              labelHidden
              placeholder={t('search')}
              value={query}
              onChange={setQuery}
              onClearButtonClick={() => setQuery('')}
              clearButton
              autoComplete="off"
            />
          </Box>
          <Shelves page={stock.page} onMove={setMoving} />
        </Card>
      </BlockStack>
      <MoveModal key={moving?.variantId ?? null} shelf={moving} onClose={() => setMoving(null)} />
    </Page>
  )
}

function Shelves({ page, onMove }: { page: Rows<ShelfView>; onMove: (shelf: ShelfView) => void }) {
  const t = useText(adminWarehouseMessages)
  const paging = usePaging(page.nextCursor)
  const isTurning = useIsTurning()
  return (
    <IndexTable
      resourceName={{ singular: t('product'), plural: t('stock') }}
      itemCount={page.items.length}
      selectable={false}
      loading={isTurning}
      emptyState={<EmptySearchResult title={t('noStock')} description={t('noStockText')} withIllustration={false} />}
      headings={[
        { title: t('product') },
        { title: t('sku') },
        { title: t('bin') },
        { title: t('onHand'), alignment: 'end' },
        { title: t('promised'), alignment: 'end' },
        { title: t('told'), alignment: 'end' },
        { title: t('move'), hidden: true },
      ]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {page.items.map((shelf, index) => (
        <ShelfRow key={shelf.variantId} shelf={shelf} index={index} onMove={() => onMove(shelf)} />
      ))}
    </IndexTable>
  )
}

function ShelfRow({ shelf, index, onMove }: { shelf: ShelfView; index: number; onMove: () => void }) {
  const t = useText(adminWarehouseMessages)
  const told = shelf.told === null || shelf.isTelling ? t('notTold') : String(shelf.told)
  const numbers = [String(shelf.onHand), String(shelf.committed), told]
  return (
    <IndexTable.Row id={shelf.variantId} position={index}>
      <IndexTable.Cell>
        <bdi>{[shelf.title, shelf.variantTitle].filter(Boolean).join(' · ')}</bdi>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <bdi>{shelf.sku}</bdi>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <bdi>{shelf.bin}</bdi>
      </IndexTable.Cell>
      {numbers.map((number, column) => (
        <IndexTable.Cell key={column}>
          <Text as="span" alignment="end" numeric>
            {number}
          </Text>
        </IndexTable.Cell>
      ))}
      <IndexTable.Cell>
        <Button variant="plain" onClick={onMove} accessibilityLabel={t('moveTitle', { title: shelf.title })}>
          {t('move')}
        </Button>
      </IndexTable.Cell>
    </IndexTable.Row>
  )
}
