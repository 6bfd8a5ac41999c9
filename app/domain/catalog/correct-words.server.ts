import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { typingDistance } from './internal/typing-distance.ts'
import { similarWordsSql } from './internal/understand-query.sql.ts'
import type { UnderstoodWord } from './understand-query.server.ts'

type Similar = { word: string; plain: string; frequency: number }

const candidates = 30
const shortestCorrected = 3

/** Slips of the finger that we put right: one in a short word, two in a longer one. */
const mostSlips = (word: string) => (word.length <= 5 ? 1 : 2)

/** The typed words with unknown ones replaced by the nearest word of a product's name; null when none is near enough. */
export async function correctWords(db: Reader, words: readonly UnderstoodWord[]): Promise<string | null> {
  const corrected = await Promise.all(
    words.map(async (typed, index) => {
      const isRight = typed.isKnown || typed.isStop || (index === words.length - 1 && typed.isBeginning)
      return isRight ? null : findNearest(db, typed.word)
    }),
  )
  if (corrected.every((word) => word === null)) return null
  return words.map(({ word }, index) => corrected[index] ?? word).join(' ')
}

/** The fewest slips win, then the same first letter, then the commoner word. */
async function findNearest(db: Reader, word: string): Promise<string | null> {
  if (word.length < shortestCorrected || /^[0-9]+$/.test(word)) return null
  const similar = await sql<Similar>(db, similarWordsSql, [word, candidates])
  const near = similar
    .map((one) => ({ ...one, slips: typingDistance(word, one.plain), isOtherStart: one.plain[0] !== word[0] }))
    .filter(({ slips }) => slips > 0 && slips <= mostSlips(word))
    .sort((a, b) => a.slips - b.slips || Number(a.isOtherStart) - Number(b.isOtherStart) || b.frequency - a.frequency)
  return near[0]?.word ?? null
}
