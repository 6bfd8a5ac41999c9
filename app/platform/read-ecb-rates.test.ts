import { expect, it } from 'vitest'
import { RatesUnreachable } from './exchange-rates.ts'
import { readEcbRates } from './read-ecb-rates.ts'

const table = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
	<Cube>${inside}</Cube>
</gesmes:Envelope>`

it('C8: reads the day and every rate as text, never as a number', () => {
  const read = readEcbRates(
    table(`<Cube time='2026-11-20'><Cube currency='USD' rate='1.1540'/><Cube currency="JPY" rate="178.90"/></Cube>`),
  )
  expect(read).toEqual({
    source: 'ECB', base: 'EUR', day: '2026-11-20', rates: new Map([['USD', '1.1540'], ['JPY', '178.90']]),
  }) // prettier-ignore
})

it.each([
  ['no day', `<Cube><Cube currency='USD' rate='1.1'/></Cube>`],
  ['a day that never was', `<Cube time='2026-11-31'><Cube currency='USD' rate='1.1'/></Cube>`],
  ['two days', `<Cube time='2026-11-20'/><Cube time='2026-11-19'><Cube currency='USD' rate='1.1'/></Cube>`],
  ['no rates', `<Cube time='2026-11-20'></Cube>`],
  ['a rate of zero', `<Cube time='2026-11-20'><Cube currency='USD' rate='0.00'/></Cube>`],
  ['a rate in another writing', `<Cube time='2026-11-20'><Cube currency='USD' rate='1,15'/></Cube>`],
  ['a rate for nobody', `<Cube time='2026-11-20'><Cube rate='1.15'/></Cube>`],
  ['one currency twice', `<Cube time='2026-11-20'><Cube currency='USD' rate='1.1'/><Cube currency='USD' rate='1.2'/></Cube>`],
  ['something that is no table', `<html><body>We are working on it</body></html>`],
])('refuses %s', (_name, inside) => {
  expect(() => readEcbRates(table(inside))).toThrow(RatesUnreachable)
}) // prettier-ignore
