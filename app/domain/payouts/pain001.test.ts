import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderBankCsv, toCell, type BankFileFacts, type BankTransfer } from './bank-file.ts'
import { renderPain001 } from './pain001.ts'

const iban = (holder = 'Ada') =>
  ({ kind: 'iban', currency: 'EUR', holder, iban: 'DE89 3704 0044 0532 0130 00', bic: '' }) as const
const ach = { kind: 'ach', currency: 'USD', holder: 'Bo', routingNumber: '021000021', accountNumber: '0012345678', accountType: 'savings' } as const // prettier-ignore
const file = (transfers: BankTransfer[]): BankFileFacts => ({
  runId: 'pyr_01m7zqbq0g944y3ggan2r5avrs', batch: 1, createdAt: new Date('2026-12-01T09:00:00Z'), transfers,
  debtor: { name: 'A & B "Shop"', iban: 'GB29NWBK60161331926819', bic: 'NWBKGB2L' },
}) // prettier-ignore
const transfer = (amountMinor: bigint, currency: string, account: BankTransfer['account'] = iban()): BankTransfer => ({
  payoutId: 'pyt_01m7zqbq0g944y3ggan2r5avrs', amountMinor, currency, account, reference: 'Vitrine @ada',
}) // prettier-ignore

type Node = { name: string; children: Node[]; text: string }

/** A reader of our own, apart from the writer: names, order and texts; crashes on what is not well-formed. */
function parse(xml: string): Node {
  const root: Node = { name: '', children: [], text: '' }
  const open = [root]
  for (const [, closing, name = '', , words = ''] of xml.matchAll(/<(\/?)([A-Za-z0-9]+)([^<>?]*)>|([^<>]+)/g)) {
    const top = open.at(-1) ?? root
    if (name === '') top.text += words
    else if (closing === '') {
      const node = { name, children: [], text: '' }
      top.children.push(node)
      open.push(node)
    } else if (open.pop()?.name !== name) throw new Error(`${name} closes what is not open`)
  }
  if (open.length !== 1 || !root.children[0]) throw new Error('something is left open')
  return root.children[0]
}
const at = (node: Node, path: string): Node[] =>
  path
    .split('/')
    .reduce<Node[]>(
      (nodes, name) => nodes.flatMap((one) => one.children.filter((child) => child.name === name)),
      [node],
    )
const only = (node: Node, path: string) => at(node, path).map(({ text }) => text)
const root = (transfers: BankTransfer[]) => parse(renderPain001(file(transfers)).replace(/^<\?xml[^>]*>\n/, ''))

it('has the elements of pain.001.001.09 in the order of its schema', () => {
  const document = root([transfer(1_000n, 'EUR'), transfer(2_000n, 'USD', ach)])
  const names = (path: string) => at(document, path).map(({ children }) => children.map(({ name }) => name).join(' '))
  expect(names('CstmrCdtTrfInitn')).toEqual(['GrpHdr PmtInf PmtInf'])
  expect(names('CstmrCdtTrfInitn/GrpHdr')).toEqual(['MsgId CreDtTm NbOfTxs CtrlSum InitgPty'])
  expect(names('CstmrCdtTrfInitn/PmtInf')).toEqual([
    'PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum PmtTpInf ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr CdtTrfTxInf',
    'PmtInfId PmtMtd BtchBookg NbOfTxs CtrlSum ReqdExctnDt Dbtr DbtrAcct DbtrAgt ChrgBr CdtTrfTxInf',
  ])
  expect(names('CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf')).toEqual([
    'PmtId Amt Cdtr CdtrAcct RmtInf',
    'PmtId Amt CdtrAgt Cdtr CdtrAcct RmtInf',
  ])
  const group = 'CstmrCdtTrfInitn/PmtInf/'
  expect(only(document, `${group}CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId`)).toEqual(['021000021'])
  expect(only(document, `${group}CdtTrfTxInf/CdtrAcct/Tp/Cd`)).toEqual(['SVGS'])
  expect(only(document, `${group}DbtrAcct/Id/IBAN`)).toEqual(['GB29NWBK60161331926819', 'GB29NWBK60161331926819'])
  for (const path of ['GrpHdr/MsgId', 'PmtInf/PmtInfId', 'PmtInf/CdtTrfTxInf/PmtId/EndToEndId']) {
    for (const id of only(document, `CstmrCdtTrfInitn/${path}`)) expect(id).toMatch(/^[A-Za-z0-9-]{1,35}$/)
  }
})

it.each([
  ['JPY', 1_234n, '1234'],
  ['USD', 1_234n, '12.34'],
  ['KWD', 1_234n, '1.234'],
  ['EUR', 5n, '0.05'],
])('C6: writes %s %s as %s, and its sum alike', (currency, minor, decimal) => {
  const document = root([transfer(minor, currency)])
  expect(only(document, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Amt/InstdAmt')).toEqual([decimal])
  expect(only(document, 'CstmrCdtTrfInitn/PmtInf/CtrlSum')).toEqual([decimal])
})

it('control sums and counts are those of the amounts as written, whatever the currencies', () => {
  const some = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.constantFrom('USD', 'EUR', 'JPY', 'KWD')), { minLength: 1, maxLength: 20 }) // prettier-ignore
  const thousandths = (text: string) => {
    const [whole = '', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(3, '0'))
  }
  fc.assert(
    fc.property(some, (rows) => {
      const document = root(rows.map(([minor, currency]) => transfer(minor, currency)))
      const groups = at(document, 'CstmrCdtTrfInitn/PmtInf')
      for (const group of [...groups, document.children[0]]) {
        const amounts = group?.name === 'PmtInf' ? only(group, 'CdtTrfTxInf/Amt/InstdAmt') : only(document, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Amt/InstdAmt') // prettier-ignore
        const head = group?.name === 'PmtInf' ? group : at(document, 'CstmrCdtTrfInitn/GrpHdr')[0]
        if (!head) throw new Error('there is a head')
        expect(thousandths(only(head, 'CtrlSum')[0] ?? '')).toBe(
          amounts.reduce((total, one) => total + thousandths(one), 0n),
        )
        expect(Number(only(head, 'NbOfTxs')[0])).toBe(amounts.length)
      }
    }),
    { numRuns: 50 },
  )
})

it('names cannot break out of the file, and Arabic stays as it is', () => {
  const name = '<Nm>&"\u0000ليلى'
  const document = root([transfer(1n, 'EUR', iban(name))])
  expect(only(document, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Cdtr/Nm')).toEqual(['&lt;Nm&gt;&amp;&quot;ليلى'])
})

it('the table has a row for each payout, and no cell is a formula', () => {
  const csv = renderBankCsv(file([transfer(1_234n, 'KWD', iban('=HYPERLINK("x"),y')), transfer(1_234n, 'JPY', ach)]))
  const rows = csv.trimEnd().split('\r\n')
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain('"\'=HYPERLINK(""x""),y"')
  expect(rows[1]).toContain(',KWD,1.234,')
  expect(rows[2]).toContain(',021000021,0012345678,savings,JPY,1234,')
  expect([toCell('-1.50'), toCell('-cmd'), toCell('@x')]).toEqual(['-1.50', "'-cmd", "'@x"])
})
