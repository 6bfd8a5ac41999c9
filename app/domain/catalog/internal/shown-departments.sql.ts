import { mayBeShownSql } from '../visibility.sql.ts'
import { placesSql } from './offers.sql.ts'

/** Index offers_of_department, once a department: the first product that may be shown answers. $1 country, $2 department ids */
export const shownDepartmentsSql = `
  WITH places AS MATERIALIZED ${placesSql('$1::text')}
  SELECT department."id" AS "departmentId"
  FROM unnest($2::text[]) WITH ORDINALITY AS department("id", "position")
  WHERE EXISTS (SELECT 1 FROM places CROSS JOIN LATERAL (
    SELECT 1 FROM "ProductOffer" offer JOIN "Product" p ON p."id" = offer."productId" JOIN "Shop" shop ON shop."id" = offer."shopId"
    WHERE offer."place" = places."place" AND offer."departmentId" = department."id" AND ${mayBeShownSql}
    ORDER BY offer."productId" DESC LIMIT 1) first)
  ORDER BY department."position"`
