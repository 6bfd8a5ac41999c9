import { enroll } from '#app/domain/programs/enroll.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { recordTouch, type TouchInput } from '#app/domain/attribution/record-touch.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'

/** Fixtures for stories about money: a shop with a program, people, touches and sold orders. */

export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`expected acceptance, got ${outcome.code}`)
  return outcome.value
}

let serial = 0
const next = () => `${++serial}${Math.random().toString(36).slice(2, 7)}`

export async function aShop(changes: { currency?: string; contactEmail?: string; timeZone?: string } = {}) {
  const name = `shop${next()}`
  const shop = await db.shop.create({
    data: {
      id: newId('shop'), domain: `${name}.myshopify.com`, name, handle: name, currency: 'USD', country: 'US',
      installedAt: new Date('2026-01-01'), ...changes,
    },
  }) // prettier-ignore
  await db.channelConnection.create({
    data: {
      id: `cc_${name}`,
      shopId: shop.id,
      specificationHandle: 'vitrine',
      accountId: name,
      accountName: name,
      status: 'connected',
    },
  })
  return shop
}

export async function aProduct(
  shopId: string,
  changes: { isPublished?: boolean; title?: string; priceMinor?: bigint } = {},
) {
  const handle = `product${next()}`
  const { priceMinor = 2000n, ...rest } = changes
  return db.product.create({
    data: {
      id: newId('product'), shopId, shopifyGid: `gid://shopify/Product/${handle}`, handle, title: handle, status: 'ACTIVE',
      isPublished: true, currency: 'USD', minPriceMinor: priceMinor, maxPriceMinor: priceMinor, sourceUpdatedAt: new Date(),
      contentHash: handle, ...rest,
    },
  }) // prettier-ignore
}

export async function anAccount(changes: { email?: string; birthDate?: Date; displayName?: string } = {}) {
  const email = changes.email ?? `person${next()}@example.com`
  return db.account.create({
    data: {
      id: newId('account'), email, emailIdentity: email, passwordHash: 'x', displayName: 'A person',
      birthDate: new Date('1990-01-01'), ...changes,
    },
  }) // prettier-ignore
}

export async function aCreator(changes: { email?: string; birthDate?: Date; displayName?: string } = {}) {
  const account = await anAccount(changes)
  const handle = `creator${next()}`
  return db.creator.create({
    data: { id: newId('creator'), accountId: account.id, handle, displayName: changes.displayName ?? handle },
  })
}

export async function aProgram(shopId: string, rateBps = 1250) {
  return accepted(await inTransaction('open', (tx) => openProgram(tx, { shopId, rateBps, name: 'Friends' })))
}

export async function aMember(programId: string, changes: Parameters<typeof aCreator>[0] = {}) {
  const creator = await aCreator(changes)
  accepted(await inTransaction('enroll', (tx) => enroll(tx, { programId, creatorId: creator.id })))
  return creator
}

/** A browser that allowed attribution long ago. */
export async function aShopperKey({ consent = true } = {}) {
  const shopperKey = newId('shopper')
  if (consent) await giveConsent(shopperKey, true, new Date('2026-01-01'))
  return shopperKey
}

export async function giveConsent(shopperKey: string, granted: boolean, at: Date) {
  await db.consentRecord.create({
    data: { id: newId('consent'), shopperKey, purpose: 'attribution', granted, textVersion: '1', locale: 'en', at },
  })
}

export async function aTouch(input: TouchInput) {
  return accepted(await inTransaction('touch', (tx) => recordTouch(tx, input)))
}

export type LineInput = {
  productId?: string | null
  quantity?: number
  unitPriceMinor?: bigint
  discountMinor?: bigint
  taxMinor?: bigint
  requiresShipping?: boolean
  isGiftCard?: boolean
}

export type OrderInput = {
  shopId: string
  shopperKey: string
  placedAt: Date
  lines: LineInput[]
  accountId?: string
  email?: string
  currency?: string
  taxesIncluded?: boolean
  isTest?: boolean
  shippingAddress?: Record<string, string>
}

/** An order as it stands after placement. Nothing is announced: a story says which events arrive, and in which order. */
export async function anOrder({ lines, currency = 'USD', ...order }: OrderInput) {
  return db.order.create({
    data: {
      id: newId('order'), number: `V-${next()}`, email: `buyer${next()}@example.com`, country: 'US', currency, ...order,
      lines: {
        create: lines.map((line, position) => ({
          id: newId('orderLine'), position, title: 'A thing', quantity: 1, unitPriceMinor: 2000n, currency, ...line,
        })),
      },
    },
    include: { lines: { orderBy: { position: 'asc' } } },
  }) // prettier-ignore
}

export type RefundInput = {
  shopifyRefundGid?: string
  orderId: string
  createdAt: Date
  lines?: { orderLineId: string; quantity: number; subtotalMinor: bigint; restockType?: string }[]
  shippingMinor?: bigint
  discrepancyMinor?: bigint
}

export async function aRefund({ lines = [], ...refund }: RefundInput) {
  return db.refund.create({
    data: {
      id: newId('refund'), shopifyRefundGid: `gid://shopify/Refund/${next()}`, amountMinor: 0n, currency: 'USD',
      initiator: 'shopify', ...refund, lines: { create: lines },
    },
  }) // prettier-ignore
}

export async function aParcel(input: {
  orderId: string
  shippedAt: Date
  deliveredAt?: Date | null
  lines: { orderLineId: string; quantity: number }[]
}) {
  const { lines, ...parcel } = input
  return db.fulfillment.create({
    data: {
      id: newId('fulfillment'), shopifyGid: `gid://shopify/Fulfillment/${next()}`, status: 'success',
      sourceUpdatedAt: input.shippedAt, ...parcel, lines: { create: lines },
    },
  }) // prettier-ignore
}
