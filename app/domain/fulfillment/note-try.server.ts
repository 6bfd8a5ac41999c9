import type { Tx } from '#app/platform/db/database.server.ts'

export type ProblemTryNote = {
  readonly what: 'retry' | 'customLine' | 'refund' | 'acknowledge' | 'automatic'
  readonly by: 'merchant' | 'platform'
  /** What came of it: SENT, DONE, or why not (a cause). */
  readonly answer: string
}

/**
 * Keeps what was tried about a problem, by hand or by itself, for the merchant to read.
 * Idempotent on: (problem, instant).
 */
export async function noteTry(tx: Tx, problemId: string, note: ProblemTryNote): Promise<void> {
  await tx.problemTry.createMany({ data: [{ problemId, at: tx.now, ...note }], skipDuplicates: true })
}
