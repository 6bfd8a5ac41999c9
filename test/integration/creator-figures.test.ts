import { describe, expect, test } from 'vitest'
import { creatorHeld, merchantCommissionPayable } from '#app/domain/ledger/accounts.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import { loader as earnings } from '#app/routes/creator-money/earnings._index.tsx'
import { withLater } from '#app/web/with-later.server.ts'
import { aCreator, aShop, joined } from './creator-stage.ts'

const never = new Promise<string>(() => {})
const soon = <Value>(value: Value) => Promise.resolve(value)

describe('a page whose sums may take a while', () => {
  test('what is there at once comes with the page, with dates as a browser gets them', async () => {
    const at = new Date('2026-11-20T12:00:00Z')
    const { data } = await withLater({ now: soon({ name: 'Mia', at }), later: soon({ sum: 5, at }) })
    const text = '2026-11-20T12:00:00.000Z'
    expect(data).toMatchObject({ name: 'Mia', at: text })
    expect(await data.later).toEqual({ sum: 5, at: text })
  })

  test('the page does not wait for what takes longer', async () => {
    const { data } = await withLater({ now: soon({ name: 'Mia' }), later: never })
    expect(data.name).toBe('Mia')
    expect(data.later).toBeInstanceOf(Promise)
  })

  test('sums that fail leave the page standing; a page that fails fails', async () => {
    const broken = () => Promise.reject(new Error('the sums'))
    const { data } = await withLater({ now: soon({ name: 'Mia' }), later: broken() })
    expect(data.name).toBe('Mia')
    await expect(data.later).rejects.toThrow('the sums')
    await expect(withLater({ now: Promise.reject(new Error('the page')), later: broken() })).rejects.toThrow('the page')
  })
})

test('the first page of earnings adds everything up, a page further down only lists', async () => {
  const [{ cookie, creatorId }, shop] = [await aCreator(), await aShop()]
  await joined(shop.programId, creatorId)
  const posting = {
    debit: merchantCommissionPayable(shop.shopId),
    credit: creatorHeld(creatorId, shop.shopId),
    amountMinor: 500n,
    currency: 'USD',
  }
  const entry = { kind: 'test', idempotencyKey: creatorId, occurredAt: new Date(), postings: [posting] }
  await inTransaction('post', (tx) => postEntry(tx, entry))
  const read = (search: string) =>
    earnings({
      request: new Request(`http://localhost:3999/creator/earnings${search}`, { headers: { cookie } }),
      params: {},
      context: {},
    })
  expect(await (await read('')).data.later).toMatchObject([{ currency: 'USD', held: { amount: '5.00' } }])
  expect(await (await read('?cursor=x')).data.later).toEqual([])
})
