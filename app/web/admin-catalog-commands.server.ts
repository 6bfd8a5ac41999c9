import { acceptSuggestedCategories } from '#app/domain/catalog/accept-suggested-categories.server.ts'
import type { BulkResult } from '#app/domain/catalog/bulk-result.ts'
import { catalogActions, startCatalogCommand, type CatalogAction } from '#app/domain/catalog/catalog-command.server.ts'
import { chooseCategory } from '#app/domain/catalog/choose-category.server.ts'
import { pauseProducts } from '#app/domain/catalog/pause-products.server.ts'
import type { CatalogRefusalCode } from '#app/domain/catalog/refusals.ts'
import { resumeProducts } from '#app/domain/catalog/resume-products.server.ts'
import { submitProducts } from '#app/domain/catalog/submit-products.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
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

type Chosen = { readonly shopId: string; readonly productIds: readonly string[]; readonly categoryId: string | null }

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
    run(tx, action, { shopId: shop.id, productIds, categoryId }),
  )
  if (!outcome.ok) return refused(locale, catalogWords, outcome)
  const { done, refused: skipped } = outcome.value
  return accepted<BulkAnswer>({ isStarted: false, action, done, skipped: skipped.map((one) => toView(locale, one)) })
}

function run(
  tx: Tx,
  action: CatalogAction,
  { categoryId, ...chosen }: Chosen,
): Promise<Outcome<BulkResult, CatalogRefusalCode>> {
  switch (action) {
    case 'submit':
      return submitProducts(tx, chosen)
    case 'pause':
      return pauseProducts(tx, chosen)
    case 'resume':
      return resumeProducts(tx, chosen)
    case 'chooseCategory':
      return chooseCategory(tx, { ...chosen, categoryId })
    case 'acceptSuggested':
      return acceptSuggestedCategories(tx, chosen)
  }
}

function toView(locale: Locale, { code, count }: BulkResult['refused'][number]) {
  return { ...refusalView(locale, catalogWords, { code, detail: {} }), count }
}
