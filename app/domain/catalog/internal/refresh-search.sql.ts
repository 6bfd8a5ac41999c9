import { otherTitlesSql, searchDocumentSql } from './search-document.sql.ts'

/** After words in another language were written, whose titles are searched too. $1 product ids */
export const refreshSearchSql = `
  UPDATE "Product" SET "searchDocument" = ${searchDocumentSql({
    title: '"Product"."title"',
    vendor: '"Product"."vendor"',
    productType: '"Product"."productType"',
    tags: '"Product"."tags"',
    descriptionHtml: '"Product"."descriptionHtml"',
    otherTitles: otherTitlesSql,
  })}
  WHERE "id" = ANY($1::text[])`
