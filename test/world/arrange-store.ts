import { savePortfolio } from '#app/domain/catalog/save-portfolio.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import type { DemoCollection, DemoStore } from './content/catalog.ts'
import { insist } from './insist.ts'
import type { SandboxControl } from './sandbox-control.ts'
import { waitUntil } from './wait-until.ts'

/** Languages, markets and collections as their merchant has them in Shopify before ever hearing of Vitrine. */
export async function arrangeStore(
  sandbox: SandboxControl,
  domain: string,
  { before, collections }: DemoStore,
  imageOrigin: string,
): Promise<void> {
  for (const [action, input] of before) await sandbox.act(domain, action, input)
  for (const { handle, title, picture, holds } of collections) {
    await sandbox.act(domain, 'createCollection', {
      handle,
      title,
      image: { url: `${imageOrigin}/demo/products/${picture}.webp`, alt: title },
      ...('tag' in holds ? { rule: { column: 'TAG', condition: holds.tag } } : { handles: holds }),
    })
  }
}

/** The merchant puts the collections on the brand page, in the order of the list. */
export async function showPortfolios(shopId: string, collections: readonly DemoCollection[]): Promise<void> {
  for (const { handle, countries = [] } of collections) {
    const { id: collectionId } = await waitUntil(`the collection ${handle}`, () =>
      db.collection.findFirst({ where: { shopId, handle, deletedAt: null }, select: { id: true } }),
    )
    const wanted = { shopId, collectionId, title: null, startsAt: null, endsAt: null, countries: [...countries] }
    insist(`showing ${handle}`, await inTransaction('show portfolio', (tx) => savePortfolio(tx, wanted)))
  }
}

/** What the merchant changes in Shopify once the shop sells. */
export async function changeStore(sandbox: SandboxControl, domain: string, { later }: DemoStore): Promise<void> {
  for (const [action, input] of later) await sandbox.act(domain, action, input)
}
