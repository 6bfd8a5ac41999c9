import { afterAll, describe, expect, it } from 'vitest'
import { raiseStorefront } from './storefront-stage.ts'

const stage = await raiseStorefront('aurora-goods.myshopify.com')
const { domain, shopId, until, act, control, aVariantAtShopify } = stage
const { createCreatorCode } = await import('#app/domain/deals/create-creator-code.server.ts')
const { endCreatorCode } = await import('#app/domain/deals/end-creator-code.server.ts')
const { listCreatorCodes } = await import('#app/domain/deals/list-creator-codes.server.ts')
const { pushProgramDiscount } = await import('#app/domain/deals/push-program-discount.server.ts')
const { setProgramDiscount } = await import('#app/domain/deals/set-program-discount.server.ts')
const { publish } = await import('#app/platform/outbox/outbox.server.ts')
const { enrollmentChanged } = await import('#app/domain/programs/events.ts')
const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
const { accepted, aCreator, aMember, aProgram } = await import('#test/support/money-world.ts')
const { assertInvariants } = await import('#test/support/assert-invariants.ts')
const { drain } = await import('#test/support/drain.ts')

afterAll(() => stage.close())

const { programId } = await aProgram(shopId, 1250)
const actor = '42'
const discountAt = (percentBps: number) =>
  inTransaction('discount', (tx) => setProgramDiscount(tx, { shopId, programId, percentBps, actor }))
const make = (creatorId: string, code: string) =>
  inTransaction('code', (tx) => createCreatorCode(tx, { programId, creatorId, code }))
const codeOf = (code: string) => db.creatorCode.findUniqueOrThrow({ where: { shopId_code: { shopId, code } } })
const isIn = (code: string, state: string) =>
  until(`${code} ${state}`, async () => (await codeOf(code)).state === state)
/** Bought in the shop's own storefront by somebody who typed the code. */
const buy = (variantId: string | undefined, discountCodes: string[]) =>
  act<{ id: number; discount: { total: { shop: number } } }>(domain, 'createStorefrontOrder', {
    ...{ lines: [{ variantId, quantity: 2 }], email: 'nour@example.com', discountCodes },
  })
const logged = async (operation: string) =>
  (await control<{ entries: unknown[] }>('GET', `/log?kind=graphql&operation=${operation}`)).entries.length

