import { parseArgs } from 'node:util'
import { config } from '#app/config.server.ts'
import { closeDatabase, db } from '#app/platform/db/database.server.ts'
import { adminPaths, machinePaths, creatorPaths, shopPaths } from '#app/ui/paths.ts'
import { demoCreators, demoShops } from './content/catalog.ts'
import { demoVouchers, platformVoucher } from './content/demo-vouchers.ts'
import { demoPassword, emailOf } from './creators.ts'
import { demoShopper } from './demo-shopper.ts'
import { fillWorld, untouchedStore } from './fill-world.ts'
import { playPartners } from './partners/play-partners.ts'
import { scenesOfPartners } from './partners/scenes-of-partners.ts'
import { playScenes, type Scene } from './play-scenes.ts'
import { SandboxRefusal, sandboxControl } from './sandbox-control.ts'
import { settleWorld } from './settle-world.ts'
import { guestEmail, walkThread, type Thread } from './walk-thread.ts'

/*
 * Run by the demo's launcher in the app's environment: fills the world, walks the thread, says what happened and where to
 * look. A world that is already full is left as it is.
 */
const say = (text = '') => process.stdout.write(`${process.stdout.isTTY ? '\u001b[K' : ''}  ${text}\n`)

/** The launcher knows this code: the words were said, there is nothing to debug. */
const storyRefused = 2

if (config.shopify.kind !== 'sandbox') throw new Error('The story is told in the sandbox only.')
const { sandboxUrl, apiKey } = config.shopify

/** Whose catalog has something of everything: an edit that waits, a price that fell, a product without a category. */
const shownStore = 'thistle-and-thread.myshopify.com'
const storeNameOf = (domain: string) => domain.replace('.myshopify.com', '')

const { values } = parseArgs({ options: { catalog: { type: 'string' }, products: { type: 'string' } } })

try {
  await tell()
  sayWhereToGo()
  process.exitCode = 0
} catch (cause) {
  if (!(cause instanceof SandboxRefusal)) throw cause
  say()
  say(cause.message)
  process.exitCode = storyRefused
} finally {
  await closeDatabase()
}
process.exit()

async function tell() {
  say()
  if (await db.order.findFirst({ where: { email: guestEmail }, select: { id: true } })) {
    say('The world is as you left it.')
    return
  }
  if ((await db.shop.count()) > 0) {
    throw new SandboxRefusal('The world was left half full by a start that was stopped. Start again with --reset.')
  }
  const sandbox = sandboxControl(sandboxUrl)
  say('Filling the world')
  const world = await fillWorld({
    sandbox,
    catalogFile: values.catalog ?? null,
    generated: Number(values.products ?? 0),
    report: (text) => say(`  · ${text}`),
    onProgress: process.stdout.isTTY ? drawBar : () => {},
  })
  say()
  say('The main job, once')
  let step = 0
  const walk = async () => {
    const thread = await walkThread(sandbox, world, (text) => say(`  ${++step}. ${text}`))
    await settleWorld()
    sayWhereItHappened(thread)
  }
  // A store whose own goods were replaced has nothing to play with.
  if (values.catalog) return walk()
  const walked = walk()
  const [scenes, partners] = await Promise.all([
    walked.then(() => playScenes(sandbox)),
    playPartners(sandbox, world),
    walked,
  ])
  say()
  say(`Things to try, as ${demoShopper.displayName} or as the merchant`)
  for (const scene of scenes) sayScene(scene)
  sayVouchers()
  for (const { heading, scenes: told } of await scenesOfPartners(partners)) {
    say()
    say(heading)
    for (const scene of told) sayScene(scene)
  }
}

/** One line that is drawn over until the step's own line replaces it. */
function drawBar(what: string, done: number, total: number | null) {
  const share = total ? Math.min(1, done / total) : 0
  const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░')
  process.stdout.write(`\r    ${bar} ${what}: ${done}${total ? ` of ${total}` : ''} products\r`)
}

function sayWhereItHappened({ shopDomain, commissionId, postId }: Thread) {
  say()
  say(`  the video        ${config.appUrl}${shopPaths.post(postId)}`)
  say(`  order in Shopify ${sandboxUrl}/store/${storeNameOf(shopDomain)}/orders`)
  say(`  the earning      ${config.appUrl}${creatorPaths.earning(commissionId)}`)
  say(`  the shop tab     ${config.appUrl}${shopPaths.shopTab()}`)
  say(`  a brand's page   ${config.appUrl}${shopPaths.brand(storeNameOf(shownStore))}`)
  say(`  its catalog      ${adminUrl(shownStore, adminPaths.catalog())}`)
}

function adminUrl(domain: string, path: string): string {
  return `${sandboxUrl}/store/${storeNameOf(domain)}/apps/${apiKey}${path}`
}

function sayScene({ title, store, path }: Scene) {
  say(`  · ${title}`)
  say(`      ${store ? adminUrl(store, path) : config.appUrl + path}`)
}

function sayVouchers() {
  const merchants = demoShops.flatMap(({ domain, name }) => {
    const given = demoVouchers[domain]
    return given ? [`${given.offer.code} (${given.words}, ${name})`] : []
  })
  say(`  · codes: ${merchants.join(', ')};`)
  say(`      ${platformVoucher.offer.code} (${platformVoucher.words}, ${storeNameOf(platformVoucher.domain)})`)
}

function sayWhereToGo() {
  const [creator, arabic] = [demoCreators[0], demoCreators.find(({ language }) => language === 'ar')]
  say()
  say(`Shoppers   ${config.appUrl}/             cards: 4242 4242 4242 4242 · declined …0002 · 3-D Secure …3220`)
  say(`           signed in, with address and card kept: ${demoShopper.email} / ${demoPassword}`)
  say(
    `Creators   ${config.appUrl}${creatorPaths.home()}      ${creator ? emailOf(creator.handle) : ''} / ${demoPassword}`,
  )
  if (arabic) say(`           in Arabic: ${emailOf(arabic.handle)} / ${demoPassword}`)
  say(
    `Merchants  ${sandboxUrl}/             the stores' Shopify admins; "${untouchedStore.name}" has not met Vitrine yet`,
  )
  say(`Mail       ${config.appUrl}${machinePaths.demoMail()}     what shoppers were sent`)
}
