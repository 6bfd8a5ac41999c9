import { beforeEach, expect, it } from 'vitest'
import { addToCart } from '#app/domain/checkout/add-to-cart.server.ts'
import { changeCartLine } from '#app/domain/checkout/change-cart-line.server.ts'
import { confirmCartChanges } from '#app/domain/checkout/confirm-cart-changes.server.ts'
import { countCartUnits, getCart } from '#app/domain/checkout/get-cart.server.ts'
import { mergeCarts } from '#app/domain/checkout/merge-carts.server.ts'
import { removeCartLine } from '#app/domain/checkout/remove-cart-line.server.ts'
import { startCheckout } from '#app/domain/checkout/start-checkout.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, anAccount } from '#test/support/money-world.ts'
import { aSellingShop, aVariant } from './checkout-bench.ts'

let shopperKey: string
let shop: Awaited<ReturnType<typeof aSellingShop>>
beforeEach(async () => {
  shopperKey = newId('shopper')
  shop = await aSellingShop()
})

const add = (variantId: string, quantity = 1, key = shopperKey) =>
  inTransaction('add', (tx) => addToCart(tx, { shopperKey: key, variantId, quantity, country: 'US' }))
const cart = (country = 'US') => getCart(db, { shopperKey, country, language: 'en' })
const start = (more: { country?: string; accountId?: string } = {}) =>
  inTransaction('start', (tx) =>
    startCheckout(tx, { shopperKey, shopIds: [shop.id], country: 'US', locale: 'en', ...more }),
  )

it('lines are grouped by shop, each with its own sum and shipping', async () => {
  const other = await aSellingShop()
  const [one, two, three] = [
    await aVariant(shop.id),
    await aVariant(other.id),
    await aVariant(shop.id, { priceMinor: 999n }),
  ]
  for (const variant of [one, two, three]) accepted(await add(variant.id))
  accepted(await add(one.id))
  const view = await cart()
  expect(view.unitCount).toBe(4)
  expect(view.groups).toMatchObject([
    {
      shopId: shop.id,
      merchandise: { amount: '49.99', currency: 'USD' },
      cheapestShipping: { amount: '5.00' },
      canCheckOut: true,
    },
    { shopId: other.id, merchandise: { amount: '20.00' } },
  ])
  expect(view.groups[0]?.lines.map((line) => line.quantity)).toEqual([2, 1])
})

it.each([
  [0, 'QUANTITY_TOO_LOW'],
  [-1, 'QUANTITY_TOO_LOW'],
  [1.5, 'QUANTITY_TOO_LOW'],
  [6, 'LESS_STOCK'],
  [100, 'QUANTITY_TOO_HIGH'],
])('adding %s units is refused: %s', async (quantity, code) => {
  const variant = await aVariant(shop.id)
  expect(await add(variant.id, quantity)).toMatchObject({ ok: false, code })
  expect(await countCartUnits(db, shopperKey)).toBe(0)
})

it('what is sold out, gone or unknown cannot be added', async () => {
  const soldOut = await aVariant(shop.id, { units: 0 })
  expect(await add(soldOut.id)).toMatchObject({ code: 'SOLD_OUT' })
  const gone = await aVariant(shop.id)
  await db.variant.update({ where: { id: gone.id }, data: { deletedAt: new Date() } })
  expect(await add(gone.id)).toMatchObject({ code: 'GONE' })
  expect(await add('var_that_never_was')).toMatchObject({ code: 'GONE' })
})

it('two tabs adding at once lose nothing', async () => {
  const variant = await aVariant(shop.id, { units: 50 })
  await Promise.all(Array.from({ length: 6 }, () => add(variant.id)))
  expect(await countCartUnits(db, shopperKey)).toBe(6)
})

it('a line is changed and removed by its own shopper only', async () => {
  const variant = await aVariant(shop.id)
  const { lineId } = accepted(await add(variant.id))
  const change = (key: string, quantity: number) =>
    inTransaction('change', (tx) => changeCartLine(tx, { shopperKey: key, lineId, quantity }))
  expect(await change(newId('shopper'), 2)).toMatchObject({ code: 'LINE_NOT_FOUND' })
  expect(accepted(await change(shopperKey, 3))).toEqual({ quantity: 3 })
  expect(await change(shopperKey, 6)).toMatchObject({ code: 'LESS_STOCK', detail: { available: 5 } })
  const remove = () => inTransaction('remove', (tx) => removeCartLine(tx, { shopperKey, lineId }))
  accepted(await remove())
  expect(await remove()).toMatchObject({ code: 'LINE_NOT_FOUND' })
})

