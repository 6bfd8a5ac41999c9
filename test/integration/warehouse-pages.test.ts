import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { raiseWarehouse } from './warehouse-stage.ts'

const domain = 'aurora-goods.myshopify.com'
const warehouse = await raiseWarehouse(domain)
const overview = await import('#app/routes/admin/warehouse._index.tsx')
const stock = await import('#app/routes/admin/warehouse.stock.tsx')
const pickList = await import('#app/routes/admin/warehouse.pick-list.tsx')
const one = await import('#app/routes/admin/warehouse.requests.$requestId.tsx')

type Loader = (args: LoaderFunctionArgs) => Promise<Response>
type Action = (args: ActionFunctionArgs) => Promise<Response>

const look = async (loader: unknown, path: string, params: Record<string, string> = {}) => {
  const request = await warehouse.adminRequest(domain, path.split('?')[0])
  const url = new URL(request.url)
  for (const [name, value] of new URLSearchParams(path.split('?')[1] ?? '')) url.searchParams.set(name, value)
  const asked = new Request(url, { headers: request.headers })
  const answer = await (loader as Loader)({ request: asked, params, context: {} })
  return (await answer.json()) as Record<string, unknown>
}
const press = async (action: unknown, fields: Record<string, string>, params: Record<string, string> = {}) => {
  const opened = await warehouse.adminRequest(domain, '/app/warehouse')
  const token = new URL(opened.url).searchParams.get('id_token') ?? ''
  const headers = new Headers(opened.headers)
  headers.set('authorization', `Bearer ${token}`)
  const body = new URLSearchParams(fields)
  const request = new Request(opened.url.split('?')[0] ?? '', { method: 'POST', headers, body })
  const answer = await (action as Action)({ request, params, context: {} })
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  return { status: answer.status, body: isJson ? ((await answer.json()) as Record<string, unknown>) : null }
}

let goods: Awaited<ReturnType<typeof warehouse.goods>>
beforeAll(async () => {
  expect(await look(overview.loader, '/app/warehouse')).toMatchObject({
    warehouse: { contract: { state: 'none' }, scopes: expect.arrayContaining(['write_inventory']) },
  })
  await warehouse.grant()
  expect(await press(overview.action, { intent: 'join' })).toMatchObject({ status: 200, body: { ok: true } })
  await warehouse.until('the service', async () => (await warehouse.contract())?.state === 'active')
  goods = await warehouse.goods('Walnut spoon', 3)
})
afterAll(() => warehouse.close())

it('receives goods by their code, and says what is wrong with a form in the reader’s words', async () => {
  const form = { intent: 'receive', code: goods.sku, quantity: '4', bin: 'A-07', key: 'ramp-4711' }
  expect(await press(stock.action, form)).toMatchObject({ status: 200 })
  expect(await press(stock.action, { ...form, quantity: '0' })).toMatchObject({
    status: 422,
    body: { fieldErrors: { quantity: expect.any(String) } },
  })
  expect(await press(stock.action, { ...form, code: 'NOPE', key: 'ramp-4712' })).toMatchObject({
    status: 404,
    body: { refusal: { title: 'No product of yours carries this code.' } },
  })
  expect(await look(stock.loader, '/app/warehouse/stock?q=a-07')).toMatchObject({
    stock: { page: { items: [{ sku: goods.sku, bin: 'A-07', onHand: 7, committed: 0 }] } },
  })
})

it('leads a request through its views: answer, pick list, parcel, carrier', async () => {
  const request = await warehouse.request(await warehouse.order(goods.variantGid, 2))
  const params = { requestId: request.requestId }
  const view = async (name: string) => {
    const { warehouse: page } = await look(overview.loader, `/app/warehouse?view=${name}`)
    return (page as { page: { items: { id: string; sla: { kind: string } | null }[] } }).page.items
  }
  expect(await view('toAnswer')).toMatchObject([{ id: request.requestId, sla: { kind: 'answer', tone: 'calm' } }])
  expect(await press(one.action, { intent: 'accept' }, params)).toMatchObject({ status: 200 })
  await warehouse.settle()
  expect(await view('toPick')).toMatchObject([{ id: request.requestId, sla: { kind: 'ship' } }])
  expect(await look(pickList.loader, '/app/warehouse/pick-list')).toMatchObject({
    list: { requestCount: 1, picks: [{ bin: 'A-07', units: 2, orders: [{ units: 2 }] }] },
  })
  const gid = request.lines[0]?.shopifyGid ?? ''
  const parcel = {
    intent: 'pack',
    carrier: 'DHL Express',
    trackingNumber: 'JD01',
    trackingUrl: '',
    [`units.${gid}`]: '2',
  }
  expect(await press(one.action, { ...parcel, trackingUrl: 'javascript:alert(1)' }, params)).toMatchObject({
    status: 422,
  })
  expect(await press(one.action, parcel, params)).toMatchObject({ status: 200 })
  expect(await view('toShip')).toHaveLength(1)
  expect(await press(one.action, { intent: 'ship' }, params)).toMatchObject({ status: 200 })
  await warehouse.settle()
  const { view: page } = await look(one.loader, `/app/warehouse/requests/${request.requestId}`, params)
  expect(page).toMatchObject({
    request: { state: 'shipped', receiver: {}, parcels: [{ carrier: 'DHL Express', units: 2, isSent: true }] },
  })
  expect(await look(overview.loader, '/app/warehouse?view=shipped')).toMatchObject({
    warehouse: { levels: { answerable: 1, answeredInTime: 1, shippable: 1, shippedInTime: 1 } },
  })
  expect((await press(one.action, { intent: 'fly' }, params)).status).toBe(404)
})
