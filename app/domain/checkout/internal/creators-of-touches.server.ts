import type { Reader } from '#app/platform/db/database.server.ts'

export type ShownBy = { readonly handle: string; readonly displayName: string }

/** Who made each touch, by its id. */
export async function creatorsOfTouches(db: Reader, touchIds: readonly string[]): Promise<Map<string, ShownBy>> {
  if (touchIds.length === 0) return new Map()
  const touches = await db.touch.findMany({
    where: { id: { in: [...touchIds] } },
    select: { id: true, creator: { select: { handle: true, displayName: true } } },
  })
  return new Map(touches.map(({ id, creator }) => [id, creator]))
}
