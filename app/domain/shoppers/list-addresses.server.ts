import type { Id } from '#app/kernel/ids.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { AddressFields } from './save-address.server.ts'

export type SavedAddress = { readonly id: string; readonly isDefault: boolean; readonly address: AddressFields }

/** The default first, then newest first. */
export async function listAddresses(db: Reader, accountId: Id<'account'>): Promise<SavedAddress[]> {
  const rows = await db.address.findMany({
    where: { accountId },
    orderBy: [{ isDefault: 'desc' }, { id: 'desc' }],
    select: { id: true, isDefault: true, address: true },
  })
  return rows.map((row) => ({ ...row, address: row.address as AddressFields }))
}
