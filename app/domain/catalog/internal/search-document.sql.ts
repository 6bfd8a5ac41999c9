type Columns = Record<'title' | 'vendor' | 'productType' | 'tags' | 'descriptionHtml' | 'otherTitles', string>

/** Weights: A titles in every language, B vendor, type and tags, C description without markup. SQL expressions in, one out. */
export function searchDocumentSql(column: Columns): string {
  const { title, vendor, productType, tags, descriptionHtml, otherTitles } = column
  return `(setweight(to_tsvector('simple', ${title} || ' ' || COALESCE(${otherTitles}, '')), 'A')
    || setweight(to_tsvector('simple', ${vendor} || ' ' || ${productType} || ' ' || array_to_string(${tags}, ' ')), 'B')
    || setweight(to_tsvector('simple', left(regexp_replace(${descriptionHtml}, '<[^>]+>', ' ', 'g'), 20000)), 'C'))`
}

export const otherTitlesSql = `(SELECT string_agg(words."title", ' ') FROM "ProductText" words WHERE words."productId" = "Product"."id")`
