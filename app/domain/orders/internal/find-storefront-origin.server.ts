import { readTouchToken } from '#app/domain/attribution/touch-token.server.ts'
import { emailIdentityOf } from '#app/domain/shoppers/email-identity.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import type { OrderArrival } from '#app/shopify/storefront/arrival-notice.ts'
import type { StorefrontOrderNotice } from '#app/shopify/storefront/order-notice.ts'
import { attributionExclusion } from '../attribution-exclusion.ts'
import type { AttributionSignals, TouchTokens } from '../attribution-signals.ts'
import type { StorefrontOrigin } from './to-storefront-order.server.ts'

type Sale = {
  readonly shopId: string
  readonly arrival: OrderArrival
  readonly notice: StorefrontOrderNotice
  readonly signals: AttributionSignals
  readonly tokens: TouchTokens
}

/** An address may be passed on; what it says of the person holds for one visit. */
const landingDays = 1

/**
 * Where an order of the merchant's own shop comes from, or null if nothing of ours is on it after all: a code that no
 * creator has, a link that nobody made, a token that we did not sign. Our own orders come back from Shopify with their codes
 * on them and are none of these. Without a touch, which is kept only with consent (A11), the buyer is nobody we know:
 * then only the code can count.
 */
export async function findStorefrontOrigin(tx: Tx, sale: Sale): Promise<StorefrontOrigin | null> {
  const { shopId, arrival, notice, signals } = sale
  if (await isKnown(tx, sale)) return null
  const touch = await findTouch(tx, sale)
  if (!touch && !(await hasCode(tx, sale)) && !(await hasLink(tx, sale))) return null
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: shopId } })
  return {
    ...{ shopId, mode: 'STOREFRONT', signals, country: shop.country },
    shopperKey: touch?.shopperKey ?? newId('shopper'),
    // Signed in there is not signed in here (A12).
    accountId: null,
    locale: arrival.locale ?? shop.primaryLocale,
    touchOf: () => null,
    exclusion: attributionExclusion(arrival, {
      isStaff: await isStaff(tx, shop, notice.email),
      paysRenewals: await paysRenewals(tx, shopId, notice.placedAt),
    }),
  }
}

/** Taken in already, or sent to Shopify by us: its own notice names our order, whether or not the answer has come. */
async function isKnown(tx: Tx, { shopId, arrival, notice }: Sale): Promise<boolean> {
  const { sourceIdentifier } = arrival
  const known = await tx.order.findFirst({
    where: {
      shopId,
      OR: [{ shopifyOrderGid: notice.gid }, ...(sourceIdentifier ? [{ id: sourceIdentifier }] : [])],
    },
    select: { id: true },
  })
  return known !== null
}

/** The touch that a token names; of two, the later one tells whose browser it was. */
async function findTouch(tx: Tx, { shopId, tokens, notice }: Sale): Promise<{ shopperKey: string } | null> {
  const { placedAt } = notice
  const cart = tokens.cart === null ? null : readTouchToken(tokens.cart)
  const landing = tokens.landing === null ? null : readTouchToken(tokens.landing)
  const since = addMilliseconds(addDays(placedAt, -landingDays), 1)
  return tx.touch.findFirst({
    where: {
      shopId,
      occurredAt: { lte: placedAt },
      OR: [
        ...(cart === null ? [] : [{ id: cart }]),
        ...(landing === null ? [] : [{ id: landing, occurredAt: { gte: since } }]),
      ],
    },
    select: { shopperKey: true },
    orderBy: [{ occurredAt: 'desc' }, { id: 'asc' }],
  })
}

/** One that Shopify has taken; the same word may have been the merchant's own before that. */
async function hasCode(tx: Tx, { shopId, signals }: Sale): Promise<boolean> {
  const codes = signals.codes.map((code) => code.trim().toUpperCase())
  if (codes.length === 0) return false
  return (
    (await tx.creatorCode.count({ where: { shopId, code: { in: codes }, state: { in: ['active', 'ended'] } } })) > 0
  )
}

/** A link of a creator who has to do with this shop. */
async function hasLink(tx: Tx, { shopId, signals }: Sale): Promise<boolean> {
  if (signals.links.length === 0) return false
  const creator = { enrollments: { some: { program: { shopId } } } }
  return (await tx.link.count({ where: { code: { in: [...signals.links] }, creator } })) > 0
}

/** C10: does the program that ran then pay for what subscriptions order by themselves? */
async function paysRenewals(tx: Tx, shopId: string, at: Date): Promise<boolean> {
  const program = await tx.program.findFirst({
    where: { shopId, startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { paysRenewals: true },
  })
  return program?.paysRenewals ?? false
}

/** C11: somebody who works at the shop, as far as it is known here: its own address, and whoever has opened the app. */
async function isStaff(
  tx: Tx,
  shop: { readonly domain: string; readonly contactEmail: string | null },
  email: string,
): Promise<boolean> {
  if (!email) return false
  const sessions = await tx.session.findMany({
    where: { shop: shop.domain, email: { not: null } },
    select: { email: true },
    distinct: ['email'],
  })
  const people = [shop.contactEmail, ...sessions.map((session) => session.email)]
  return people.some((one) => one !== null && emailIdentityOf(one) === emailIdentityOf(email))
}
