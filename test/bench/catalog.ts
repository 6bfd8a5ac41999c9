import { sql } from '#app/platform/db/sql.server.ts'
import { givenShop } from '#test/integration/catalog-world.ts'
import { compareInRounds, throughput } from './frame/measure.ts'
import { ratioResult, type Bench } from './frame/result.ts'
import { createBareCatalogSql } from './limits/catalog.sql.ts'
import { writeBareBatch } from './limits/write-bare-catalog.ts'
import { applyPayloads, batchesOf } from './world/apply-payloads.ts'
import { feedPayload } from './world/feed-payloads.ts'

const rounds = 5
const perRound = 1_000
const firstSeen = new Date('2026-11-20T10:00:00Z')
const seenAgain = new Date('2026-11-20T11:00:00Z')

const numbersOf = (round: number) => Array.from({ length: perRound }, (_, index) => (round + 1) * perRound + index)
const bodiesOf = (round: number, at: Date) =>
  numbersOf(round).map((number) => JSON.stringify(feedPayload(number, at.toISOString())))

/** Feed deliveries as text -> committed rows with their search document, against raw upserts of rows as heavy. */
export const bench: Bench = async () => {
  const shop = await givenShop()
  await sql('pool', createBareCatalogSql)
  const ours = async (round: number, at: Date, expected: number) => {
    const bodies = bodiesOf(round, at)
    return throughput(perRound, async () => insistWritten(await applyPayloads(shop.id, bodies), expected))
  }
  const bare = (round: number, at: Date) =>
    throughput(perRound, async () => {
      for (const numbers of batchesOf(numbersOf(round))) await writeBareBatch(numbers, at)
    })
  await ours(-1, firstSeen, perRound)
  await bare(-1, firstSeen)
  const first = await compareInRounds(
    rounds,
    (round) => ours(round, firstSeen, perRound),
    (round) => bare(round, firstSeen),
  )
  const same = await compareInRounds(
    rounds,
    (round) => ours(round, firstSeen, 0),
    (round) => bare(round, firstSeen),
  )
  const touched = await compareInRounds(
    rounds,
    (round) => ours(round, seenAgain, perRound),
    (round) => bare(round, seenAgain),
  )
  const unit = 'products/s'
  return [
    ratioResult({ item: 'first sync', unit, notes: ['3 variants each, 250 products a transaction, JSON text to commit'] }, first, 0.2),
    ratioResult({ item: 'same deliveries again', unit, notes: ['nothing is newer, so nothing may be written'] }, same, 0.2),
    ratioResult({ item: 'full sync, nothing changed', unit, notes: ['newer versions of the same contents'] }, touched, 0.2),
  ] // prettier-ignore
}

function insistWritten(written: number, expected: number) {
  if (written !== expected) throw new Error(`${written} products were written instead of ${expected}`)
}
