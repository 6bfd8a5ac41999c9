import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Reader, Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { broadcast } from '#app/platform/realtime/realtime.server.ts'
import { enqueueMany } from '#app/platform/queue/queue.server.ts'
import type { LicenceInput } from './inputs.ts'
import { lockShopSql } from './internal/lock-shop.sql.ts'
import { reviewRestrictedJob } from './listing-jobs.ts'
import type { CatalogRefusalCode } from './refusals.ts'

/**
 * J6: a licence that the merchant holds for restricted goods in a country. Products that waited for it go live by
 * themselves, and stop when it expires. A new one of the same kind and country replaces the one before.
 * Refuses LICENCE_EXPIRED.
 * Idempotent on: (shop, kind, country, number, validUntil) among those that hold.
 */
export async function saveLicence(
  tx: Tx,
  { shopId, kind, country, number, validUntil }: LicenceInput & { readonly shopId: string },
): Promise<Outcome<{ licenceId: string; isNew: boolean }, CatalogRefusalCode>> {
  if (validUntil <= tx.now) return refuse('LICENCE_EXPIRED')
  await sql(tx, lockShopSql, [shopId])
  const held = await tx.shopLicence.findFirst({ where: { shopId, kind, country, removedAt: null } })
  if (held?.number === number && held.validUntil.getTime() === validUntil.getTime()) {
    return accept({ licenceId: held.id, isNew: false })
  }
  await tx.shopLicence.updateMany({ where: { shopId, kind, country, removedAt: null }, data: { removedAt: tx.now } })
  const id = newId('licence')
  await tx.shopLicence.create({ data: { id, shopId, kind, country, number, validUntil, addedAt: tx.now } })
  await judgeAnew(tx, shopId, validUntil)
  return accept({ licenceId: id, isNew: true })
}

/**
 * Takes a licence back; what needs it is held back at once. History stays. Refuses LICENCE_NOT_FOUND.
 * Idempotent on: the licence.
 */
export async function removeLicence(
  tx: Tx,
  { shopId, licenceId }: { readonly shopId: string; readonly licenceId: string },
): Promise<Outcome<{ removed: true }, CatalogRefusalCode>> {
  const licence = await tx.shopLicence.findFirst({ where: { id: licenceId, shopId } })
  if (!licence) return refuse('LICENCE_NOT_FOUND')
  if (licence.removedAt !== null) return accept({ removed: true })
  await tx.shopLicence.update({ where: { id: licenceId }, data: { removedAt: tx.now } })
  await judgeAnew(tx, shopId)
  return accept({ removed: true })
}

export type LicenceRow = {
  readonly licenceId: string
  readonly kind: string
  readonly country: string
  readonly number: string
  readonly validUntil: Date
  readonly isExpired: boolean
}

/** The licences a shop holds, by country and kind. */
export async function listLicences(
  db: Reader,
  { shopId, at }: { readonly shopId: string; readonly at: Date },
): Promise<LicenceRow[]> {
  const rows = await db.shopLicence.findMany({
    where: { shopId, removedAt: null },
    orderBy: [{ country: 'asc' }, { kind: 'asc' }],
  })
  return rows.map(({ id, kind, country, number, validUntil }) => ({
    licenceId: id,
    kind,
    country,
    number,
    validUntil,
    isExpired: validUntil <= at,
  }))
}

async function judgeAnew(tx: Tx, shopId: string, validUntil?: Date): Promise<void> {
  const jobs = [reviewRestrictedJob(shopId), ...(validUntil ? [reviewRestrictedJob(shopId, validUntil)] : [])]
  await enqueueMany(tx, jobs)
  await broadcast(tx, `shop:${shopId}`, { kind: 'licences' })
}
