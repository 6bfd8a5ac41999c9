import { newId } from '#app/kernel/ids.ts'
import { sql, type SqlTx } from '#app/platform/db/sql.server.ts'
import type { BulkLine } from '#app/shopify/catalog/bulk-lines.ts'
import {
  analyseStagedSql,
  clearStagedSql,
  spreadDefectsSql,
  stageCollectionsSql,
  stagedCountsSql,
  stageDefectsSql,
  stageLevelsSql,
  stageMediaSql,
  stageMembersSql,
  stageProductsSql,
  stageVariantsSql,
} from './internal/stage-export.sql.ts'
import { StagedRows } from './staged-rows.ts'

/** Statements under way at once; so many batches of rows are held in memory. */
const mostWrites = 2

export type StagedCounts = { readonly products: number; readonly variants: number; readonly collections: number }

/**
 * Puts lines of an export (or of a single reading) aside, a few thousand rows at a time, to be compared with ours as sets.
 * Children may come in any order after their parents. What cannot be read, or has an amount that is none, is put aside as
 * a defect of what it is about. `currency` is the shop's own, in which variants are priced.
 */
export class ExportStage {
  private rows: StagedRows
  private readonly underWay = new Set<Promise<void>>()
  private failure: Error | null = null
  /** Lines that could not be read, and those of them that did not even say what they are about. */
  readonly unreadable = { lines: 0, blind: 0, firstReason: null as string | null }

  constructor(
    private readonly on: SqlTx | 'pool',
    private readonly syncRunId: string,
    private readonly shop: { readonly currency: string; readonly countries: readonly string[] },
  ) {
    this.rows = new StagedRows(shop)
  }

  async add(line: BulkLine): Promise<void> {
    if (line.kind === 'unreadable') {
      this.unreadable.lines += 1
      if (line.gids.length === 0) this.unreadable.blind += 1
      this.unreadable.firstReason ??= line.reason
    }
    this.rows.add(line)
    if (this.rows.isFull) await this.flush()
  }

  /** Everything added is in the tables, ready to be compared. */
  async finish(): Promise<StagedCounts> {
    await this.flush()
    await Promise.all(this.underWay)
    if (this.failure) throw this.failure
    await sql(this.on, spreadDefectsSql, [this.syncRunId])
    if (this.on === 'pool') for (const statement of analyseStagedSql) await sql(this.on, statement)
    return stagedCounts(this.on, this.syncRunId)
  }

  /** The next rows are read while the last ones are being written. */
  private async flush(): Promise<void> {
    const full = this.rows
    this.rows = new StagedRows(this.shop, full)
    if (this.underWay.size >= (this.on === 'pool' ? mostWrites : 1)) await Promise.race(this.underWay)
    if (this.failure) throw this.failure
    // A failure is thrown to whoever adds the next lines, or finishes.
    const written = this.write(full).catch((cause: unknown) => {
      this.failure ??= cause instanceof Error ? cause : new Error(String(cause))
    })
    this.underWay.add(written)
    void written.then(() => this.underWay.delete(written))
  }

  private async write(rows: StagedRows): Promise<void> {
    const tables = [
      [stageProductsSql, rows.products],
      [stageMediaSql, rows.media],
      [stageVariantsSql, rows.variants],
      [stageLevelsSql, rows.levels],
      [stageCollectionsSql, rows.collections],
      [stageMembersSql, rows.members],
      [stageDefectsSql, rows.defects],
    ] as const
    for (const [statement, ofTable] of tables) {
      if (ofTable.length > 0) await sql(this.on, statement, [this.syncRunId, JSON.stringify(ofTable)])
    }
  }
}

/** What stands ready for the run: fewer than were put aside if the server has lost them since. */
export async function stagedCounts(on: SqlTx | 'pool', syncRunId: string): Promise<StagedCounts> {
  const [counts] = await sql<StagedCounts>(on, stagedCountsSql, [syncRunId])
  return counts ?? { products: 0, variants: 0, collections: 0 }
}

export async function clearStaged(on: SqlTx | 'pool', syncRunId: string): Promise<void> {
  for (const statement of clearStagedSql) await sql(on, statement, [syncRunId])
}

/** Under which name a single reading is put aside. */
export function newStagingId(): string {
  return `once:${newId('syncRun')}`
}
