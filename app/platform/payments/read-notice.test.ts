import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { readNotice, signatureHeader } from './read-notice.ts'

const secret = 'whsec_for_the_test'
const now = new Date('2026-11-21T10:00:00Z')
const body = JSON.stringify({
  id: 'evt_1',
  type: 'payment_intent.captured',
  object: { id: 'pi_1', orderReference: 'chk_1' },
})

function signed(text: string, at = now, key = secret): Headers {
  const seconds = Math.floor(at.getTime() / 1000)
  const mac = createHmac('sha256', key).update(`${seconds}.${text}`).digest('hex')
  return new Headers({ [signatureHeader]: `t=${seconds},v1=${mac}` })
}

it('reads a genuine notice', () => {
  expect(readNotice(body, signed(body), secret, now)).toEqual({
    ok: true,
    value: { kind: 'intent', type: 'payment_intent.captured', intentRef: 'pi_1', orderReference: 'chk_1' },
  })
})

it.each([
  ['no signature', body, new Headers()],
  ['another secret', body, signed(body, now, 'whsec_of_somebody_else')],
  ['a body changed on the way', body.replace('pi_1', 'pi_2'), signed(body)],
  ['a notice signed an hour ago', body, signed(body, new Date(now.getTime() - 3_600_000))],
  ['a malformed signature', body, new Headers({ [signatureHeader]: 't=1,v1=zz' })],
])('K10: refuses %s', (_name, text, headers) => {
  expect(readNotice(text, headers, secret, now)).toMatchObject({ ok: false, code: 'BAD_SIGNATURE' })
})

it('a genuine notice that makes no sense is unreadable, not a crash', () => {
  expect(readNotice('not json', signed('not json'), secret, now)).toMatchObject({ code: 'UNREADABLE' })
})
