import { emailIdentityOf } from '#app/domain/shoppers/email-identity.ts'
import type { Affiliation, BuyerFacts, CreatorFacts } from '#app/domain/commissions/self-referral.ts'
import { toKey } from '#app/domain/commissions/self-referral.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { OrderFacts } from './order-facts.server.ts'

/** The buyer as E8-E10 look at them. */
export function toBuyerFacts(order: OrderFacts): BuyerFacts & { readonly email: string } {
  const address = order.shippingAddress as AddressParts | null
  const name = address ? [address.firstName, address.lastName].filter(Boolean).join(' ') : ''
  return {
    accountId: order.accountId,
    email: order.email,
    emailIdentity: emailIdentityOf(order.email),
    cardFingerprint: order.checkout?.payment?.cardFingerprint ?? null,
    name: name || null,
    addressKey: address ? toAddressKey(address) : null,
  }
}

export type CreatorRow = CreatorFacts & { readonly email: string; readonly sharedPayoutCreators: number }

/** The creator as E8-E12 and A16 look at them, at the instant of the sale. */
export async function creatorFactsOf(tx: Tx, creatorId: string, order: OrderFacts, at: Date): Promise<CreatorRow> {
  const { account, displayName, payoutMethods, affiliations } = await tx.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: {
      displayName: true,
      account: { select: { id: true, email: true, emailIdentity: true, addresses: true } },
      payoutMethods: { where: { archivedAt: null }, select: { detailsHash: true } },
      affiliations: { where: { shopId: order.shopId, since: { lte: at } }, select: { kind: true } },
    },
  })
  const payoutHashes = payoutMethods.map(({ detailsHash }) => detailsHash)
  const { contactEmail } = order.shop
  const isOwner = contactEmail !== null && emailIdentityOf(contactEmail) === account.emailIdentity
  return {
    accountId: account.id,
    email: account.email,
    emailIdentity: account.emailIdentity,
    payoutHashes,
    name: displayName,
    addressKeys: account.addresses.map(({ address }) => toAddressKey(address as AddressParts)),
    affiliation: toAffiliation(affiliations[0]?.kind) ?? (isOwner ? 'owner' : null),
    sharedPayoutCreators: await countSharing(tx, creatorId, payoutHashes),
  }
}

/** E11: other creators who are paid to one of these accounts now, as long as nobody has looked at it. */
async function countSharing(tx: Tx, creatorId: string, payoutHashes: readonly string[]): Promise<number> {
  if (payoutHashes.length === 0) return 0
  const others = await tx.payoutMethod.groupBy({
    by: ['creatorId'],
    where: {
      detailsHash: { in: [...payoutHashes] },
      archivedAt: null,
      flagResolvedAt: null,
      creatorId: { not: creatorId },
    },
  })
  return others.length
}

function toAffiliation(kind: string | undefined): Affiliation | null {
  if (kind === undefined) return null
  return kind === 'employee' || kind === 'agency' ? kind : 'official'
}

type AddressParts = { firstName?: string; lastName?: string; line1?: string; postalCode?: string; country?: string }

function toAddressKey({ line1 = '', postalCode = '', country = '' }: AddressParts): string {
  return toKey([line1, postalCode, country])
}
