import { exportProblems } from '#app/domain/catalog/export-problems.server.ts'
import type { CatalogProblem } from '#app/domain/catalog/list-problems.server.ts'
import { adminProductProblemMessages } from '#app/ui/messages/admin-problem-words.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { sayProblem } from '#app/ui/messages/say-problem.ts'
import { text } from '#app/ui/messages/text.ts'
import { db } from './database.server.ts'
import { toCsvLine } from './to-csv-line.ts'

const columns = [
  'product', 'shopifyId', 'severity', 'problem', 'suggestion', 'field', 'market', 'found', 'rulesId',
] as const // prettier-ignore

/** All of a shop's problems as a CSV file that is written while it is read: one batch is held at a time. */
export function problemSheet(wanted: { shopId: string; rule: string | null; locale: Locale }): Response {
  const lines = linesOf(wanted)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return()
    },
  })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="vitrine-problems.csv"',
    'Cache-Control': 'no-store',
  }
  return new Response(body, { headers })
}

async function* linesOf({ shopId, rule, locale }: { shopId: string; rule: string | null; locale: Locale }) {
  const word = (key: keyof (typeof adminProductProblemMessages)['en']) => text(locale, adminProductProblemMessages, key)
  // Spreadsheets take a file for UTF-8 only if it says so.
  yield '\ufeff' + toCsvLine(columns.map(word))
  for await (const batch of exportProblems(db, { shopId, rule })) {
    yield batch.map((problem) => toCsvLine(cellsOf(problem, locale, word))).join('')
  }
}

function cellsOf(
  problem: CatalogProblem,
  locale: Locale,
  word: (key: 'blocking' | 'warning' | 'everywhere' | 'notStored') => string,
): string[] {
  const { title, next } = sayProblem(locale, problem)
  return [
    problem.title ?? word('notStored'),
    problem.shopifyGid.split('/').at(-1) ?? '',
    word(problem.severity === 'blocking' ? 'blocking' : 'warning'),
    title,
    next,
    problem.field,
    problem.country ?? word('everywhere'),
    problem.foundAt.toISOString(),
    problem.rule,
  ]
}
