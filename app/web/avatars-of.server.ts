import { avatarOf } from './avatar-of.ts'
import { db } from './database.server.ts'

/** Where the pictures of some creators are, by creator; who has none is not in it. */
export async function avatarsOf(creatorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.creator.findMany({
    where: { id: { in: [...new Set(creatorIds)] } },
    select: { id: true, avatarKey: true, avatarUrl: true },
  })
  return new Map(
    rows.flatMap(({ id, ...picture }) => {
      const url = avatarOf(picture)
      return url === null ? [] : [[id, url] as const]
    }),
  )
}
