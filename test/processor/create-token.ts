import { createHmac } from 'node:crypto'
import { freshId } from './ids.ts'
import { fullYear, judgeCard, plainDigits, type CardInput, type Locale } from './judge-card.ts'
import type { Body } from './parse-body.ts'
import { presentToken } from './present.ts'
import { Problem } from './problem.ts'
import type { Processor } from './processor.ts'
import type { Token } from './records.ts'
import { brandOf, findTestCard } from './test-cards.ts'

/** Trades a card for a token. The number is judged and dropped: only brand, last four and a keyed fingerprint remain. */
export function createToken(processor: Processor, body: Body) {
  const locale: Locale = body.locale === 'ar' ? 'ar' : 'en'
  const input = body.wallet === 'test_express' ? walletCard(processor) : readCard(body)
  const fields = judgeCard(input, processor.settings.now(), locale)
  const first = fields[0]
  if (first) {
    throw new Problem(422, 'card_error', first.code, first.message, { field: first.field, fields })
  }
  const token: Token = {
    id: freshId('tok'),
    brand: brandOf(input.number),
    last4: input.number.slice(-4),
    fingerprint: createHmac('sha256', processor.settings.secretKey).update(input.number).digest('hex').slice(0, 24),
    expMonth: Number(input.expMonth),
    expYear: fullYear(input.expYear),
    behaviour: findTestCard(input.number)?.behaviour ?? 'decline',
    createdAt: processor.nowIso(),
  }
  processor.store.commit((write) => write.put('token', token.id, token))
  return presentToken(token)
}

/** The card that the simulated express wallet holds. */
function walletCard(processor: Processor): CardInput {
  const expYear = String(processor.settings.now().getUTCFullYear() + 3)
  return { number: '4242424242424242', expMonth: '12', expYear, cvc: '123' }
}

function readCard(body: Body): CardInput {
  const digits = (name: string) => {
    const value = body[name]
    return plainDigits(typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  }
  return { number: digits('number'), expMonth: digits('expMonth'), expYear: digits('expYear'), cvc: digits('cvc') }
}
