import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { storedAudiences, type Audience } from './audiences.ts'
import { listedCreatorsSql } from './internal/listed-creators.sql.ts'

export type ListedCreator = {
  readonly creatorId: string
  readonly handle: string
  readonly displayName: string
  readonly bio: string
  readonly avatarKey: string | null
  readonly avatarUrl: string | null
  readonly country: string | null
  readonly markets: readonly string[]
  readonly language: string
  readonly languages: readonly string[]
  readonly categories: readonly string[]
  readonly audiences: readonly Audience[]
  /** Over all audiences, as the creator says. */
  readonly followers: number
  /** Of those that come with a proof. */
  readonly provenFollowers: number
  /** F11 */
  readonly permitNumber: string | null
  readonly isShortlisted: boolean
  /** What the shop wrote down for itself. */
  readonly shortlistNote: string | null
}

export type ListedCreatorsQuestion = {
  /** Whose shortlist is looked at. */
  readonly shopId: string
  readonly query?: string | null
  readonly country?: string | null
  /** One of them is enough; the caller names a department's categories. */
  readonly categories?: readonly string[] | null
  readonly language?: string | null
  readonly minimumFollowers?: number | null
  /** Counts only audiences with a proof. */
  readonly isProven?: boolean
  readonly onlyShortlisted?: boolean
  readonly cursor?: string | null
  readonly limit?: number
}

type Row = Omit<ListedCreator, 'audiences' | 'followers' | 'provenFollowers'> & {
  audiences: unknown
  followers: bigint
  provenFollowers: bigint
}

/** The creators' marketplace: who lets merchants find them, newest first. What they sold is in insights. */
export async function listListedCreators(db: Reader, question: ListedCreatorsQuestion): Promise<Page<ListedCreator>> {
  const { shopId, country = null, language = null, minimumFollowers = null, cursor, limit = 24 } = question
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const categories = question.categories?.length ? question.categories : null
  const { isProven = false, onlyShortlisted = false } = question
  const rows = await sql<Row>(db, listedCreatorsSql, [
    shopId, after, question.query?.trim() || null, country, categories, language, minimumFollowers, isProven,
    onlyShortlisted, now(), limit + 1,
  ]) // prettier-ignore
  const page = toPage(rows, limit, (row) => [row.creatorId])
  return {
    ...page,
    items: page.items.map(({ audiences, followers, provenFollowers, ...row }) => ({
      ...row,
      audiences: storedAudiences(audiences),
      followers: Number(followers),
      provenFollowers: Number(provenFollowers),
    })),
  }
}
