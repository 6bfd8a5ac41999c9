import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addProduct, SCOPES, startWorld, USD_SHOP, type World } from '../testing/sandbox-client.ts'

const CREATE = `mutation ($discount: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $discount) { codeDiscountNode { id } userErrors { field message code } }
}`
const ADD = `mutation ($id: ID!, $codes: [DiscountRedeemCodeInput!]!) {
  discountRedeemCodeBulkAdd(discountId: $id, codes: $codes) { bulkCreation { id } userErrors { field message code } }
}`
const ADDED = `query ($id: ID!) {
  discountRedeemCodeBulkCreation(id: $id) { done codes(first: 10) { nodes { code discountRedeemCode { id } errors { code } } } }
}`
const BY_CODE = `query ($code: String!) {
  codeDiscountNodeByCode(code: $code) { id codeDiscount { ... on DiscountCodeBasic { status asyncUsageCount codes(first: 5) { nodes { id code } } } } }
}`
const DELETE = `mutation ($id: ID!, $ids: [ID!]) {
  discountCodeRedeemCodeBulkDelete(discountId: $id, ids: $ids) { job { done } userErrors { code } }
}`
const SWITCH = (verb: string) => `mutation ($id: ID!) { discountCode${verb}(id: $id) { userErrors { message code } } }`

let world: World
let token: string
let variantId: number
beforeAll(async () => {
  world = await startWorld()
  token = await world.install(USD_SHOP, [...SCOPES, 'write_discounts'])
  variantId = (await addProduct(world)).variants[0]?.id ?? 0
})
afterAll(() => world.close())

const wanted = (code: string, percentage = 0.1) => ({
  title: 'Creators',
  code,
  startsAt: '2026-01-01T00:00:00Z',
  context: { all: 'ALL' },
  customerGets: { value: { percentage }, items: { all: true } },
})
type Created = { codeDiscountNode: { id: string } | null; userErrors: { field: string[]; code: string }[] }
const create = async (discount: object) =>
  ((await world.query(token, CREATE, { discount })) as { discountCodeBasicCreate: Created }).discountCodeBasicCreate
type Creation = {
  done: boolean
  codes: { nodes: { code: string; discountRedeemCode: object | null; errors: { code: string }[] }[] }
}

describe('code discounts', () => {
  it('take the right to write discounts', async () => {
    const poor = await world.install()
    const answer = await world.graphql(poor, CREATE, { discount: wanted('NONE') })
    expect(answer.body.errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED')
    token = await world.install(USD_SHOP, [...SCOPES, 'write_discounts'])
  })

  it('say what is wrong with them', async () => {
    expect(await create(wanted('', 1.5))).toMatchObject({
      codeDiscountNode: null,
      userErrors: [{ code: 'BLANK' }, { code: 'VALUE_OUTSIDE_RANGE' }],
    })
    const answer = await world.graphql(token, CREATE, {
      discount: { ...wanted('MIN'), minimumRequirement: { quantity: { greaterThanOrEqualToQuantity: '2' } } },
    })
    expect(answer.body.errors?.[0]?.message).toMatch(/not modelled/)
  })

  it('hold many codes, unique in the shop whatever their case, taken in by and by', async () => {
    const made = await create(wanted('FIRST10'))
    const id = made.codeDiscountNode?.id ?? ''
    expect(await create(wanted('first10'))).toMatchObject({ userErrors: [{ code: 'TAKEN' }] })
    await world.act('setDiscountCode', { code: 'OWN', percentage: 5 })
    const codes = [{ code: 'SECOND10' }, { code: 'First10' }, { code: 'own' }]
    const added = (await world.query(token, ADD, { id, codes })) as {
      discountRedeemCodeBulkAdd: { bulkCreation: { id: string } }
    }
    const creation = { id: added.discountRedeemCodeBulkAdd.bulkCreation.id }
    const look = async () =>
      ((await world.query(token, ADDED, creation)) as { discountRedeemCodeBulkCreation: Creation })
        .discountRedeemCodeBulkCreation
    await world.ok('POST', '/__sandbox/clock', { advanceMs: 400 })
    expect(await look()).toMatchObject({
      done: true,
      codes: {
        nodes: [{ code: 'SECOND10', errors: [] }, { errors: [{ code: 'TAKEN' }] }, { errors: [{ code: 'TAKEN' }] }],
      },
    })
    const many = Array.from({ length: 251 }, (_, index) => ({ code: `MANY${index}` }))
    const tooMany = await world.graphql(token, ADD, { id, codes: many })
    expect(tooMany.body.errors?.[0]?.extensions['code']).toBe('MAX_INPUT_SIZE_EXCEEDED')
  })

  it('lower a storefront order, are counted, and give nothing once they ended', async () => {
    const order = () =>
      world.act('createStorefrontOrder', {
        lines: [{ variantId, quantity: 1 }],
        discountCodes: ['second10'],
      }) as Promise<{
        discount: { code: string }
      }>
    expect((await order()).discount.code).toBe('second10')
    const found = (await world.query(token, BY_CODE, { code: 'SECOND10' })) as {
      codeDiscountNodeByCode: {
        id: string
        codeDiscount: { asyncUsageCount: number; codes: { nodes: { id: string }[] } }
      }
    }
    const { id, codeDiscount } = found.codeDiscountNodeByCode
    expect(codeDiscount.asyncUsageCount).toBe(1)
    await world.query(token, SWITCH('Deactivate'), { id })
    await expect(order()).rejects.toThrow(/valid/)
    await world.query(token, SWITCH('Activate'), { id })
    await world.query(token, DELETE, { id, ids: [codeDiscount.codes.nodes[1]?.id] })
    await expect(order()).rejects.toThrow(/valid/)
    expect(await world.query(token, BY_CODE, { code: 'SECOND10' })).toEqual({ codeDiscountNodeByCode: null })
  })
})
