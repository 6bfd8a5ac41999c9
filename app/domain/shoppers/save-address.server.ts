import type { Prisma } from '@prisma/client'
import { newId, type Id } from '#app/kernel/ids.ts'
import { canonicalJson } from '#app/kernel/hash.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { AddressRefusal } from './refusals.ts'

const mostAddresses = 20

export type AddressFields = Readonly<Record<string, string>>

/**
 * Keeps an address for the next purchase; the newest becomes the default.
 * Idempotent on: (account, the address itself): the same address is kept once.
 */
export async function saveAddress(
  tx: Tx,
  command: { accountId: Id<'account'>; address: AddressFields },
): Promise<Outcome<{ addressId: string }, AddressRefusal>> {
  const { accountId, address } = command
  const known = await tx.address.findMany({ where: { accountId }, select: { id: true, address: true } })
  const same = known.find((row) => canonicalJson(row.address) === canonicalJson(address))
  if (!same && known.length >= mostAddresses) return refuse('TOO_MANY_ADDRESSES', { limit: mostAddresses })
  await tx.address.updateMany({ where: { accountId }, data: { isDefault: false } })
  if (same) {
    await tx.address.update({ where: { id: same.id }, data: { isDefault: true } })
    return accept({ addressId: same.id })
  }
  const addressId = newId('address')
  const json: Prisma.InputJsonObject = { ...address }
  await tx.address.create({ data: { id: addressId, accountId, address: json, isDefault: true, createdAt: tx.now } })
  return accept({ addressId })
}
