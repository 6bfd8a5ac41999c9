type Columns = Record<'title' | 'vendor' | 'productType' | 'tags' | 'descriptionHtml' | 'otherTitles', string>

/**
 * Weights: A titles in every language, B vendor, type and tags, C description without markup. SQL expressions in, one out.
 * The place in the shop tab is not part of it: the index adds it from its columns (placedDocumentSql).
 */
export function searchDocumentSql(column: Columns): string {
  const { title, vendor, productType, tags, descriptionHtml, otherTitles } = column
  return `search_document(${title} || ' ' || COALESCE(${otherTitles}, ''),
    ${vendor} || ' ' || ${productType} || ' ' || array_to_string(${tags}, ' '), ${descriptionHtml})`
}

export const otherTitlesSql = `(SELECT string_agg(words."title", ' ') FROM "ProductText" words WHERE words."productId" = "Product"."id")`

/** What index product_search holds of `p`. */
export const placedDocumentSql = `search_placed(p."searchDocument", p."departmentId", p."categoryId")`
