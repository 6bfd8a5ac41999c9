import { expect, it } from 'vitest'
import { composeMail } from './compose.ts'
import { mailWords, type MailKind } from './words.ts'

const vars = { number: 'V-7K3QX9', shop: 'Ben & Söhne <GmbH>', carrier: 'DHL', tracking: '', amount: 'USD 19.99' }

it.each(['en', 'ar'] as const)('every mail in %s fills all its blanks and escapes what merchants wrote', (locale) => {
  for (const kind of Object.keys(mailWords[locale]) as MailKind[]) {
    const mail = composeMail(kind, locale, vars, 'https://shop.test/orders/V-7K3QX9')
    expect(mail.subject + mail.text).not.toMatch(/[{}]|undefined/)
    expect(mail.html).not.toContain('<GmbH>')
    expect(mail.html).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"')
  }
})

it('an unknown language is answered in English', () => {
  expect(composeMail('delivered', 'fr', vars, null).subject).toBe('Your order V-7K3QX9 has arrived')
})
