import type { Id } from '#app/kernel/ids.ts'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { AddressRefusal } from './refusals.ts'

/** Orders keep their own copy, so removing an address changes nothing that was bought. */
export async function removeAddress(
  tx: Tx,
  command: { accountId: Id<'account'>; addressId: string },
): Promise<Outcome<null, AddressRefusal>> {
  const { count } = await tx.address.deleteMany({ where: { id: command.addressId, accountId: command.accountId } })
  return count === 0 ? refuse('ADDRESS_NOT_FOUND') : accept(null)
}
