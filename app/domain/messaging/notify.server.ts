import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { mailNotice } from './internal/mail-notice.server.ts'
import { isMailed, type CreatorNoticeKind, type NoticeParams, type ShopNoticeKind } from './notice-kinds.ts'

type About = {
  /** The fact it is about: nobody is told the same kind about the same fact twice. */
  readonly key: string
  readonly recipientId: string
  readonly params: NoticeParams
}

export type NoticeInput = About &
  (
    | { readonly recipientKind: 'creator'; readonly kind: CreatorNoticeKind }
    | { readonly recipientKind: 'shop'; readonly kind: ShopNoticeKind }
  )

/**
 * Tells a creator or the people of a shop something inside the product; what they have to know although they are not
 * here is mailed as well, in their language.
 * Idempotent on: (recipient, kind, key).
 */
export async function notify(tx: Tx, notice: NoticeInput): Promise<{ readonly isNew: boolean }> {
  const { recipientKind, recipientId, kind, params } = notice
  const key = [recipientKind, recipientId, kind, notice.key].join(':')
  const { count } = await tx.notice.createMany({
    data: [{ id: newId('notice'), key, recipientKind, recipientId, kind, params, createdAt: tx.now }],
    skipDuplicates: true,
  })
  if (count === 0) return { isNew: false }
  await broadcast(tx, `${recipientKind}:${recipientId}`, { kind: 'notice' })
  if (isMailed(recipientKind, kind)) await mailNotice(tx, { ...notice, key })
  return { isNew: true }
}