it('H11: what changed since is named line by line, blocks the till, and one confirmation settles it', async () => {
  const [dearer, cheaper, scarce, soldOut, gone] = await Promise.all([1, 2, 3, 4, 5].map(() => aVariant(shop.id)))
  for (const variant of [dearer, cheaper, scarce, soldOut, gone]) accepted(await add(variant?.id ?? '', 3))
  const price = (variant: typeof gone, priceMinor: bigint) =>
    db.variant.update({ where: { id: variant?.id ?? '' }, data: { priceMinor } })
  const stock = (variant: typeof gone, available: number) =>
    db.stockLevel.update({ where: { variantId: variant?.id ?? '' }, data: { available } })
  await price(dearer, 2500n)
  await price(cheaper, 1500n)
  await stock(scarce, 2)
  await stock(soldOut, 0)
  await db.variant.update({ where: { id: gone?.id ?? '' }, data: { isPublished: false } })
  const [group] = (await cart()).groups
  expect(group?.lines.map((line) => line.diff)).toEqual([
    { type: 'priceUp', before: { amount: '20.00', currency: 'USD' }, after: { amount: '25.00', currency: 'USD' } },
    { type: 'priceDown', before: { amount: '20.00', currency: 'USD' }, after: { amount: '15.00', currency: 'USD' } },
    { type: 'lessStock', available: 2 },
    { type: 'soldOut' },
    { type: 'gone' },
  ])
  expect(group?.canCheckOut).toBe(false)
  expect(await start()).toMatchObject({ code: 'CHANGES_NEED_CONFIRMATION' })
  const confirm = () =>
    inTransaction('confirm', (tx) => confirmCartChanges(tx, { shopperKey, shopId: shop.id, country: 'US' }))
  expect(accepted(await confirm())).toEqual({ linesLeft: 3 })
  const [settled] = (await cart()).groups
  expect(settled).toMatchObject({ canCheckOut: true, merchandise: { amount: '160.00' } })
  expect(settled?.lines.map((line) => [line.quantity, line.diff])).toEqual([
    [3, null],
    [3, null],
    [2, null],
  ])
  accepted(await start())
})

it('H11: a country the shop does not ship to is said in the cart and at the till', async () => {
  const variant = await aVariant(shop.id)
  accepted(await add(variant.id))
  await db.shippingOption.update({ where: { id: shop.shippingOptionId }, data: { countries: ['DE'] } })
  expect((await cart()).groups[0]).toMatchObject({ diff: { type: 'notShippable', country: 'US' }, canCheckOut: false })
  expect(await start()).toMatchObject({ code: 'NOT_SHIPPABLE', detail: { country: 'US' } })
  expect((await cart('DE')).groups[0]).toMatchObject({ diff: null })
})

it('the country’s own price is used when every line has one', async () => {
  const [one, two] = [await aVariant(shop.id), await aVariant(shop.id)]
  for (const variant of [one, two]) accepted(await add(variant.id))
  const eur = { country: 'DE', currency: 'EUR', priceMinor: 1800n, priceSince: new Date(), sourceUpdatedAt: new Date() }
  await db.variantPrice.create({ data: { variantId: one.id, ...eur } })
  expect((await cart('DE')).groups[0]).toMatchObject({
    merchandise: { amount: '40.00', currency: 'USD' },
    isShopCurrency: true,
  })
  await db.variantPrice.create({ data: { variantId: two.id, ...eur } })
  expect((await cart('DE')).groups[0]).toMatchObject({
    merchandise: { amount: '36.00', currency: 'EUR' },
    cheapestShipping: { amount: '4.50', currency: 'EUR' },
    isShopCurrency: false,
  })
})

it('signing in joins the carts of the account, and signing in again adds nothing', async () => {
  const account = await anAccount()
  const [one, two] = [await aVariant(shop.id), await aVariant(shop.id)]
  const phone = newId('shopper')
  accepted(await add(one.id, 1, phone))
  accepted(await add(two.id, 3, phone))
  await inTransaction('sign in', (tx) => mergeCarts(tx, { shopperKey: phone, accountId: account.id }))
  accepted(await add(one.id, 2))
  const signIn = () => inTransaction('sign in', (tx) => mergeCarts(tx, { shopperKey, accountId: account.id }))
  await signIn()
  await signIn()
  const lines = await db.cartLine.findMany({ where: { cart: { shopperKey } } })
  expect(Object.fromEntries(lines.map((line) => [line.variantId, line.quantity]))).toEqual({ [one.id]: 2, [two.id]: 3 })
})

it('K2: an account below 18 may look, but not buy', async () => {
  const minor = await anAccount({ birthDate: new Date('2012-01-01') })
  accepted(await add((await aVariant(shop.id)).id))
  expect(await start({ accountId: minor.id })).toMatchObject({ code: 'ADULTS_ONLY' })
})
