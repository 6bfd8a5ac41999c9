import { mayBeShownSql } from '../visibility.sql.ts'
import { offerPlacesSql } from './offers.sql.ts'

/** Index offers_of_department, once a department: the first product that may be shown answers. $1 country, $2 department ids */
export const shownDepartmentsSql = `
  SELECT department."id" AS "departmentId"
  FROM unnest($2::text[]) WITH ORDINALITY AS department("id", "position")
  WHERE ${offerPlacesSql('$1::text')
    .map(
      (place) => `EXISTS (
    SELECT 1 FROM "ProductOffer" offer JOIN "Product" p ON p."id" = offer."productId" JOIN "Shop" shop ON shop."id" = offer."shopId"
    WHERE ${place} AND offer."departmentId" = department."id" AND ${mayBeShownSql})`,
    )
    .join(' OR ')}
  ORDER BY department."position"`
