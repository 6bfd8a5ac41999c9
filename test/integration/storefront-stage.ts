import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { raiseStage } from './shopify-stage.ts'

const rights = ['unauthenticated_read_product_listings', 'unauthenticated_write_checkouts']

/**
 * A shop at the Shopify stand-in, connected and with its rights asked for. Called before anything of the app is
 * imported, because the app judges its environment once.
 */
export async function raiseStorefront(domain: string, approval: { isOwnCheckoutApproved?: boolean } = {}) {
  const stage = await raiseStage()
  const { receiveShopifyWebhook } = await import('#app/routes/machine/shopify-webhooks.server.ts')
  const { requireMerchant } = await import('#app/web/require-merchant.server.ts')
  const { acceptTerms } = await import('#app/domain/shops/accept-terms.server.ts')
  const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
  const { db, inTransaction } = await import('#app/platform/db/database.server.ts')
  const { drain } = await import('#test/support/drain.ts')

  stage.deliverTo(receiveShopifyWebhook)
  await stage.control('POST', `/shops/${domain}/install`, {})
  const { id: shopId } = (await requireMerchant(await stage.adminRequest(domain))).shop
  await inTransaction('terms', (tx) => acceptTerms(tx, { shopId }))
  expect(await connectChannel(shopId, approval)).toMatchObject({ ok: true })

  /** Works off jobs and deliveries as they come until the story has got where it should. */
  const until = async (what: string, isTrue: () => Promise<boolean>) => {
    const deadline = Date.now() + 25_000
    while (!(await isTrue())) {
      if (Date.now() > deadline) throw new Error(`waited too long for ${what}`)
      await drain({ until: new Date(Date.now() + 120_000), retry: true })
      await sleep(25)
    }
  }
  const grantRights = async () => {
    const scopesOf = async () =>
      (await db.session.findFirstOrThrow({ where: { shop: domain, isOnline: false } })).scope?.split(',') ?? []
    await stage.control('POST', `/shops/${domain}/install`, { scopes: [...(await scopesOf()), ...rights] })
    await until('the rights', async () => hasAll(await scopesOf()))
  }
  /** A product that has arrived here with its stock. `atShopify` names its variant there. */
  const aVariantAtShopify = async (title: string, facts: { price: string; quantity: number }) => {
    const media = [{ url: 'https://cdn.example/picture.jpg', width: 1200, height: 1200 }]
    const { id } = await stage.act<{ id: number }>(domain, 'createProduct', { title, media, ...facts })
    const found = () => db.variant.findFirst({ where: { shopId, product: { title }, stock: { available: { gt: 0 } } } })
    await until(`the ${title}`, async () => (await found()) !== null)
    const variant = await found()
    return { productId: id, variantId: variant?.id ?? '', atShopify: { variantId: variant?.shopifyGid } }
  }
  return { ...stage, domain, shopId, until, grantRights, aVariantAtShopify }
}

const hasAll = (scopes: readonly string[]) => rights.every((right) => scopes.includes(right))

/** The shopper fills in the form of the shop's checkout and pays. */
export function payAtShopify(checkoutUrl: string | null): Promise<Response> {
  return fetch(checkoutUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({
      ...{ email: 'nour@example.com', firstName: 'Nour', lastName: 'Haddad', address1: '1 Main', city: 'New York' },
      ...{ provinceCode: 'NY', zip: '10013', countryCode: 'US' },
    }),
  })
}
