import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemCauses } from '#app/domain/fulfillment/problem-causes.ts'
import { composeProblemMail } from '#app/domain/fulfillment/problem-mail.ts'
import { mailShopper } from '#app/domain/orders/mail-shopper.server.ts'
import { mailWords, type MailKind } from '#app/domain/orders/mails/words.ts'
import { openOrderByLink } from '#app/domain/orders/open-order-by-link.server.ts'
import { sendOrderLink } from '#app/domain/orders/send-order-link.server.ts'
import { composeReturnMail } from '#app/domain/returns/compose-return-mail.ts'
import { returnMailWords, type ReturnMailKind } from '#app/domain/returns/mails.ts'
import { newId } from '#app/kernel/ids.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { accepted, anAccount } from '#test/support/money-world.ts'
import { aCheckout, aSellingShop, aVariant, openTill, pay, type Till } from './checkout-bench.ts'

const name = 'Ben & Söhne <GmbH>'
const product = 'Shirt <script>alert(1)</script>'
const parcelGid = `gid://shopify/Fulfillment/${Date.now()}`
const kinds = Object.keys(mailWords.en) as MailKind[]
/** What senders tell besides what the order itself says. */
const vars: Partial<Record<MailKind, Record<string, string>>> = {
  refunded: { amount: '$7.00' },
  refundReturned: { amount: '$7.00' },
  cancelNotGranted: { reason: 'It is <b>packed</b>' },
}

let till: Till
let shopId: string
beforeAll(async () => {
  till = await openTill()
  const shop = await aSellingShop()
  shopId = shop.id
  await db.shop.update({ where: { id: shopId }, data: { name } })
})
afterAll(() => till.close())

async function anOrder(locale: string) {
  const variant = await aVariant(shopId)
  const checkout = await aCheckout({ shopId, variantId: variant.id, quantity: 2 })
  accepted(await pay(till, checkout))
  const { id } = await db.order.findFirstOrThrow({ where: { checkoutId: checkout.checkoutId } })
  await db.orderLine.updateMany({ where: { orderId: id }, data: { title: product } })
  return db.order.update({ where: { id }, data: { locale }, include: { lines: true } })
}

async function sendEveryKind(locale: string) {
  const order = await anOrder(locale)
  const gid = `${parcelGid}${locale}`
  await db.fulfillment.create({
    data: {
      id: newId('fulfillment'),
      orderId: order.id,
      shopifyGid: gid,
      status: 'success',
      trackingCompany: 'UPS',
      trackingNumber: '1Z999AA10123456784',
      shippedAt: new Date(),
      sourceUpdatedAt: new Date(),
      lines: { create: order.lines.map((line) => ({ orderLineId: line.id, quantity: 1 })) },
    },
  })
  const answerBy = new Date('2026-12-01T10:00:00Z')
  const request = { id: newId('cancelRequest'), orderId: order.id, reason: 'other', requestedAt: new Date(), answerBy }
  await db.cancelRequest.create({ data: request })
  for (const kind of kinds) {
    await inTransaction('mail', (tx) => mailShopper(tx, order.id, kind, { about: gid, vars: vars[kind] ?? {} }))
  }
  const mails = await db.mailMessage.findMany({ where: { key: { endsWith: gid } } })
  return { order, gid, mails }
}

describe.each(['en', 'ar'] as const)('mails to buyers in %s', (locale) => {
  it('each kind says everything, escapes what others wrote, and leads to the order by a signed link', async () => {
    const { order, gid, mails } = await sendEveryKind(locale)
    expect(mails.map(({ template }) => template).sort()).toEqual(kinds.map((kind) => `order.${kind}`).sort())
    for (const mail of mails) {
      expect(mail.subject + mail.text, mail.template).not.toMatch(/[{}]|undefined|null|NaN|«»|“”/)
      expect(mail.html, mail.template).not.toMatch(/<GmbH>|<script>|<b>/)
      expect(mail.html).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"')
      const token = /\/orders\/open\/([\w.%-]+)/.exec(mail.text)?.[1] ?? ''
      expect(mail.html).toContain(token)
      expect(await openOrderByLink(db, token), mail.template).toEqual({ orderId: order.id, number: order.number })
    }
    const shipped = mails.find(({ template }) => template === 'order.shipped')
    expect(shipped?.text).toContain('https://www.ups.com/track?tracknum=1Z999AA10123456784')
    expect(shipped?.text).toContain('1 × Shirt')
    const confirmed = mails.find(({ template }) => template === 'order.confirmed')
    expect(confirmed?.text).toMatch(/45\.00/)

    await inTransaction('again', (tx) => mailShopper(tx, order.id, 'shipped', { about: gid }))
    expect(await db.mailMessage.count({ where: { key: { endsWith: gid } } })).toBe(kinds.length)
  })

  it('each kind about a return, and each cause of a problem, says everything', () => {
    const at = new Date('2026-12-01T10:00:00Z')
    const lines = [{ title: product, variantTitle: 'Blue', quantity: 2, imageUrl: null }]
    const facts = { number: 'V-7K3QX9', shop: name, answerBy: at, sendBy: at, inspectBy: at, lines }
    const told = { declineReason: 'Worn', instructions: 'Hall 3\nGate <B>', labelUrl: 'https://label.example/1' }
    const { items: _items, howTo: _howTo, label: _label, footerOfShop: _footer, ...ofReturns } = returnMailWords[locale]
    const mails = [
      ...Object.keys(ofReturns).map((kind) =>
        composeReturnMail(kind as ReturnMailKind, locale, { ...facts, ...told }, 'https://shop.example/x?a=1&b=2'),
      ),
      ...problemCauses.map((cause) =>
        composeProblemMail(locale, {
          level: 'first',
          cause,
          shop: name,
          orderNumber: 'V-7K3QX9',
          refundAt: at,
          answerBy: at,
          link: 'https://shop.example/x',
        }),
      ),
    ]
    for (const { subject, text, html } of mails) {
      expect(subject + text).not.toMatch(/[{}]|undefined|null|Invalid/)
      expect(html).not.toMatch(/<GmbH>|<script>|<B>|a=1&b/)
    }
  })
})

describe('links to orders', () => {
  it('people with an account are led to their order, whose door is their sign-in', async () => {
    const order = await anOrder('en')
    const { id: accountId } = await anAccount()
    await db.order.update({ where: { id: order.id }, data: { accountId } })
    await inTransaction('mail', (tx) => mailShopper(tx, order.id, 'confirmed'))
    const mail = await db.mailMessage.findUniqueOrThrow({ where: { key: `order:${order.id}:confirmed` } })
    expect(mail.text).toContain(`/orders/${order.number}`)
    expect(mail.text).not.toContain('/orders/open/')
  })

  it('a new one is only sent to the address that bought it, once an hour', async () => {
    const order = await anOrder('en')
    const ask = (email: string) => inTransaction('ask', (tx) => sendOrderLink(tx, { number: order.number, email }))
    const sent = () => db.mailMessage.findMany({ where: { key: { startsWith: `order:${order.id}:link` } } })
    await ask('stranger@example.com')
    expect(await sent()).toEqual([])
    await ask(' NOUR@example.com ')
    await ask(order.email)
    expect((await sent()).map(({ toAddress }) => toAddress)).toEqual([order.email])
  })
})
