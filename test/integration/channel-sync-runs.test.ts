import { beforeEach, describe, expect, it } from 'vitest'
import { addRepairs, mostRepairsKept, type Repair } from '#app/domain/shops/add-repairs.server.ts'
import { listRepairs, listSyncRuns } from '#app/domain/shops/list-sync-runs.server.ts'
import { noteLockedOut } from '#app/domain/shops/note-locked-out.server.ts'
import {
  failSync,
  findRunningSync,
  finishSync,
  finishSyncOfFeed,
  noteSyncOperations,
  setSyncPhase,
  startSync,
} from '#app/domain/shops/sync-run.server.ts'
import { uninstallShop } from '#app/domain/shops/uninstall-shop.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction } from '#app/platform/db/sql.server.ts'
import { aShop } from '#test/support/money-world.ts'

let shopId: string
const start = (options: Parameters<typeof startSync>[2] = {}) =>
  inTransaction('start', (tx) => startSync(tx, shopId, options))
const runs = async () => (await listSyncRuns(db, { shopId, limit: 50 })).items
const repair = (number: number): Repair => ({
  shopifyGid: `gid://shopify/Product/${number}`,
  title: `Product ${number}`,
  kind: 'changed',
  fields: ['title', 'price'],
  cause: 'lateOrLost',
})

beforeEach(async () => {
  shopId = (await aShop()).id
})

describe('a sync run', () => {
  it('says who wanted it, where it stands, and how far it is, of either kind', async () => {
    const syncRunId = await start({ kind: 'reconcile', cause: 'schedule' })
    await inSqlTransaction('phase', (tx) => setSyncPhase(tx, syncRunId, 'applying', { expected: 40, processed: 0 }))
    await inTransaction('progress', (tx) => setSyncPhase(tx, syncRunId, 'applying', { processed: 25 }))
    expect(await runs()).toMatchObject([
      {
        syncRunId,
        kind: 'reconcile',
        cause: 'schedule',
        phase: 'applying',
        expected: 40,
        processed: 25,
        status: 'running',
      },
    ])
  })

  it('takes what feeds announce for a full run, never for a comparison', async () => {
    const reconcile = await start({ kind: 'reconcile', cause: 'schedule' })
    const full = await start({ cause: 'markets' })
    await inTransaction('feed', (tx) => finishSyncOfFeed(tx, shopId, 'gid://shopify/ProductFeed/1', 7))
    const expected = Object.fromEntries((await runs()).map((one) => [one.syncRunId, one.expected]))
    expect(expected).toEqual({ [reconcile]: null, [full]: 7 })
  })

  it('two who ask at once share one run', async () => {
    const [one, other] = await Promise.all([start({ unlessRunning: true }), start({ unlessRunning: true })])
    expect(one).toBe(other)
    expect(await runs()).toHaveLength(1)
  })

  it('ends once, keeps its counts, and tells whoever still works for it that it is over', async () => {
    const syncRunId = await start()
    await inTransaction('finish', (tx) => finishSync(tx, syncRunId, { products: 3 }))
    await inTransaction('fail', (tx) => failSync(tx, syncRunId, 'ACCESS_REVOKED'))
    expect(await runs()).toMatchObject([{ status: 'finished', failure: null, counts: { products: 3 } }])
    expect(await inTransaction('phase', (tx) => setSyncPhase(tx, syncRunId, 'staging'))).toBe(false)
    expect(await findRunningSync(db, shopId)).toBeNull()
    const events = await db.outboxEvent.findMany({ where: { type: 'sync.finished' } })
    const ofRun = events.filter((event) => (event.payload as { syncRunId: string }).syncRunId === syncRunId)
    expect(ofRun).toHaveLength(1)
  })

  it('of a shop that leaves ends as SHOP_CLOSED, of either kind, and everybody is told', async () => {
    const ids = [await start(), await start({ kind: 'reconcile' })]
    const { domain } = await db.shop.findUniqueOrThrow({ where: { id: shopId } })
    await inTransaction('uninstall', (tx) => uninstallShop(tx, domain, tx.now))
    expect((await runs()).map(({ status, failure }) => [status, failure])).toEqual([
      ['failed', 'SHOP_CLOSED'],
      ['failed', 'SHOP_CLOSED'],
    ])
    const events = await db.outboxEvent.findMany({ where: { type: 'sync.finished' } })
    const told = events.map((event) => (event.payload as { syncRunId: string }).syncRunId)
    expect(ids.every((id) => told.includes(id))).toBe(true)
  })

  it('of a shop that locks us out ends as ACCESS_REVOKED', async () => {
    await start()
    const { domain } = await db.shop.findUniqueOrThrow({ where: { id: shopId } })
    expect(await inTransaction('locked out', (tx) => noteLockedOut(tx, domain))).toBe(true)
    expect(await inTransaction('stranger', (tx) => noteLockedOut(tx, 'nobody.myshopify.com'))).toBe(false)
    expect(await runs()).toMatchObject([{ status: 'failed', failure: 'ACCESS_REVOKED' }])
  })

  it('keeps what feeds have sent while somebody notes what was asked for', async () => {
    const syncRunId = await start()
    await inTransaction('feed', (tx) => finishSyncOfFeed(tx, shopId, 'gid://shopify/ProductFeed/1', 12))
    await inTransaction('asked', (tx) => noteSyncOperations(tx, syncRunId, ['gid://shopify/ProductFullSync/1']))
    expect((await findRunningSync(db, shopId))?.operations).toEqual({
      asked: ['gid://shopify/ProductFullSync/1'],
      feeds: { 'gid://shopify/ProductFeed/1': { count: 12 } },
    })
  })

  it('is listed latest first, a page at a time, and only to its own shop', async () => {
    const ids: string[] = []
    for (let count = 0; count < 3; count++) ids.push(await start({ kind: 'reconcile' }))
    const first = await listSyncRuns(db, { shopId, limit: 2 })
    const second = await listSyncRuns(db, { shopId, cursor: first.nextCursor, limit: 2 })
    expect([...first.items, ...second.items].map((one) => one.syncRunId)).toEqual(ids.toReversed())
    expect(second.nextCursor).toBeNull()
    expect((await listSyncRuns(db, { shopId: (await aShop()).id, limit: 2 })).items).toEqual([])
  })
})

