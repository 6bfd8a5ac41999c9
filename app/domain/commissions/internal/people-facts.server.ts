import { emailIdentityOf } from '#app/domain/shoppers/email-identity.ts'
import type { BuyerFacts, CreatorFacts } from '#app/domain/commissions/self-referral.ts'
import { toKey } from '#app/domain/commissions/self-referral.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { OrderFacts } from './order-facts.server.ts'

/** The buyer as E8 looks at them. */
export function toBuyerFacts(order: OrderFacts): BuyerFacts {
  const address = order.shippingAddress as AddressParts | null
  const name = address ? [address.firstName, address.lastName].filter(Boolean).join(' ') : ''
  return {
    accountId: order.accountId,
    emailIdentity: emailIdentityOf(order.email),
    cardFingerprint: order.checkout?.payment?.cardFingerprint ?? null,
    name: name || null,
    addressKey: address ? toAddressKey(address) : null,
  }
}

/** The creator as E8 looks at them. Payout details come with payouts; until then no card can match. */
export async function creatorFactsOf(tx: Tx, creatorId: string, order: OrderFacts): Promise<CreatorFacts> {
  const { account, displayName } = await tx.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: { displayName: true, account: { select: { id: true, emailIdentity: true, addresses: true } } },
  })
  const { contactEmail } = order.shop
  return {
    accountId: account.id,
    emailIdentity: account.emailIdentity,
    payoutHash: null,
    name: displayName,
    addressKeys: account.addresses.map(({ address }) => toAddressKey(address as AddressParts)),
    isShopsOwn: contactEmail !== null && emailIdentityOf(contactEmail) === account.emailIdentity,
  }
}

type AddressParts = { firstName?: string; lastName?: string; line1?: string; postalCode?: string; country?: string }

function toAddressKey({ line1 = '', postalCode = '', country = '' }: AddressParts): string {
  return toKey([line1, postalCode, country])
}
