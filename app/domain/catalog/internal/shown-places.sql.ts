import { mayBeShownSql } from '../visibility.sql.ts'
import { placesSql } from './offers.sql.ts'

/** Of the ids those with something to show, in their order: the first product that may be shown answers for each. */
const shownSql = (column: 'departmentId' | 'categoryId') => `
  WITH places AS MATERIALIZED ${placesSql('$1::text')}
  SELECT wanted."id" FROM unnest($2::text[]) WITH ORDINALITY AS wanted("id", "position")
  WHERE EXISTS (SELECT 1 FROM places CROSS JOIN LATERAL (
    SELECT 1 FROM "ProductOffer" offer JOIN "Product" p ON p."id" = offer."productId" JOIN "Shop" shop ON shop."id" = offer."shopId"
    WHERE offer."place" = places."place" AND offer."${column}" = wanted."id" AND ${mayBeShownSql}
    ORDER BY offer."productId" DESC LIMIT 1) first)
  ORDER BY wanted."position"`

/** Index offers_of_department, once a department. $1 country, $2 department ids */
export const shownDepartmentsSql = shownSql('departmentId')

/** Index offers_of_category, once a category. $1 country, $2 category ids */
export const shownCategoriesSql = shownSql('categoryId')
