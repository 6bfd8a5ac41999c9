import { afterAll, expect, it } from 'vitest'
import { raiseStorefront } from './storefront-stage.ts'

const stage = await raiseStorefront('aurora-goods.myshopify.com', { isOwnCheckoutApproved: false })
const { shopId, until } = stage
const { db } = await import('#app/platform/db/database.server.ts')
const { connectChannel } = await import('#app/domain/shops/connect-channel.server.ts')
const { disconnectChannel } = await import('#app/domain/shops/disconnect-channel.server.ts')
const { setCheckoutMode } = await import('#app/domain/shops/set-checkout-mode.server.ts')
const { readCheckoutMode } = await import('#app/web/admin-checkout-mode.server.ts')
const { canNobodyPay } = await import('#app/web/admin-checkout-mode-view.ts')
afterAll(() => stage.close())

const connection = () => db.channelConnection.findFirstOrThrow({ where: { shopId } })
const view = async () => readCheckoutMode(await connection(), { scope: '' })

it('B6: without Shopify’s approval a shop begins with its own checkout, and is told what it still has to grant', async () => {
  await until('the attempt', async () => (await connection()).failure !== null)
  expect(await connection()).toMatchObject({
    ...{ mode: 'SHOPIFY_CHECKOUT', storefrontToken: null, status: 'connected', failure: 'SCOPES_MISSING' },
  })
  expect(await view()).toMatchObject({ needsRights: true, isTokenDead: false })
  expect(canNobodyPay(await view())).toBe(true)

  await stage.grantRights()
  const chosen = { mode: 'SHOPIFY_CHECKOUT', isOwnCheckoutApproved: false } as const
  expect(await setCheckoutMode(shopId, chosen)).toMatchObject({ ok: true })
  expect(canNobodyPay(await view())).toBe(false)
})

it('B6: once approved a returning shop keeps what it chose; without approval nobody comes back to ours', async () => {
  const modeAfter = async (isOwnCheckoutApproved: boolean) => {
    expect(await disconnectChannel(shopId)).toMatchObject({ ok: true })
    expect(await connectChannel(shopId, { isOwnCheckoutApproved })).toMatchObject({ ok: true })
    return (await connection()).mode
  }
  expect(await modeAfter(true)).toBe('SHOPIFY_CHECKOUT')
  expect(await setCheckoutMode(shopId, { mode: 'CHANNEL_MOR', isOwnCheckoutApproved: true })).toMatchObject({
    ok: true,
  })
  expect(await modeAfter(true)).toBe('CHANNEL_MOR')
  expect(await modeAfter(false)).toBe('SHOPIFY_CHECKOUT')
})
