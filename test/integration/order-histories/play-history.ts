import { db } from '#app/platform/db/database.server.ts'
import { perform, type Afters } from './acts.ts'
import { buy, setStock, type Purchase } from './buy.ts'
import { planHistory, type HistoryPlan } from './history-plan.ts'
import { openVouchers, type HistoryWorld } from './history-world.ts'
import { readTruth } from './order-truth.ts'
import { seeded, type Random } from './seeded.ts'
import { letMinutesPass, work } from './story-time.ts'
import { arm, disarm } from './survive.ts'

export type Played = {
  readonly plan: HistoryPlan
  readonly purchases: readonly Purchase[]
  /** Per shop domain: everything younger than this number is of this history. */
  readonly afters: Afters
}

/**
 * Plays the history of a seed. `newsSeed` decides in which order, how often and how late news arrive; nobody acts before
 * the news of the phase before have come, so that it changes nothing that anybody decides.
 */
export async function playHistory(world: HistoryWorld, seed: number, newsSeed = seed): Promise<Played> {
  const plan = planHistory(seed)
  const random = seeded(newsSeed ^ 0x5eed)
  const shops = Object.values(world.shops)
  const afters = new Map<string, number>()
  for (const { domain } of shops) afters.set(domain, world.lastOrders.get(domain) ?? 0)
  const code = await openVouchers(world, plan.purchases)
  for (const shop of shops) await setStock(world.stage, shop, plan.scarceUnits)
  await settle(world, random, 0)
  const [first, ...phases] = plan.phases
  await arm(world.stage, first?.faults ?? [])
  const purchases: Purchase[] = []
  for (const purchase of plan.purchases) purchases.push(await buy(world, purchase, code))
  await goOn(world, random, first?.minutes ?? 0)
  for (const phase of phases) {
    await arm(world.stage, phase.faults)
    const orders = await ordersOf(purchases)
    for (const act of phase.acts) await perform(world, orders, act, afters)
    await goOn(world, random, phase.minutes)
  }
  await comeToRest(world, random)
  for (const { domain } of shops) {
    const last = (await readTruth(world.stage, domain, afters.get(domain))).at(-1)
    if (last) world.lastOrders.set(domain, last.id)
  }
  return { plan, purchases, afters }
}

/** Orders in the order of the purchases and, within one, of its shops: the same for every playing of a plan. */
export async function ordersOf(purchases: readonly Purchase[]) {
  const bought = []
  for (const { checkoutId } of purchases) {
    if (!checkoutId) continue
    const found = await db.order.findMany({ where: { checkoutId } })
    const parts = await db.checkoutPart.findMany({ where: { checkoutId }, orderBy: { position: 'asc' } })
    bought.push(...parts.flatMap(({ shopId }) => found.filter((order) => order.shopId === shopId)))
  }
  return bought
}

/** Jobs and news until both are done; then the time of the phase, and what it brings. */
async function goOn(world: HistoryWorld, random: Random, minutes: number): Promise<void> {
  await settle(world, random, 0.2)
  await letMinutesPass(world, minutes)
  await settle(world, random, 0.2)
}

/** Returns in how many rounds there was something to do. */
async function settle({ hub }: HistoryWorld, random: Random, lateShare: number): Promise<number> {
  let rounds = 0
  for (; rounds < 6; rounds++) {
    const worked = await work()
    await hub.collect()
    if (hub.count() === 0) return rounds + worked
    await hub.deliver(random, rounds < 2 ? lateShare : 0)
  }
  return rounds + (await work())
}

/** Nothing fails any more, every news has come, and time goes by until nobody has anything left to do. */
export async function comeToRest(world: HistoryWorld, random: Random): Promise<void> {
  await disarm(world.stage)
  const tidy = async () => (await settle(world, random, 0)) + (await work({ again: true }))
  await tidy()
  for (const minutes of [4, 70]) {
    for (let round = 0; round < 3; round++) {
      await letMinutesPass(world, minutes)
      if ((await tidy()) === 0) break
    }
  }
}