describe("creators' codes", () => {
  it('need a discount, a member, and a word that nobody had', async () => {
    const [nour, sara, stranger] = [await aMember(programId), await aMember(programId), await aCreator()]
    expect(await make(nour.id, 'NOUR10')).toMatchObject({ code: 'CODES_NOT_OFFERED' })
    accepted(await discountAt(1000))
    expect(await make(stranger.id, 'NOUR10')).toMatchObject({ code: 'CODE_NOT_A_MEMBER' })
    const [first, second] = await Promise.all([make(nour.id, ' nour10 '), make(nour.id, 'NOUR10')])
    expect(accepted(first)).toEqual(accepted(second))
    expect(await make(nour.id, 'NOUR20')).toMatchObject({ code: 'CODE_ONE_ALREADY', detail: { code: 'NOUR10' } })
    expect(await make(sara.id, 'Nour10')).toMatchObject({ code: 'CODE_TAKEN' })
    accepted(await make(sara.id, 'SARA10'))
    await isIn('NOUR10', 'active')
    await isIn('SARA10', 'active')
    expect(await logged('CreateCodeDiscount')).toBe(1)
    const { items } = await listCreatorCodes(db, { of: { creatorId: nour.id } })
    expect(items).toMatchObject([{ code: 'NOUR10', state: 'active', failure: null, percentBps: 1000, usedCount: 0 }])
    const audited = await db.auditEntry.findFirst({ where: { shopId, action: 'program.discount' } })
    expect(audited).toMatchObject({ actor, subject: programId, after: { percentBps: 1000 } })
  })

  it('A3: lower an order of the shop’s own storefront, whose creator is paid', async () => {
    const { atShopify } = await aVariantAtShopify('Silk scarf', { price: '20.00', quantity: 9 })
    await buy(atShopify.variantId, ['nour10'])
    await until('the order', async () => (await db.commission.count({ where: { shopId } })) === 1)
    const { creatorId } = await codeOf('NOUR10')
    const [commission] = await db.commission.findMany({ where: { shopId }, include: { orderLine: true } })
    expect(commission).toMatchObject({ creatorId, reasonCode: 'ATTRIBUTED', orderLine: { discountMinor: 400n } })
    await assertInvariants()
  })

  it('follow the program’s percentage, here and in Shopify', async () => {
    accepted(await discountAt(2500))
    await until('the new percentage', async () => {
      const discount = await db.programDiscount.findUniqueOrThrow({ where: { programId } })
      return discount.state === 'active'
    })
    const { voucherId } = await codeOf('NOUR10')
    expect(await db.voucher.findUnique({ where: { id: voucherId } })).toMatchObject({ percentBps: 2500 })
    const variant = await db.variant.findFirstOrThrow({ where: { shopId, product: { title: 'Silk scarf' } } })
    expect((await buy(variant.shopifyGid, ['SARA10'])).discount.total.shop).toBe(1000)
  })

  it('a word that the shop uses itself is refused and brings nobody anything', async () => {
    await act(domain, 'setDiscountCode', { code: 'WELCOME', percentage: 5 })
    const lina = await aMember(programId)
    accepted(await make(lina.id, 'WELCOME'))
    await isIn('WELCOME', 'failed')
    const refused = await codeOf('WELCOME')
    expect(refused).toMatchObject({ failure: 'CODE_TAKEN_AT_SHOPIFY', endedAt: refused.createdAt })
    const variant = await db.variant.findFirstOrThrow({ where: { shopId, product: { title: 'Silk scarf' } } })
    const before = await db.order.count({ where: { shopId } })
    await buy(variant.shopifyGid, ['WELCOME'])
    await drain()
    expect(await db.order.count({ where: { shopId } })).toBe(before)
    accepted(await make(lina.id, 'LINA25'))
    await isIn('LINA25', 'active')
  })

  it('end here and in Shopify, when the creator says so or leaves', async () => {
    const nour = await codeOf('NOUR10')
    const by = { kind: 'creator', creatorId: nour.creatorId } as const
    const end = () => inTransaction('end', (tx) => endCreatorCode(tx, { creatorCodeId: nour.id, by }))
    accepted(await end())
    accepted(await end())
    const sara = await codeOf('SARA10')
    const membership = { programId, creatorId: sara.creatorId }
    await inTransaction('leave', async (tx) => {
      const { id: enrollmentId } = await tx.enrollment.update({
        where: { programId_creatorId: membership },
        data: { status: 'left', inactiveFrom: tx.now },
      })
      const change = { from: 'active', to: 'left', actor: 'creator', reason: '', effectiveAt: tx.now.toISOString() }
      await publish(tx, enrollmentChanged({ enrollmentId, shopId, ...membership, ...change }))
    })
    await isIn('SARA10', 'ended')
    const variant = await db.variant.findFirstOrThrow({ where: { shopId, product: { title: 'Silk scarf' } } })
    await until('the codes to be gone', async () => {
      await pushProgramDiscount(programId)
      return (
        await Promise.all(['NOUR10', 'SARA10'].map((code) => buy(variant.shopifyGid, [code]).catch(() => null)))
      ).every((sold) => sold === null)
    })
    await act(domain, 'createStorefrontOrder', {
      lines: [{ variantId: variant.shopifyGid, quantity: 1 }],
      discountCodes: ['LINA25'],
    })
  })

  it('a lost answer makes no second discount', async () => {
    await db.program.update({ where: { id: programId }, data: { status: 'ended' } })
    const { programId: other } = await aProgram(shopId, 1000)
    const mona = await aMember(other)
    await inTransaction('discount', (tx) =>
      setProgramDiscount(tx, { shopId, programId: other, percentBps: 1500, actor }),
    ).then(accepted)
    await control('POST', '/faults', {
      kind: 'lost-response',
      shop: domain,
      times: 1,
      match: 'discountCodeBasicCreate',
    })
    accepted(
      await inTransaction('code', (tx) =>
        createCreatorCode(tx, { programId: other, creatorId: mona.id, code: 'MONA15' }),
      ),
    )
    await isIn('MONA15', 'active')
    expect(await logged('CreateCodeDiscount')).toBe(2)
    expect(await db.programDiscount.findUnique({ where: { programId: other } })).toMatchObject({ state: 'active' })
  })

  it('without the right it says so, and goes on once it is granted', async () => {
    const yara = await aMember((await db.program.findFirstOrThrow({ where: { shopId, status: 'active' } })).id)
    const { id: running } = await db.program.findFirstOrThrow({ where: { shopId, status: 'active' } })
    await control('POST', '/faults', { kind: 'missing-scope', shop: domain, scope: 'write_discounts', times: 100 })
    accepted(
      await inTransaction('code', (tx) =>
        createCreatorCode(tx, { programId: running, creatorId: yara.id, code: 'YARA15' }),
      ),
    )
    await until(
      'the failure',
      async () =>
        (await db.programDiscount.findUniqueOrThrow({ where: { programId: running } })).failure === 'SCOPES_MISSING',
    )
    const { items } = await listCreatorCodes(db, { of: { creatorId: yara.id } })
    expect(items).toMatchObject([{ state: 'waiting', failure: 'SCOPES_MISSING' }])
    await control('DELETE', '/faults')
    const session = await db.session.findFirstOrThrow({ where: { shop: domain, isOnline: false } })
    const { lookAgainForDiscounts } = await import('#app/jobs/deal-jobs.ts')
    expect(session.scope).toContain('write_discounts')
    await inTransaction('rights', (tx) => lookAgainForDiscounts(tx, shopId))
    await isIn('YARA15', 'active')
  })
})