describe('what a run put right', () => {
  it('J5: is kept up to a thousand products and counted beyond', async () => {
    const syncRunId = await start({ kind: 'reconcile' })
    const many = Array.from({ length: mostRepairsKept - 1 }, (_, index) => repair(index))
    const add = (repairs: Repair[]) =>
      inSqlTransaction('repairs', (tx) => addRepairs(tx, { syncRunId, shopId }, repairs))
    expect(await add(many)).toBe(mostRepairsKept - 1)
    expect(await add([repair(5_000), repair(5_001), repair(5_002)])).toBe(mostRepairsKept + 2)
    expect(await inTransaction('repairs', (tx) => addRepairs(tx, { syncRunId, shopId }, [repair(9)]))).toBe(1_003)
    expect(await db.syncRepair.count({ where: { syncRunId } })).toBe(mostRepairsKept)
    await inTransaction('finish', (tx) => finishSync(tx, syncRunId, { products: 9 }))
    expect(await runs()).toMatchObject([{ repairs: 1_003, counts: { products: 9 } }])
  })

  it('is read a page at a time by its own shop', async () => {
    const syncRunId = await start({ kind: 'reconcile' })
    const repairs = [1, 2, 3].map(repair)
    await inTransaction('repairs', (tx) => addRepairs(tx, { syncRunId, shopId }, repairs))
    const first = await listRepairs(db, { shopId, syncRunId, limit: 2 })
    const second = await listRepairs(db, { shopId, syncRunId, cursor: first.nextCursor, limit: 2 })
    expect([...first.items, ...second.items].map((one) => one.shopifyGid).sort()).toEqual(
      repairs.map((one) => one.shopifyGid),
    )
    expect(first.items[0]).toMatchObject({ kind: 'changed', fields: ['title', 'price'], cause: 'lateOrLost' })
    expect((await listRepairs(db, { shopId: (await aShop()).id, syncRunId, limit: 2 })).items).toEqual([])
  })
})
