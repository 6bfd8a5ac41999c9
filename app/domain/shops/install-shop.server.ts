import { exponentOf, toCurrencyCode } from '#app/kernel/currency.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Tx } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { publish } from '#app/platform/outbox/outbox.server.ts'
import { shopInstalled } from './events.ts'
import { lockDomainSql } from './internal/lock-domain.sql.ts'

export type Installation = {
  readonly domain: string
  readonly shopifyGid?: string | null
  readonly name: string
  readonly currency: string
  readonly country: string
  readonly primaryLocale?: string
  readonly timeZone?: string
  readonly contactEmail?: string | null
  readonly taxesIncluded?: boolean
  readonly isDevelopment?: boolean
}

/**
 * The merchant has opened the app: a shop comes into being, or comes back after an uninstall with its terms to accept
 * anew. Idempotent on: domain (an installed shop stays as it is).
 */
export async function installShop(tx: Tx, found: Installation): Promise<{ shopId: string; isNew: boolean }> {
  await sql(tx, lockDomainSql, [found.domain])
  const existing = await tx.shop.findUnique({ where: { domain: found.domain } })
  if (existing && existing.uninstalledAt === null) return { shopId: existing.id, isNew: false }
  const facts = {
    name: found.name,
    currency: found.currency,
    country: found.country,
    primaryLocale: found.primaryLocale ?? 'en',
    timeZone: found.timeZone ?? 'UTC',
    contactEmail: found.contactEmail ?? null,
    shopifyGid: found.shopifyGid ?? null,
    taxesIncluded: found.taxesIncluded ?? false,
    isDevelopment: found.isDevelopment ?? false,
  }
  const shopId = existing?.id ?? newId('shop')
  if (existing) {
    const reset = { uninstalledAt: null, installedAt: tx.now, termsAcceptedAt: null, termsVersion: null }
    await tx.shop.update({ where: { id: shopId }, data: { ...facts, ...reset } })
  } else {
    const handle = await freeHandle(tx, found)
    await tx.shop.create({ data: { id: shopId, domain: found.domain, handle, ...facts, installedAt: tx.now } })
    await addDefaultShippingOption(tx, shopId, found.currency)
  }
  await publish(tx, shopInstalled({ shopId }))
  return { shopId, isNew: !existing }
}

/** The brand page's address: the shop's name, or its unique store handle when the name is taken or has no Latin letters. */
async function freeHandle(tx: Tx, { name, domain }: Installation): Promise<string> {
  const wanted = toHandle(name)
  const store = domain.replace(/\.myshopify\.com$/, '')
  if (wanted === '') return store
  const taken = await tx.shop.findUnique({ where: { handle: wanted }, select: { id: true } })
  return taken ? store : wanted
}

export function toHandle(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** A shop can sell at once; the merchant changes this in the settings. Five units of the currency, or 500 without decimals. */
async function addDefaultShippingOption(tx: Tx, shopId: string, currency: string): Promise<void> {
  const exponent = exponentOf(toCurrencyCode(currency))
  const priceMinor = exponent === 0 ? 500n : 5n * 10n ** BigInt(exponent)
  await tx.shippingOption.create({
    data: {
      id: newId('shippingOption'),
      shopId,
      title: 'Standard',
      priceMinor,
      currency,
      countries: [],
      minDays: 3,
      maxDays: 7,
    },
  })
}
