import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import type { PortfolioInput } from './inputs.ts'
import { lockPortfoliosSql, movePortfolioSql } from './internal/portfolios.sql.ts'
import type { CatalogRefusalCode } from './refusals.ts'

/** More would be a second catalog on the brand page. */
const mostPortfolios = 20

/**
 * Puts a collection on the shop's brand page, or changes how it stands there: its title, when (half-open: from `startsAt`
 * until, and not at, `endsAt`) and in which countries. A new one comes last.
 * Refuses COLLECTION_NOT_FOUND, PORTFOLIO_NOT_FOUND, PORTFOLIO_EXISTS (one per collection), TOO_MANY_PORTFOLIOS,
 * ENDS_BEFORE_START.
 * Idempotent on: the portfolio; a new one on (shop, collection), by a unique index.
 */
export async function savePortfolio(
  tx: Tx,
  { shopId, portfolioId, ...wanted }: PortfolioInput & { readonly shopId: string },
): Promise<Outcome<{ portfolioId: string; isNew: boolean }, CatalogRefusalCode>> {
  const { collectionId, startsAt, endsAt } = wanted
  if (startsAt && endsAt && startsAt >= endsAt) return refuse('ENDS_BEFORE_START')
  await sql(tx, lockPortfoliosSql, [shopId])
  const collection = await tx.collection.findFirst({ where: { id: collectionId, shopId, deletedAt: null } })
  if (!collection) return refuse('COLLECTION_NOT_FOUND')
  const shown = await tx.portfolio.findMany({ where: { shopId, archivedAt: null } })
  if (portfolioId !== undefined && !shown.some(({ id }) => id === portfolioId)) return refuse('PORTFOLIO_NOT_FOUND')
  if (shown.some((one) => one.collectionId === collectionId && one.id !== portfolioId))
    return refuse('PORTFOLIO_EXISTS')
  if (portfolioId === undefined && shown.length >= mostPortfolios) {
    return refuse('TOO_MANY_PORTFOLIOS', { maximum: mostPortfolios })
  }
  const id = portfolioId ?? newId('portfolio')
  const position = Math.max(-1, ...shown.map((one) => one.position)) + 1
  if (portfolioId !== undefined) await tx.portfolio.update({ where: { id }, data: wanted })
  else await tx.portfolio.create({ data: { id, shopId, position, createdAt: tx.now, ...wanted } })
  await tell(tx, shopId)
  return accept({ portfolioId: id, isNew: portfolioId === undefined })
}

export type PortfolioKey = { readonly shopId: string; readonly portfolioId: string }

/**
 * Moves a portfolio to an index of the brand page (0 = first); beyond the end means last. Refuses PORTFOLIO_NOT_FOUND.
 * Idempotent on: the resulting order.
 */
export async function movePortfolio(
  tx: Tx,
  { shopId, portfolioId, toIndex }: PortfolioKey & { readonly toIndex: number },
): Promise<Outcome<{ moved: true }, CatalogRefusalCode>> {
  await sql(tx, lockPortfoliosSql, [shopId])
  const found = await tx.portfolio.findFirst({ where: { id: portfolioId, shopId, archivedAt: null } })
  if (!found) return refuse('PORTFOLIO_NOT_FOUND')
  await sql(tx, movePortfolioSql, [shopId, portfolioId, Number.isInteger(toIndex) ? Math.max(0, toIndex) : 0])
  await tell(tx, shopId)
  return accept({ moved: true })
}

/**
 * Takes a portfolio off the brand page; the collection stays. Refuses PORTFOLIO_NOT_FOUND.
 * Idempotent on: the portfolio.
 */
export async function archivePortfolio(
  tx: Tx,
  { shopId, portfolioId }: PortfolioKey,
): Promise<Outcome<{ archived: true }, CatalogRefusalCode>> {
  const found = await tx.portfolio.findFirst({ where: { id: portfolioId, shopId } })
  if (!found) return refuse('PORTFOLIO_NOT_FOUND')
  if (found.archivedAt !== null) return accept({ archived: true })
  await tx.portfolio.update({ where: { id: portfolioId }, data: { archivedAt: tx.now } })
  await tell(tx, shopId)
  return accept({ archived: true })
}

async function tell(tx: Tx, shopId: string): Promise<void> {
  await broadcast(tx, `shop:${shopId}`, { kind: 'portfolios' })
}
