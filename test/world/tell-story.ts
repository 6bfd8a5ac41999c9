import { parseArgs } from 'node:util'
import { config } from '#app/config.server.ts'
import { closeDatabase, db } from '#app/platform/db/database.server.ts'
import { machinePaths, creatorPaths, shopPaths } from '#app/ui/paths.ts'
import { demoCreators } from './content/catalog.ts'
import { demoPassword, emailOf } from './creators.ts'
import { fillWorld, untouchedStore } from './fill-world.ts'
import { sandboxControl } from './sandbox-control.ts'
import { guestEmail, walkThread, type Thread } from './walk-thread.ts'

/*
 * Run by the demo's launcher in the app's environment: fills the world, walks the thread, says what happened and where to
 * look. A world that is already full is left as it is.
 */
const say = (text = '') => process.stdout.write(`  ${text}\n`)

if (config.shopify.kind !== 'sandbox') throw new Error('The story is told in the sandbox only.')
const { sandboxUrl } = config.shopify

const { values } = parseArgs({ options: { catalog: { type: 'string' }, products: { type: 'string' } } })
const told = await db.order.findFirst({ where: { email: guestEmail }, select: { number: true } })
if (told) {
  say()
  say('The world is as you left it.')
} else {
  const sandbox = sandboxControl(sandboxUrl)
  say()
  say('Filling the world')
  const report = (text: string) => say(`  · ${text}`)
  const world = await fillWorld({
    sandbox,
    catalogFile: values.catalog ?? null,
    generated: Number(values.products ?? 0),
    report,
  })
  say()
  say('The main job, once')
  let step = 0
  const thread = await walkThread(sandbox, world, (text) => say(`  ${++step}. ${text}`))
  sayWhereItHappened(thread)
}
sayWhereToGo()
await closeDatabase()
process.exit(0)

function sayWhereItHappened({ shopDomain, commissionId, postId }: Thread) {
  say()
  say(`  the video        ${config.appUrl}${shopPaths.post(postId)}`)
  say(`  order in Shopify ${sandboxUrl}/store/${shopDomain.replace('.myshopify.com', '')}/orders`)
  say(`  the earning      ${config.appUrl}${creatorPaths.earning(commissionId)}`)
}

function sayWhereToGo() {
  const [creator, arabic] = [demoCreators[0], demoCreators.find(({ language }) => language === 'ar')]
  say()
  say(`Shoppers   ${config.appUrl}/             cards: 4242 4242 4242 4242 · declined …0002 · 3-D Secure …3220`)
  say(
    `Creators   ${config.appUrl}${creatorPaths.home()}      ${creator ? emailOf(creator.handle) : ''} / ${demoPassword}`,
  )
  if (arabic) say(`           in Arabic: ${emailOf(arabic.handle)} / ${demoPassword}`)
  say(
    `Merchants  ${sandboxUrl}/             the stores' Shopify admins; "${untouchedStore.name}" has not met Vitrine yet`,
  )
  say(`Mail       ${config.appUrl}${machinePaths.demoMail()}     what shoppers were sent`)
}
