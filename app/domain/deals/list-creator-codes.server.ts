import { decodeCursor, toPage, type Page } from '#app/kernel/cursor.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CodeFailure, CodeState } from './creator-code-refusals.ts'

/** A creator's code for whoever owns it or pays for it; instants as ISO text. */
export type CreatorCodeView = {
  readonly id: string
  readonly code: string
  readonly state: CodeState
  /** Why Shopify does not have it; the code's own reason, or its program's. */
  readonly failure: CodeFailure | null
  readonly percentBps: number
  readonly programId: string
  readonly programName: string
  readonly shopName: string
  readonly creatorId: string
  readonly creatorHandle: string
  readonly creatorName: string
  /** Orders paid here that it lowered. */
  readonly usedCount: number
  readonly createdAt: string
  readonly endedAt: string | null
}

export type ListCreatorCodes = {
  /** Whose: a shop's, a program's, a creator's; at least one. */
  readonly of: { readonly shopId?: string; readonly programId?: string; readonly creatorId?: string }
  readonly states?: readonly CodeState[]
  readonly cursor?: string | null
  readonly limit?: number
}

/** Codes, newest first. */
export async function listCreatorCodes(
  db: Reader,
  { of, states, cursor, limit = 25 }: ListCreatorCodes,
): Promise<Page<CreatorCodeView>> {
  const [after] = decodeCursor(cursor, 1) ?? []
  const rows = await db.creatorCode.findMany({
    where: {
      ...of,
      ...(states && { state: { in: [...states] } }),
      ...(after === undefined ? {} : { id: { lt: String(after) } }),
    },
    include: {
      program: { select: { name: true, discount: true, shop: { select: { name: true } } } },
      creator: { select: { handle: true, displayName: true } },
      voucher: { select: { percentBps: true, usedCount: true } },
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = toPage(rows, limit, (row) => [row.id])
  return {
    ...page,
    items: page.items.map(({ id, code, programId, creatorId, program, creator, voucher, ...row }) => ({
      ...{ id, code, programId, creatorId },
      state: row.state as CodeState,
      failure: (row.failure ??
        (row.state === 'waiting' ? program.discount?.failure : null) ??
        null) as CodeFailure | null,
      percentBps: voucher.percentBps ?? 0,
      programName: program.name,
      shopName: program.shop.name,
      creatorHandle: creator.handle,
      creatorName: creator.displayName,
      usedCount: voucher.usedCount,
      createdAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
  }
}
