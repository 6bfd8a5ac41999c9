import { beforeEach, describe, expect, it } from 'vitest'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { followLink } from '#app/domain/attribution/follow-link.server.ts'
import { listLinks } from '#app/domain/attribution/list-links.server.ts'
import { flushClicks } from '#app/domain/attribution/log-click.server.ts'
import { recordTouch, type TouchInput } from '#app/domain/attribution/record-touch.server.ts'
import { resolveLink } from '#app/domain/attribution/resolve-link.server.ts'
import { touchesBefore } from '#app/domain/attribution/touches-before.server.ts'
import { policyAt } from '#app/domain/policies/policy-at.server.ts'
import { pauseProgram, resumeProgram } from '#app/domain/programs/change-program-status.server.ts'
import { leaveProgram } from '#app/domain/programs/leave-program.server.ts'
import { addDays, addMilliseconds } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import {
  accepted,
  aCreator,
  aMember,
  aProduct,
  aProgram,
  aShop,
  aShopperKey,
  giveConsent,
} from '#test/support/money-world.ts'

const start = new Date('2026-11-01T12:00:00Z')
let today = start
useClock({ now: () => today })
beforeEach(() => (today = start))

const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

async function aStage() {
  const shop = await aShop()
  const { programId } = await aProgram(shop.id)
  const creator = await aMember(programId)
  const product = await aProduct(shop.id)
  return { shop, programId, creator, product }
}

describe('recording a touch', () => {
  const touchOf = (stage: Awaited<ReturnType<typeof aStage>>, shopperKey: string, occurredAt = start) =>
    run(
      (tx) =>
      recordTouch(tx, {
        shopperKey, creatorId: stage.creator.id, surface: 'TAG', contentId: 'post_1', productId: stage.product.id,
        shopId: stage.shop.id, occurredAt,
      }), // prettier-ignore
    )

  it('A2: keeps who, what, where and when, under which program and policy', async () => {
    const stage = await aStage()
    const shopperKey = await aShopperKey()
    const { touchId } = accepted(await touchOf(stage, shopperKey))
    expect(await db.touch.findUniqueOrThrow({ where: { id: touchId } })).toMatchObject({
      shopperKey, creatorId: stage.creator.id, programId: stage.programId, surface: 'TAG', contentId: 'post_1',
      productId: stage.product.id, shopId: stage.shop.id, occurredAt: start, consent: 'granted', policyVersionId: (await policyAt(db, { at: start })).id,
    }) // prettier-ignore
  })

  it('A10: one without content is of the till if the shopper stands there, and only then', async () => {
    const stage = await aStage()
    const shopperKey = await aShopperKey()
    const { shop, creator } = stage
    const bare = { shopperKey, creatorId: creator.id, surface: 'PROFILE', shopId: shop.id } as const
    const atTheTill = async (input: Partial<TouchInput> = {}) => {
      const { touchId } = accepted(await run((tx) => recordTouch(tx, { ...bare, occurredAt: start, ...input })))
      return (await db.touch.findUniqueOrThrow({ where: { id: touchId } })).isAtCheckout
    }
    expect(await atTheTill()).toBe(false)
    expect(await atTheTill({ isAtCheckout: true })).toBe(true)
    await db.storefrontCheckout.create({
      data: {
        id: newId('storefrontCheckout'), shopId: shop.id, shopperKey, country: 'US', locale: 'en', state: 'opened', lines: [],
        createdAt: addDays(start, -1),
      },
    }) // prettier-ignore
    expect(await atTheTill()).toBe(true)
    expect(await atTheTill({ contentId: 'post_1' })).toBe(false)
    expect(await atTheTill({ occurredAt: addDays(start, -2) })).toBe(false)
  })

  it.each([
    ['nobody was asked', []],
    ['the answer was no', [[false, -2]]],
    [
      'the yes was withdrawn',
      [
        [true, -3],
        [false, -2],
      ],
    ],
    ['the yes came later than the touch', [[true, 1]]],
  ] as const)('A11: nothing is stored if %s', async (_, answers) => {
    const stage = await aStage()
    const shopperKey = await aShopperKey({ consent: false })
    for (const [granted, days] of answers) await giveConsent(shopperKey, granted, addDays(start, days))
    expect(await touchOf(stage, shopperKey)).toMatchObject({ ok: false, code: 'NO_CONSENT' })
    expect(await db.touch.count({ where: { shopperKey } })).toBe(0)
  })

  it('A11: a yes after a no counts', async () => {
    const stage = await aStage()
    const shopperKey = await aShopperKey({ consent: false })
    await giveConsent(shopperKey, false, addDays(start, -3))
    await giveConsent(shopperKey, true, addDays(start, -2))
    accepted(await touchOf(stage, shopperKey))
  })

  it('A13: while the program is paused, after leaving or after a ban a touch is kept but earns under no program', async () => {
    const stage = await aStage()
    const { programId, creator } = stage
    const shopperKey = await aShopperKey()
    const programOf = async () => accepted(await touchOf(stage, shopperKey)).programId
    accepted(await run((tx) => pauseProgram(tx, { programId })))
    expect(await programOf()).toBeNull()
    accepted(await run((tx) => resumeProgram(tx, { programId })))
    expect(await programOf()).toBe(programId)
    await db.creator.update({ where: { id: creator.id }, data: { bannedAt: addMilliseconds(start, 1) } })
    expect(await programOf()).toBe(programId)
    await db.creator.update({ where: { id: creator.id }, data: { bannedAt: start } })
    expect(await programOf()).toBeNull()
    await db.creator.update({ where: { id: creator.id }, data: { bannedAt: null } })
    accepted(await run((tx) => leaveProgram(tx, { programId, creatorId: creator.id })))
    expect(await programOf()).toBeNull()
  })

  it('a creator who never joined can be seen, and earns nothing', async () => {
    const stage = { ...(await aStage()), creator: await aCreator() }
    expect(accepted(await touchOf(stage, await aShopperKey())).programId).toBeNull()
  })

  it('A12: an order finds the touches of its browser and of its account, each once', async () => {
    const { shop, creator } = await aStage()
    const [here, elsewhere] = [await aShopperKey(), await aShopperKey()]
    const record = (shopperKey: string, accountId: string | null, days: number) =>
      run((tx) =>
        recordTouch(tx, {
          shopperKey,
          accountId,
          creatorId: creator.id,
          surface: 'LINK',
          shopId: shop.id,
          occurredAt: addDays(start, days),
        }),
      )
    for (const [key, account, days] of [
      [here, null, 0],
      [here, 'acct_1', 1],
      [elsewhere, 'acct_1', 2],
      [elsewhere, null, 3],
    ] as const) {
      accepted(await record(key, account, days))
    }
    const question = { shopperKey: here, shopId: shop.id, placedAt: addDays(start, 5) }
    expect(await touchesBefore(db, { ...question, accountId: 'acct_1' })).toHaveLength(3)
    expect(await touchesBefore(db, { ...question, accountId: null })).toHaveLength(2)
    expect(await touchesBefore(db, { ...question, accountId: null, placedAt: start })).toHaveLength(1)
  })
})

