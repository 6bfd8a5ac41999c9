import type { ComponentType } from 'react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStage } from './shopify-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const stage = await raiseStage()
const { look, press } = openDesk(stage, domain)
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { notify } = await import('#app/domain/messaging/notify.server.ts')
const { aShop } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const notices = await import('#app/routes/admin-creators/notices._index.tsx')
const unread = await import('#app/routes/admin-creators/notices.unread.ts')

let shopId: string
beforeAll(async () => {
  await stage.control('POST', `/shops/${domain}/install`, {})
  shopId = (await aShop()).id
  await db.shop.update({ where: { id: shopId }, data: { domain } })
})
afterAll(() => stage.close())

const tell = (recipientId: string, key: string, about: string) =>
  inTransaction('test', (tx) =>
    notify(tx, { key, recipientKind: 'shop', recipientId, kind: 'applied', params: { creator: 'Mia', quote: 'Hi', about } }),
  ) // prettier-ignore

type View = { view: { unread: number; until: string; page: { items: { noticeId: string; to: string }[] } } }
const draw = async () => {
  const { body } = await look(notices)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(notices.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body as unknown as View
}
const waiting = async () => (await look(unread)).body

it('the people of a shop read what they were told, one by one or all that they saw, and each leads somewhere', async () => {
  expect(await draw()).toMatchObject({ view: { unread: 0, page: { items: [] } } })
  for (const key of ['1', '2', '3']) await tell(shopId, key, `enr_${key}`)
  await tell((await aShop()).id, '9', 'enr_9')
  expect(await waiting()).toEqual({ unread: 3 })
  const { view } = await draw()
  const [latest] = view.page.items
  expect(latest).toMatchObject({ to: '/app/creators/enr_3', title: 'Mia wants to join your program', quote: 'Hi' })
  expect(await press(notices, { intent: 'read', noticeId: latest?.noticeId ?? '' })).toMatchObject({ status: 200 })
  expect(await waiting()).toEqual({ unread: 2 })
  await tell(shopId, '4', 'enr_4')
  expect(await press(notices, { intent: 'readAll', until: view.until })).toMatchObject({ status: 200 })
  expect(await waiting()).toEqual({ unread: 1 })
  expect(await press(notices, { intent: 'dance' })).toMatchObject({ status: 422 })
  const [theirs] = await db.notice.findMany({ where: { recipientId: { not: shopId } } })
  expect(await press(notices, { intent: 'read', noticeId: theirs?.id ?? '' })).toMatchObject({ body: { value: { read: 0 } } })
  expect(await db.notice.count({ where: { readAt: null } })).toBe(2)
}) // prettier-ignore
