import { EmptySearchResult, IndexTable, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { useIsTurning, usePaging } from './use-paging.ts'

export type Column = { readonly title: string; readonly isNumber?: boolean; readonly hidden?: boolean }
export type Row = { readonly id: string; readonly cells: readonly ReactNode[] }

type RowsTableProps = {
  readonly name: { readonly singular: string; readonly plural: string }
  readonly columns: readonly [Column, ...Column[]]
  readonly rows: readonly Row[]
  readonly nextCursor: string | null
  readonly empty: { readonly title: string; readonly text: string }
}

/** A list that is paged by the address: one row each, and a sentence where there is none. */
export function RowsTable({ name, columns, rows, nextCursor, empty }: RowsTableProps) {
  const paging = usePaging(nextCursor)
  const isTurning = useIsTurning()
  const [first, ...others] = columns.map(toHeading)
  return (
    <IndexTable
      resourceName={name}
      itemCount={rows.length}
      selectable={false}
      loading={isTurning}
      emptyState={<EmptySearchResult title={empty.title} description={empty.text} withIllustration={false} />}
      headings={[first ?? { title: '' }, ...others]}
      {...((paging.hasNext || paging.hasPrevious) && { pagination: paging })}
    >
      {rows.map(({ id, cells }, position) => (
        <IndexTable.Row key={id} id={id} position={position}>
          {cells.map((cell, index) => (
            <IndexTable.Cell key={columns[index]?.title ?? index}>
              {columns[index]?.isNumber ? (
                <Text as="span" alignment="end" numeric>
                  {cell}
                </Text>
              ) : (
                cell
              )}
            </IndexTable.Cell>
          ))}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}

function toHeading({ title, isNumber, hidden }: Column) {
  return { title, ...(isNumber && { alignment: 'end' as const }), ...(hidden && { hidden: true }) }
}