describe('short links', () => {
  const visit = (code: string, shopperKey: string | null, userAgent = phone) =>
    followLink({ code, method: 'GET', userAgent, referrer: 'https://social.example/p/1?secret=1', shopperKey })

  it('one target has one link, and it resolves to what it is about', async () => {
    const { shop, creator, product } = await aStage()
    const create = () =>
      run((tx) => createLink(tx, { creatorId: creator.id, target: { kind: 'product', productId: product.id } }))
    const { code } = accepted(await create())
    expect(accepted(await create()).code).toBe(code)
    expect(await resolveLink(db, code)).toMatchObject({
      creatorHandle: creator.handle, productId: product.id, shopId: shop.id, shopHandle: shop.handle, postId: null,
    }) // prettier-ignore
    expect(await resolveLink(db, 'zzzzzzzz')).toBeNull()
    expect(await resolveLink(db, "' OR 1=1")).toBeNull()
    const nowhere = await run((tx) =>
      createLink(tx, { creatorId: creator.id, target: { kind: 'product', productId: 'prd_x' } }),
    )
    expect(nowhere).toMatchObject({ ok: false, code: 'LINK_TARGET_NOT_FOUND' })
  })

  it("a person's visit becomes a click and a touch; a bot's only a click; without consent no touch", async () => {
    const { creator, product } = await aStage()
    const target = { kind: 'product' as const, productId: product.id }
    const { code, linkId } = accepted(await run((tx) => createLink(tx, { creatorId: creator.id, target })))
    const [yes, no] = [await aShopperKey(), await aShopperKey({ consent: false })]
    await visit(code, yes)
    await visit(code, no)
    await visit(code, null)
    await visit(code, yes, 'Twitterbot/1.0')
    await flushClicks()
    const clicks = await db.click.findMany({ where: { linkId } })
    expect(clicks.map(({ isBot }) => isBot).sort()).toEqual([false, false, false, true])
    expect(new Set(clicks.map(({ referrer }) => referrer))).toEqual(new Set(['https://social.example']))
    expect(await db.touch.findMany({ where: { creatorId: creator.id } })).toMatchObject([
      { shopperKey: yes, surface: 'LINK', contentId: linkId, productId: product.id },
    ])
    expect((await listLinks(db, { creatorId: creator.id })).items).toMatchObject([
      { code, clicks: 3, productTitle: product.title },
    ])
  })

  it('two thousand visits in a burst are written in a few statements and none is lost', async () => {
    const { creator } = await aStage()
    const { code, linkId } = accepted(
      await run((tx) => createLink(tx, { creatorId: creator.id, target: { kind: 'profile' } })),
    )
    await Promise.all(Array.from({ length: 2000 }, () => visit(code, null)))
    await flushClicks()
    expect(await db.click.count({ where: { linkId } })).toBe(2000)
  })
})
