import { expect, it } from 'vitest'
import { listNotices } from '#app/domain/messaging/list-notices.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { removeFromShowcase } from '#app/domain/programs/remove-from-showcase.server.ts'
import { saveProgram } from '#app/domain/programs/save-program.server.ts'
import { setProgramProducts } from '#app/domain/programs/set-program-products.server.ts'
import { tellProductsLeaving } from '#app/domain/programs/tell-products-leaving.server.ts'
import { addDays } from '#app/kernel/clock.ts'
import { useClock } from '#app/platform/clock.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/db/database.server.ts'
import { drain } from '#test/support/drain.ts'
import { accepted, aMember, aProduct, aProgram, aShop } from '#test/support/money-world.ts'

// In the future, so that what is planned for a day waits for it.
const start = new Date('2027-06-01T00:00:00Z')
let today = start
useClock({ now: () => today })
const on = (days: number) => (today = addDays(start, days))
const run = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction('test', work)

/** A program with one product, and two creators who have it up; one of them takes it down again. */
async function aStage() {
  on(0)
  const { id: shopId } = await aShop()
  const { programId } = await aProgram(shopId, 2000)
  const [product, other] = [await aProduct(shopId, { title: 'Kettle' }), await aProduct(shopId, { title: 'Cup' })]
  const [keeper, quitter, newcomer] = [await aMember(programId), await aMember(programId), await aMember(programId)]
  for (const { id: creatorId } of [keeper, quitter])
    accepted(await run((tx) => addToShowcase(tx, { creatorId, productId: product.id })))
  on(10)
  accepted(await run((tx) => removeFromShowcase(tx, { creatorId: quitter.id, productId: product.id })))
  const say = (isIncluded: boolean) =>
    run((tx) => setProgramProducts(tx, { programId, shopId, productIds: [product.id, other.id], isIncluded }))
  return { shopId, programId, product, keeper, quitter, newcomer, say }
}
type Stage = Awaited<ReturnType<typeof aStage>>

const leaving = async ({ id }: { id: string }) =>
  (await listNotices(db, { recipientKind: 'creator', recipientId: id })).items.filter(
    ({ kind }) => kind === 'productLeaving',
  )
const tellAgain = ({ programId }: Stage, isReminder: boolean) =>
  run((tx) =>
    tellProductsLeaving(tx, { programId, changedAt: addDays(start, 10).toISOString(), after: '', isReminder }),
  )

it('B4: a product that leaves a program is told to who keeps a rate on it, at once and two days before the end', async () => {
  const stage = await aStage()
  accepted(await stage.say(false))
  await drain({ until: today })
  expect(await leaving(stage.keeper)).toMatchObject([
    { params: { product: 'Kettle', count: 1, until: addDays(start, 40).toISOString(), about: stage.programId } },
  ])
  for (const other of [stage.quitter, stage.newcomer]) expect(await leaving(other)).toEqual([])
  await drain({ until: on(37.9) })
  expect(await leaving(stage.keeper)).toHaveLength(1)
  await drain({ until: on(38) })
  expect(await leaving(stage.keeper)).toHaveLength(2)
  expect(await tellAgain(stage, true)).toEqual({ told: 1 })
  await drain({ until: today })
  expect(await leaving(stage.keeper)).toHaveLength(2)
})

it('B4: put back in before the end, nobody is reminded', async () => {
  const stage = await aStage()
  accepted(await stage.say(false))
  on(20)
  accepted(await stage.say(true))
  on(38)
  expect(await tellAgain(stage, true)).toEqual({ told: 0 })
})

it('B4: the same holds for what a program no longer names when it shrinks to chosen products', async () => {
  const stage = await aStage()
  accepted(await run((tx) => saveProgram(tx, { shopId: stage.shopId, productMode: 'chosen' })))
  expect(await tellAgain(stage, false)).toEqual({ told: 1 })
  on(41)
  expect(await tellAgain(stage, true)).toEqual({ told: 0 })
})
