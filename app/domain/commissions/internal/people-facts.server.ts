import { emailIdentityOf } from '#app/domain/shoppers/email-identity.ts'
import type { Affiliation, BuyerFacts, CreatorFacts } from '#app/domain/commissions/self-referral.ts'
import { toKey } from '#app/domain/commissions/self-referral.ts'
import { assert } from '#app/kernel/assert.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { creatorFactsSql } from './creator-facts.sql.ts'
import type { OrderToDecide } from './order-facts.server.ts'

/** The buyer as E8-E10 look at them. */
export function toBuyerFacts(order: OrderToDecide): BuyerFacts & { readonly email: string } {
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

type Row = {
  displayName: string
  accountId: string
  email: string
  emailIdentity: string
  payoutHashes: string[]
  addresses: AddressParts[]
  affiliation: string | null
  sharedPayoutCreators: number
}

/** The creator as E8-E12 and A16 look at them, at the instant of the sale. */
export async function creatorFactsOf(tx: Tx, creatorId: string, order: OrderToDecide, at: Date): Promise<CreatorRow> {
  const [found] = await sql<Row>(tx, creatorFactsSql, [creatorId, order.shopId, at])
  assert(found, 'who won a touch exists')
  const { displayName: name, addresses, affiliation, ...facts } = found
  const { contactEmail } = order.shop
  const isOwner = contactEmail !== null && emailIdentityOf(contactEmail) === facts.emailIdentity
  return {
    ...facts,
    name,
    addressKeys: addresses.map(toAddressKey),
    affiliation: toAffiliation(affiliation) ?? (isOwner ? 'owner' : null),
  }
}

function toAffiliation(kind: string | null): Affiliation | null {
  if (kind === null) return null
  return kind === 'employee' || kind === 'agency' ? kind : 'official'
}

type AddressParts = { firstName?: string; lastName?: string; line1?: string; postalCode?: string; country?: string }

function toAddressKey({ line1 = '', postalCode = '', country = '' }: AddressParts): string {
  return toKey([line1, postalCode, country])
}
