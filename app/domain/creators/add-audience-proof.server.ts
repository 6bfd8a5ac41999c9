import { storePrivatePicture } from '#app/domain/media/store-private-picture.server.ts'
import type { MediaRefusalCode } from '#app/domain/media/refusals.ts'
import { newId } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { isSameAccount, storedAudiences } from './audiences.ts'
import { lockCreatorSql } from './internal/lock-creator.sql.ts'
import type { CreatorRefusalCode } from './refusals.ts'

type Account = { readonly creatorId: string; readonly platform: string; readonly handle: string }
type Added = Outcome<null, Extract<CreatorRefusalCode, 'AUDIENCE_NOT_FOUND'> | MediaRefusalCode>

/**
 * A picture that shows how many follow one of a creator's accounts, for them and for merchants who look at their profile.
 * A new one takes the place of the one before, and the account has to be looked at again.
 * Not idempotent: each call draws a picture; the last one stays.
 */
export async function addAudienceProof(account: Account, bytes: Uint8Array, store: Storage = storage): Promise<Added> {
  const known = await db.creator.findUnique({ where: { id: account.creatorId }, select: { audiences: true } })
  const isKnown = storedAudiences(known?.audiences ?? []).some((one) => isSameAccount(one, account))
  if (!isKnown) return refuse('AUDIENCE_NOT_FOUND')
  const stored = await storePrivatePicture(bytes, `audience-proofs/${newId('media')}`, store)
  if (!stored.ok) return stored
  const { storageKey } = stored.value
  const pointed = await inTransaction('add audience proof', (tx) => point(tx, account, storageKey))
  const surplus = pointed.ok ? pointed.value.replacedKey : storageKey
  if (surplus) await store.remove(surplus)
  return pointed.ok ? accept(null) : pointed
}

async function point(
  tx: Tx,
  account: Account,
  proofKey: string,
): Promise<Outcome<{ replacedKey: string | null }, 'AUDIENCE_NOT_FOUND'>> {
  const where = { id: account.creatorId }
  await sql(tx, lockCreatorSql, [account.creatorId])
  const { audiences: stored } = await tx.creator.findUniqueOrThrow({ where, select: { audiences: true } })
  const audiences = storedAudiences(stored)
  const found = audiences.find((one) => isSameAccount(one, account))
  // Taken off the profile while the picture was on its way.
  if (!found) return refuse('AUDIENCE_NOT_FOUND')
  const proven = audiences.map((one) => (one === found ? { ...one, proofKey, checkedAt: null } : one))
  await tx.creator.update({ where, data: { audiences: proven } })
  return accept({ replacedKey: found.proofKey })
}
