/** Index problems_page. $1 shop, $2 id to go on from or null, $3 limit, $4 rule or null */
export const problemsPageSql = (direction: 'after' | 'before') => `
  SELECT found."id", found."shopifyGid", found."productId", found."rule", found."severity", found."field",
         found."country"::text AS "country", found."detail", found."foundAt", p."title", p."imageUrl", p."suggestedCategoryId"
  FROM "ProductProblem" found LEFT JOIN "Product" p ON p."id" = found."productId"
  WHERE found."shopId" = $1 AND ($2::text IS NULL OR found."id" ${direction === 'after' ? '<' : '>'} $2::text)
    AND ($4::text IS NULL OR found."rule" = $4::text)
  ORDER BY found."id" ${direction === 'after' ? 'DESC' : 'ASC'} LIMIT $3::int`
