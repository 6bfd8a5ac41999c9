import type { ComponentType } from 'react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './admin-desk.ts'
import { raiseStorefront } from './storefront-stage.ts'

const stage = await raiseStorefront('aurora-goods.myshopify.com')
const { domain, shopId, until, act, control, aVariantAtShopify } = stage
const { look, press } = openDesk(stage, domain)
const { db } = await import('#app/platform/db/database.server.ts')
const { aMember, aProgram } = await import('#test/support/money-world.ts')
const { drawPage } = await import('./draw-page.tsx')
const codes = await import('#app/routes/admin-creators/program.codes.tsx')

afterAll(() => stage.close())

let programId: string
let nour: Awaited<ReturnType<typeof aMember>>
beforeAll(async () => {
  ;({ programId } = await aProgram(shopId, 1250))
  nour = await aMember(programId)
})

type View = {
  view: {
    discount: { percentBps: number; state: string; failure: string | null } | null
    page: { items: { id: string; code: string; state: string }[] }
  }
}
const draw = async (query = {}) => {
  const { body } = await look(codes, {}, query)
  for (const locale of ['en', 'ar'] as const) {
    expect(await drawPage(codes.default as ComponentType, body, locale)).toContain('Polaris-Page')
  }
  return body as unknown as View
}
const isDiscount = (state: string, failure: string | null = null) =>
  until(`the discount ${state}`, async () => {
    const row = await db.programDiscount.findUnique({ where: { programId } })
    return row?.state === state && row.failure === failure
  })

describe("creators' codes in the admin", () => {
  it('A3: are switched on with a percentage, made for a creator, and told to Shopify', async () => {
    expect(await draw()).toMatchObject({ view: { discount: null, missingScopes: [] } })
    for (const percent of ['', '0', '101', 'ten']) {
      expect(await press(codes, { intent: 'setDiscount', percent })).toMatchObject({
        body: { fieldErrors: { percent: expect.any(String) } },
      })
    }
    expect(await press(codes, { intent: 'setDiscount', percent: '12.5' })).toMatchObject({ status: 200 })
    expect(await draw()).toMatchObject({ view: { discount: { percentBps: 1250, codesInForce: 0 } } })
    const made = { intent: 'make', creatorId: nour.id, code: 'nour12' }
    expect(await press(codes, { ...made, code: 'n' })).toMatchObject({
      body: { fieldErrors: { code: expect.any(String) } },
    })
    expect(await press(codes, made)).toMatchObject({ status: 200 })
    expect(await press(codes, { ...made, code: 'NOUR99' })).toMatchObject({
      body: { refusal: { code: 'CODE_ONE_ALREADY' } },
    })
    await isDiscount('active')
    expect(await draw()).toMatchObject({
      view: {
        discount: { state: 'active', codesInForce: 1, codesOnTheWay: 0 },
        page: { items: [{ code: 'NOUR12', state: 'active', creatorName: nour.displayName, sold: null }] },
      },
    })
  })

  it('show what was bought with each, wherever it was bought', async () => {
    const { atShopify } = await aVariantAtShopify('Silk scarf', { price: '20.00', quantity: 9 })
    await act(domain, 'createStorefrontOrder', {
      ...{
        lines: [{ variantId: atShopify.variantId, quantity: 2 }],
        email: 'n@example.com',
        discountCodes: ['nour12'],
      },
    })
    await until('the order', async () => (await db.commission.count({ where: { shopId } })) === 1)
    expect(await draw()).toMatchObject({
      view: { page: { items: [{ code: 'NOUR12', sold: { orders: 1, sales: { amount: '35.00', currency: 'USD' } } }] } },
    })
  })

  it('say why Shopify does not have them, and are told again when the merchant has put it right', async () => {
    await control('POST', '/faults', { kind: 'missing-scope', shop: domain, scope: 'write_discounts', times: 100 })
    expect(await press(codes, { intent: 'setDiscount', percent: '20' })).toMatchObject({ status: 200 })
    await isDiscount('failed', 'SCOPES_MISSING')
    expect(await draw()).toMatchObject({ view: { discount: { state: 'failed', failure: 'SCOPES_MISSING' } } })
    await control('DELETE', '/faults')
    for (let pressed = 0; pressed < 2; pressed++) {
      expect(await press(codes, { intent: 'retry' })).toMatchObject({ status: 200 })
    }
    await isDiscount('active')
    expect(await db.auditEntry.count({ where: { shopId, action: 'program.discount.retry' } })).toBe(1)
  })

  it('are ended for good', async () => {
    const [live] = (await draw()).view.page.items
    expect(await press(codes, { intent: 'end', creatorCodeId: live?.id ?? '' })).toMatchObject({ status: 200 })
    expect(await draw()).toMatchObject({ view: { discount: { codesInForce: 0 }, page: { items: [] } } })
    expect(await draw({ view: 'ended' })).toMatchObject({
      view: { page: { items: [{ code: 'NOUR12', state: 'ended', sold: { orders: 1 } }] } },
    })
    expect(await press(codes, { intent: 'end', creatorCodeId: 'cco_other' })).toMatchObject({ status: 404 })
    await isDiscount('ended')
  })
})
