import { sandboxControl } from '#test/world/sandbox-control.ts'
import { startRunningDemo } from '#test/support/running-demo.ts'

/** A demo with one filled shop and one creator's films in it, so that visitors find something. */
export async function startSmallWorld() {
  const demo = await startRunningDemo()
  try {
    const sandbox = sandboxControl(demo.sandboxUrl)
    // The app reads its settings when it is imported: only now are they there.
    const { demoClips, demoCreators, demoShops, demoStores } = await import('#test/world/content/catalog.ts')
    const { arrangeStore, showPortfolios } = await import('#test/world/arrange-store.ts')
    const { bringShopIn, stockStore } = await import('#test/world/merchants.ts')
    const { joinProgram, publishClip, showInShowcase, signUpAs } = await import('#test/world/creators.ts')
    const { getProgramForShop } = await import('#app/domain/programs/get-program-for-shop.server.ts')
    const { db } = await import('#app/platform/db/database.server.ts')
    const [shop] = demoShops
    const clips = demoClips.filter(({ products }) => products.every((tag) => tag.shop === shop?.domain)).slice(0, 2)
    const persona = demoCreators.find(({ handle }) => handle === clips[0]?.creator)
    const store = shop && demoStores[shop.domain]
    if (!shop || !store || !persona) throw new Error('the demo content has no film of its first shop')
    await stockStore(sandbox, shop, demo.appUrl)
    await arrangeStore(sandbox, shop.domain, store, demo.appUrl)
    await sandbox.act(shop.domain, 'updateProduct', { handle: 'little-moon-lamp', category: null })
    const { shopId } = await bringShopIn(sandbox, shop.domain, 1250)
    await showPortfolios(shopId, store.collections)
    const creator = await signUpAs(persona)
    const program = await getProgramForShop(db, shopId)
    await joinProgram(creator, program?.programId ?? '')
    for (const clip of clips.filter((each) => each.creator === persona.handle)) {
      const tags = []
      for (const { handle, atMs } of clip.products) {
        const product = await db.product.findFirst({ where: { shopId, handle, isGiftCard: false } })
        if (product) tags.push({ productId: product.id, atMs })
      }
      await showInShowcase(creator, tags.map(({ productId }) => productId)) // prettier-ignore
      await publishClip(creator, clip, tags, persona.language)
    }
    return { ...demo, sandbox, shop, shopId, creator, db }
  } catch (cause) {
    const said = demo.logs()
    await demo.stop()
    throw new Error(`the world could not be filled\n${said}`, { cause })
  }
}
