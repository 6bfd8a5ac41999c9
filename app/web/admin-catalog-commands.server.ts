import type { BulkResult } from '#app/domain/catalog/bulk-result.ts'
import { startCatalogCommand } from '#app/domain/catalog/catalog-command.server.ts'
import { catalogActions, runCatalogAction, type CatalogAction } from '#app/domain/catalog/run-catalog-action.server.ts'
import { catalogWords } from '#app/ui/messages/catalog.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { refusalView, type RefusalView } from '#app/ui/messages/refusal-words.ts'
import { toCatalogFilters, toSelectionFilters } from './admin-catalog-filters.ts'
import { inTransaction } from './database.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, notFound, refused } from './respond.server.ts'

/** What a command over many products did; `isStarted`: a job does it, and the page is told how far it is. */
export type BulkAnswer = {
  readonly isStarted: boolean
  readonly action: CatalogAction
  readonly done: number
  /** Why products stayed as they were. */
  readonly skipped: readonly (RefusalView & { readonly count: number })[]
}

/** One command of the catalog's pages: over the products that the form names, or over everything in its view. */
export async function runBulkCommand({ shop, locale }: MerchantCaller, form: FormData) {
  const action = catalogActions.find((one) => one === form.get('action'))
  if (!action) return notFound()
  const categoryId = readField(form, 'categoryId') || null
  if (form.get('isEverything') === 'true') {
    const filters = toSelectionFilters(toCatalogFilters(form))
    const outcome = await inTransaction('start catalog command', (tx) =>
      startCatalogCommand(tx, { shopId: shop.id, action, categoryId, filters }),
    )
    if (!outcome.ok) return refused(locale, catalogWords, outcome)
    return accepted<BulkAnswer>({ isStarted: true, action, done: 0, skipped: [] })
  }
  const productIds = readField(form, 'productIds').split(',').filter(Boolean)
  const outcome = await inTransaction(`${action} products`, (tx) =>
    runCatalogAction(tx, { shopId: shop.id, action, productIds, categoryId }),
  )
  if (!outcome.ok) return refused(locale, catalogWords, outcome)
  const { done, refused: skipped } = outcome.value
  return accepted<BulkAnswer>({ isStarted: false, action, done, skipped: skipped.map((one) => toView(locale, one)) })
}

function toView(locale: Locale, { code, count }: BulkResult['refused'][number]) {
  return { ...refusalView(locale, catalogWords, { code, detail: {} }), count }
}
