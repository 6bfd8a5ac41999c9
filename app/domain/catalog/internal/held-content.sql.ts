/*
 * J1: one of two contents of a product is in its columns, the other in "heldContent". Between a write and its review the
 * columns hold the edit and "heldContent" the approved content; after a failed review they are the other way round.
 */

const asHeld = (row: string) => `jsonb_build_object('title', ${row}"title", 'descriptionHtml', ${row}"descriptionHtml",
  'images', ${row}"images", 'imageUrl', ${row}"imageUrl")`

/**
 * For the SET list of a writer's UPDATE that changes content, with the condition under which it does: keeps what was
 * approved until the edit has been reviewed. An edit of an edit that was not reviewed yet keeps the approved content.
 */
export function holdApprovedSql(contentDiffers: string): string {
  return `"heldContent" = CASE WHEN "Product"."heldContent" IS NULL AND "Product"."reviewState" = 'approved' AND (${contentDiffers})
    THEN ${asHeld('"Product".')} ELSE "Product"."heldContent" END`
}

const exchange = `
  "title" = "heldContent"->>'title', "descriptionHtml" = "heldContent"->>'descriptionHtml',
  "images" = "heldContent"->'images', "imageUrl" = "heldContent"->>'imageUrl', "heldContent" = ${asHeld('')}`

/** $1 product ids whose edit failed */
export const showApprovedSql = `
  UPDATE "Product" SET ${exchange} WHERE "id" = ANY($1::text[]) AND "heldContent" IS NOT NULL`

const bringBack = `UPDATE "Product" SET ${exchange}, "reviewState" = 'inReview'
  WHERE "heldContent" IS NOT NULL AND "reviewState" = 'failed'`

/** Failed edits go back into the columns, to be edited on or reviewed again. $1 product ids */
export const bringEditsBackSql = `${bringBack} AND "id" = ANY($1::text[])`

/**
 * The same before a writer of titles, descriptions or pictures writes: then a part that is written never meets a part that
 * shoppers were shown instead of it. The writer judges these products afterwards. $1 shop, $2 gids
 */
export const bringEditsOfShopBackSql = `${bringBack} AND "shopId" = $1::text AND "shopifyGid" = ANY($2::text[])`
