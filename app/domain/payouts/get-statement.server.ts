import type { Reader } from '#app/platform/db/database.server.ts'
import type { Sheet } from '#app/platform/pdf/sheet.ts'
import { statementCsv } from './statement-csv.ts'
import { statementSheet } from './statement-sheet.ts'
import type { StatementBody, StatementFile } from './statement.ts'

/** Whose eyes: a creator sees their own, a shop its own. */
export type StatementReader = { readonly creatorId: string } | { readonly shopId: string }

async function findFile(db: Reader, statementId: string, reader: StatementReader): Promise<StatementFile | null> {
  const row = await db.statement.findFirst({ where: { id: statementId, ...reader } })
  if (!row) return null
  const { body, hash, signature, keyId } = row
  // The key of that time: the one in use may be another by now.
  const { publicKey } = await db.statementKey.findUniqueOrThrow({ where: { keyId } })
  return { statement: JSON.parse(body) as StatementBody, hash, signature, keyId, publicKey }
}

/** F6: the statement with its hash and signature, as the verifier reads it; null where it is not theirs. */
export async function getStatement(
  db: Reader,
  statementId: string,
  reader: StatementReader,
): Promise<StatementFile | null> {
  return findFile(db, statementId, reader)
}

/** All statements of one creator at one shop, oldest first: a chain that the verifier reads as a whole. */
export async function getStatementChain(
  db: Reader,
  { creatorId, shopId }: { readonly creatorId: string; readonly shopId: string },
): Promise<{ readonly statements: readonly StatementFile[] }> {
  const rows = await db.statement.findMany({
    where: { creatorId, shopId },
    orderBy: [{ currency: 'asc' }, { sequence: 'asc' }],
    select: { id: true },
  })
  const files = await Promise.all(rows.map(({ id }) => findFile(db, id, { creatorId })))
  return { statements: files.filter((file) => file !== null) }
}

export type Download = { readonly fileName: string; readonly text: string }

export async function findStatementCsv(
  db: Reader,
  statementId: string,
  reader: StatementReader,
): Promise<Download | null> {
  const file = await findFile(db, statementId, reader)
  return file && { fileName: `${nameOf(file)}.csv`, text: statementCsv(file.statement) }
}

export async function findStatementJson(
  db: Reader,
  statementId: string,
  reader: StatementReader,
): Promise<Download | null> {
  const file = await findFile(db, statementId, reader)
  return file && { fileName: `${nameOf(file)}.json`, text: `${JSON.stringify(file, null, 2)}\n` }
}

/** The statement on paper, in one language; `renderSheet` makes it a PDF. */
export async function findStatementSheet(
  db: Reader,
  statementId: string,
  { locale, ...reader }: StatementReader & { readonly locale: 'en' | 'ar' },
): Promise<{ readonly fileName: string; readonly sheet: Sheet } | null> {
  const file = await findFile(db, statementId, reader)
  return file && { fileName: `${nameOf(file)}.pdf`, sheet: statementSheet(file, locale) }
}

function nameOf({ statement: { head } }: StatementFile): string {
  return `statement-${head.payout.paidAt.slice(0, 10)}-${head.currency}-${head.sequence}`
}
