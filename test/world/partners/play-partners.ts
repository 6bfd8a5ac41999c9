import { db } from '#app/platform/db/database.server.ts'
import type { World } from '../fill-world.ts'
import type { SandboxControl } from '../sandbox-control.ts'
import { waitUntil } from '../wait-until.ts'
import { agreeFees } from './agree-fees.ts'
import { castOf, type Cast } from './cast.ts'
import { lendVideos } from './lend-videos.ts'
import { joinPrograms } from './join-programs.ts'
import { objectToSales, takeBackOne } from './object-to-sales.ts'
import { arrangePayouts, payCreators } from './pay-creators.ts'
import { playSales, type Played } from './play-sales.ts'
import { recentSales, ripeSales, settledSales } from './sales.ts'
import { sendSamples } from './send-samples.ts'
import { setRates } from './set-rates.ts'
import { giveCodes, lookAround, shareSets } from './share-goods.ts'
import { writeMessages } from './write-messages.ts'

/** What the story tells of it afterwards. */
export type Partnership = { readonly cast: Cast; readonly sales: Played; readonly shareSetId: string }

/**
 * Three months of brands and creators: who joined and who waits, rates and caps, sales of which some are payable, payouts,
 * samples, fees, objections, codes and what they write each other. All by public commands, each with the clock of its day.
 */
export async function playPartners(sandbox: SandboxControl, world: World): Promise<Partnership> {
  const cast = await castOf(world)
  await joinPrograms(cast)
  await setRates(cast)
  await arrangePayouts(cast)
  await agreeFees(cast)
  const adAuthorizationId = await lendVideos(cast)
  const [sales, shareSetId] = await Promise.all([
    sellAndPay(sandbox, { ...cast, adAuthorizationId }),
    shareSets(cast),
    sendSamples(sandbox, cast),
    writeMessages(cast),
    lookAround(cast),
  ])
  return { cast, sales, shareSetId }
}

async function sellAndPay(sandbox: SandboxControl, cast: Cast): Promise<Played> {
  await giveCodes(cast)
  const payable = [...settledSales, ...ripeSales]
  const sales = await playSales(sandbox, cast, [...payable, ...recentSales])
  await waitUntil('the released money', async () => (await db.commission.count({ where: { state: 'payable' } })) >= payable.length) // prettier-ignore
  await payCreators(cast)
  await takeBackOne(sandbox, cast, sales)
  await objectToSales(cast, sales)
  return sales
}
