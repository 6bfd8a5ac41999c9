import type { Tx } from '#app/platform/db/database.server.ts'
import { forgetDestinations, forgetDestinationsOfShop } from '#app/domain/warehouse/forget-destinations.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { emptyReceiptsNamingSql, emptyReceiptsOfShopSql } from '#app/shopify/inbox/receipts.sql.ts'
import { emptyCatalogSql, redactMailSql, redactOrdersOfShopSql, redactOrdersSql } from './internal/redact.sql.ts'

export type RedactedCustomer = {
  readonly email: string | null
  readonly phone: string | null
  readonly customerGid: string | null
  readonly orderGids: readonly string[]
}

/**
 * K5: the shop's customer is forgotten in orders, mails and stored deliveries. Money, dates and lines stay.
 * Idempotent: a second run finds nothing to forget.
 */
export async function redactCustomer(
  tx: Tx,
  shop: { id: string; domain: string },
  customer: RedactedCustomer,
): Promise<void> {
  const { email, phone, customerGid, orderGids } = customer
  await sql(tx, redactOrdersSql, [shop.id, [...orderGids], email])
  await forgetDestinations(tx, { shopId: shop.id, orderGids, email })
  if (email) await sql(tx, redactMailSql, [email])
  const names = [email, phone, customerGid, ...orderGids].filter((name): name is string => Boolean(name))
  if (names.length > 0) await sql(tx, emptyReceiptsNamingSql, [shop.domain, names])
}

/**
 * K7: 48 hours after an uninstall the shop's own content goes, and its shoppers' details with it. What is owed to
 * creators stays, and so do orders as legally kept records without the person.
 * Idempotent: a second run finds nothing to forget. Refuses nothing for a shop that came back: Shopify decides.
 */
export async function redactShop(tx: Tx, shop: { id: string; domain: string }): Promise<void> {
  await sql(tx, redactOrdersOfShopSql, [shop.id])
  await forgetDestinationsOfShop(tx, shop.id)
  await sql(tx, emptyCatalogSql, [shop.id, tx.now])
  await sql(tx, emptyReceiptsOfShopSql, [shop.domain])
  await tx.session.deleteMany({ where: { shop: shop.domain } })
  await tx.shop.update({ where: { id: shop.id }, data: { contactEmail: null } })
}

/** A customer wants to know what is kept: recorded for a person to answer within 30 days. Idempotent on: the delivery. */
export async function noteDataRequest(
  tx: Tx,
  shopId: string,
  request: { requestId: string | null; orderGids: readonly string[] },
): Promise<void> {
  await publish(tx, { type: 'privacy.dataRequested', payload: { shopId, ...request } })
}
