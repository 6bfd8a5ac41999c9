import type { Shop } from '@prisma/client'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import { previewEarning } from '#app/domain/programs/preview-earning.server.ts'
import { rateForm } from './admin-program-forms.ts'
import { productOf } from './admin-rate-commands.server.ts'
import { db } from './database.server.ts'

/** Of the rate that holds now, or of one that is only being thought about; null where there is nothing to work out. */
export async function readPreview(shop: Shop, search: URLSearchParams) {
  const program = await findProgramSettings(db, shop.id)
  const productId = await productOf(shop.id, search.get('product') ?? '')
  // Gift cards earn nothing (C1).
  const isEarning = productId && (await db.product.count({ where: { id: productId, isGiftCard: false } })) === 1
  if (!program || !isEarning) return null
  const typed = { kind: search.get('kind'), percent: search.get('percent') ?? '', amount: search.get('amount') ?? '', storefront: search.get('storefront') ?? '' } // prettier-ignore
  const thought = typed.kind ? rateForm(shop.currency).safeParse(typed) : null
  const preview = await previewEarning(db, {
    programId: program.programId,
    shopId: shop.id,
    productId,
    creatorId: search.get('creator') || null,
    ...(thought?.success && { thought: thought.data }),
  })
  if (!preview) return null
  const { lockedUntil, flash, ...rest } = preview
  return { ...rest, isFlash: flash !== null, lockedUntil: lockedUntil?.toISOString() ?? null }
}
