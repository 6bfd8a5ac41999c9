import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const stage = await raiseStage()
const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
const { adminRequest } = await import('#app/shopify/admin-client.server.ts')
const { readShop } = await import('#app/shopify/channel/read-shop.server.ts')
const { db, closeDatabase } = await import('#app/platform/db/database.server.ts')
// Another worker: the same code with a memory of its own. Only the database is shared.
vi.resetModules()
const other = await import('#app/shopify/admin-client.server.ts')
const { ShopifyUnreachable } = await import('#app/shopify/http/faults.ts')

const domain = 'aurora-goods.myshopify.com'
type Read = TypedDocumentNode<{ products: { nodes: { id: string }[] } }, Record<string, never>>
/** Costs 52 points, and keeps them: fifty products are really there. */
const dear = parse('query DearRead { products(first: 50) { nodes { id } } }') as Read
const cheap = parse('query CheapRead { shop { id } }') as TypedDocumentNode<unknown, Record<string, never>>

type Logged = { operation: string; errors: { extensions?: { code?: string } }[] | null }
const logged = async () =>
  (await stage.control<{ entries: Logged[] }>('GET', `/log?kind=graphql&shop=${domain}&limit=1000`)).entries
const isThrottled = ({ errors }: Logged) =>
  (Array.isArray(errors) ? errors : []).some((one) => one.extensions?.code === 'THROTTLED')
const bucket = () => db.apiBucket.findUniqueOrThrow({ where: { shopDomain: domain } })

beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  await stage.act(domain, 'generateProducts', { count: 60, seed: 3, announce: false })
  await requireMerchant(await stage.adminRequest(domain))
})
beforeEach(async () => {
  await stage.control('DELETE', '/faults')
  await stage.control('DELETE', '/log')
})
afterAll(async () => {
  await closeDatabase()
  await stage.close()
})

describe('a shop’s bucket', () => {
  it('is known after the first answer', async () => {
    await readShop(domain)
    expect(await bucket()).toMatchObject({ maximum: 2_000, restoreRate: 100 })
  })

  it('is emptied by two workers together without one throttled answer, and leaves room for who cannot wait', async () => {
    const order: string[] = []
    const background = [adminRequest, other.adminRequest].flatMap((request) =>
      Array.from({ length: 22 }, () => request(domain, dear, {}).then(() => order.push('background'))),
    )
    await vi.waitFor(() => expect(order.length).toBeGreaterThan(25), 10_000)
    await other.adminRequest(domain, cheap, {}, { priority: 'interactive' })
    order.push('interactive')
    await Promise.all(background)
    expect(order.indexOf('interactive')).toBeLessThan(order.length - 1)
    const seen = await logged()
    expect(seen.filter((one) => one.operation === 'DearRead')).toHaveLength(44)
    expect(seen.filter(isThrottled)).toEqual([])
  }, 30_000)

  it('never holds more than Shopify says, and believes it when it says less', async () => {
    await db.apiBucket.update({ where: { shopDomain: domain }, data: { available: 90_000, maximum: 90_000 } })
    await adminRequest(domain, cheap, {})
    expect((await bucket()).available).toBeLessThanOrEqual(2_000)
    expect(await bucket()).toMatchObject({ maximum: 2_000 })
  })

  it('a request that was throttled all the same gives its points back and is sent again', async () => {
    await stage.control('POST', '/faults', { kind: 'throttled', shop: domain, match: 'CheapRead' })
    await adminRequest(domain, cheap, {})
    expect((await logged()).filter(isThrottled)).toHaveLength(1)
  })

  it.each(['http429', '5xx-before'])('survives %s', async (kind) => {
    await stage.control('POST', '/faults', { kind, shop: domain, match: 'CheapRead' })
    await adminRequest(domain, cheap, {})
    expect((await logged()).filter((one) => one.operation === 'CheapRead')).toHaveLength(2)
  })

  it('a refused token is replaced once, without losing points', async () => {
    await stage.control('POST', '/faults', { kind: 'revoked-token', shop: domain, match: 'CheapRead' })
    await adminRequest(domain, cheap, {})
    expect((await logged()).filter((one) => one.operation === 'CheapRead')).toHaveLength(2)
  })

  it('a request that would have to wait too long is given up at once, and says that it was not sent', async () => {
    await db.apiBucket.update({ where: { shopDomain: domain }, data: { available: -90_000, restoreRate: 1 } })
    const sent = await other.adminRequest(domain, cheap, {}).catch((cause: unknown) => cause)
    expect(sent).toBeInstanceOf(ShopifyUnreachable)
    expect(sent).toMatchObject({ outcome: 'notSent', operation: 'CheapRead' })
    expect(await logged()).toEqual([])
  })
})
