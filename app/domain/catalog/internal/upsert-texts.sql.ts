/** What is left of markup when it is read aloud: feeds tell descriptions that way. An SQL expression in, one out. */
export function plainTextSql(html: string): string {
  return `btrim(regexp_replace(replace(replace(replace(replace(replace(regexp_replace(${html}, '<[^>]*>', ' ', 'g'),
    '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'), '\\s+', ' ', 'g'))`
}

/**
 * Words in one language, guarded by their own version. A description that says the same as ours keeps our markup; one that
 * says the same as the product's own is none (not translated). $1 texts, $2 shop, $3 language. Returns the products.
 */
export const upsertTextsSql = `
  INSERT INTO "ProductText" ("productId", "language", "title", "descriptionHtml", "sourceUpdatedAt")
  SELECT p."id", $3, incoming."title",
    CASE WHEN ${plainTextSql('incoming."descriptionHtml"')} = ${plainTextSql('p."descriptionHtml"')} THEN '' ELSE incoming."descriptionHtml" END,
    incoming."version"
  FROM json_to_recordset($1::json) AS incoming("gid" text, "title" text, "descriptionHtml" text, "version" timestamptz)
  JOIN "Product" p ON p."shopId" = $2 AND p."shopifyGid" = incoming."gid"
  ON CONFLICT ("productId", "language") DO UPDATE SET
    "title" = excluded."title", "sourceUpdatedAt" = excluded."sourceUpdatedAt",
    "descriptionHtml" = CASE WHEN ${plainTextSql('"ProductText"."descriptionHtml"')} = ${plainTextSql('excluded."descriptionHtml"')}
      THEN "ProductText"."descriptionHtml" ELSE excluded."descriptionHtml" END
  WHERE "ProductText"."sourceUpdatedAt" < excluded."sourceUpdatedAt"
  RETURNING "productId"`
