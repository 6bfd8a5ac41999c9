import type { Reader } from '#app/platform/db/database.server.ts'
import type { CreatorView } from './creator-view.ts'
import { normalizeHandle } from './handle.ts'
import { creatorViewFields, toCreatorView } from './internal/to-creator-view.ts'

/** Throws when absent: for ids that the session or a foreign key vouches for. */
export async function getCreator(db: Reader, creatorId: string): Promise<CreatorView> {
  return toCreatorView(await db.creator.findUniqueOrThrow({ where: { id: creatorId }, select: creatorViewFields }))
}

/** For handles that came out of an address bar: null when nobody has it. */
export async function findCreatorByHandle(db: Reader, handle: string): Promise<CreatorView | null> {
  const row = await db.creator.findUnique({ where: { handle: normalizeHandle(handle) }, select: creatorViewFields })
  return row && toCreatorView(row)
}
