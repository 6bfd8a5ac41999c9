import { createCreator } from '#app/domain/creators/create-creator.server.ts'
import { storeVideoUpload } from '#app/domain/media/store-video-upload.server.ts'
import { enroll } from '#app/domain/programs/enroll.server.ts'
import { openProgram } from '#app/domain/programs/open-program.server.ts'
import { signUp } from '#app/domain/shoppers/sign-up.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { Readable } from 'node:stream'
import { readMediaFile } from './media-files/read-media-file.ts'

let number = 0

export function expectAccepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.detail)}`)
  return outcome.value
}

/** A signed-in adult with a creator profile. `cookie` is what their browser sends. */
export async function aCreator(handle = `creator${++number}`) {
  const account = { displayName: 'Mia', password: 'correct horse battery', birthDate: new Date('1990-05-05') }
  const region = { locale: 'en', country: 'US', shopperKey: null, email: `${handle}@vitrine.test` }
  const signedUp = expectAccepted(await inTransaction('sign up', (tx) => signUp(tx, { ...account, ...region })))
  const profile = { accountId: signedUp.accountId, handle, displayName: 'Mia' }
  const { creatorId } = expectAccepted(await inTransaction('create creator', (tx) => createCreator(tx, profile)))
  return { accountId: signedUp.accountId, creatorId, handle, cookie: `vitrine_session=${signedUp.sessionSecret}` }
}

export async function aVideo(accountId: string, file: 'five-seconds.mp4' | 'four-seconds.webm' = 'five-seconds.mp4') {
  return expectAccepted(await storeVideoUpload(Readable.from([readMediaFile(file)]), { accountId }))
}

/** A connected shop as the catalogue sync leaves it behind, with an open program at 12.5 %. */
export async function aShop() {
  const shopId = newId('shop')
  const [domain, at] = [`shop-${shopId.slice(5)}.myshopify.com`, new Date('2026-01-01')]
  await db.shop.create({
    data: { id: shopId, domain, name: 'Atelier', handle: shopId, currency: 'USD', country: 'US', installedAt: at },
  })
  const account = { specificationHandle: 'vitrine', accountId: shopId, accountName: 'Atelier' }
  await db.channelConnection.create({ data: { id: shopId, shopId, ...account, status: 'connected', connectedAt: at } })
  const program = { shopId, rateBps: 1250, name: 'Atelier partners' }
  const { programId } = expectAccepted(await inTransaction('open program', (tx) => openProgram(tx, program)))
  return { shopId, programId }
}

export async function aProduct(shopId: string, over: { status?: string; title?: string } = {}) {
  const id = newId('product')
  const source = { shopifyGid: `gid://shopify/Product/${id}`, contentHash: id, sourceUpdatedAt: new Date('2026-01-02') }
  const shown = {
    status: 'ACTIVE',
    isPublished: true,
    tags: [],
    minPriceMinor: 1999n,
    maxPriceMinor: 1999n,
    currency: 'USD',
  }
  await db.product.create({ data: { id, shopId, handle: id, title: 'Clay cup', ...source, ...shown, ...over } })
  return id
}

export async function joined(programId: string, creatorId: string) {
  expectAccepted(await inTransaction('enroll', (tx) => enroll(tx, { programId, creatorId })))
}
