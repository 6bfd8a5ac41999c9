import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { inputHash } from '#app/kernel/hash.ts'
import { sum } from '#app/kernel/money.ts'
import { exchangeMinor, readRate } from './exchange.ts'
import { rails } from './payout-states.ts'
import { railUnitMinor } from './rail-unit.ts'
import type { StatementFile } from './statement.ts'

const amount = z.string().regex(/^-?\d+$/)
const entry = z.looseObject({ id: z.string(), kind: z.string(), at: z.string(), amountMinor: amount })
const head = z.looseObject({
  format: z.literal('vitrine-statement-1'),
  statementId: z.string(),
  sequence: z.int().min(1),
  previousHash: z.string().nullable(),
  creator: z.looseObject({ id: z.string() }),
  shop: z.looseObject({ id: z.string() }),
  currency: z.string().length(3),
  payout: z.looseObject({ rail: z.enum(rails) }),
  fees: z.array(z.looseObject({ id: z.string(), amountMinor: amount })),
  exchange: z
    .looseObject({ fromMinor: amount, toCurrency: z.string().length(3), rate: z.string(), toMinor: amount })
    .nullable(),
  totalMinor: amount,
  bank: z.looseObject({ amountMinor: amount, currency: z.string().length(3) }),
  entryHashes: z.array(z.string()),
})
const file = z.object({
  statement: z.object({ head, entries: z.array(entry) }),
  hash: z.string(),
  signature: z.string(),
  keyId: z.string(),
  publicKey: z.string(),
})

type File = z.infer<typeof file>
type Entry = z.infer<typeof entry>
type Exchanged = NonNullable<z.infer<typeof head>['exchange']>

export type StatementFinding = {
  readonly kind:
    | 'UNREADABLE'
    | 'KEY_MISMATCH'
    | 'KEY_UNEXPECTED'
    | 'SIGNATURE_WRONG'
    | 'HASH_WRONG'
    | 'ENTRY_ALTERED'
    | 'ENTRY_MISSING'
    | 'ENTRY_ADDED'
    | 'SUM_WRONG'
    | 'CHAIN_BROKEN'
  /** Which statement, and which entry of it, as a person finds it there. */
  readonly statementId: string
  readonly entryId: string | null
  readonly says: string
}

export type Verdict = {
  readonly isGenuine: boolean
  readonly statements: number
  readonly entries: number
  readonly keyIds: readonly string[]
  readonly findings: readonly StatementFinding[]
}

/**
 * F6, offline: one statement or several (a list, or `{statements: […]}`), with nothing but what they hold. Names every
 * entry that is not as it was signed. `keyId`: the published name of the key that has to have signed.
 */
export function verifyStatements(input: unknown, keyId?: string): Verdict {
  const parsed = z.array(file).min(1).safeParse(toList(input))
  if (!parsed.success) {
    const says = z.prettifyError(parsed.error)
    return { isGenuine: false, statements: 0, entries: 0, keyIds: [], findings: [note('UNREADABLE', '?', null, says)] }
  }
  const files = parsed.data
  const findings = [...files.flatMap((one) => judge(one, keyId)), ...judgeChains(files)]
  return {
    isGenuine: findings.length === 0,
    statements: files.length,
    entries: files.reduce((total, { statement }) => total + statement.entries.length, 0),
    keyIds: [...new Set(files.map((one) => one.keyId))],
    findings,
  }
}

function toList(input: unknown): unknown {
  if (Array.isArray(input)) return input
  const list = (input as { statements?: unknown } | null)?.statements
  return Array.isArray(list) ? list : [input]
}

function note(
  kind: StatementFinding['kind'],
  statementId: string,
  entryId: string | null,
  says: string,
): StatementFinding {
  return { kind, statementId, entryId, says }
}

function judge(one: File, keyId: string | undefined): StatementFinding[] {
  return [...judgeSeal(one, keyId), ...judgeEntries(one), ...judgeSums(one)]
}

function judgeSeal({ statement, hash, signature, keyId, publicKey }: File, wanted?: string): StatementFinding[] {
  const id = statement.head.statementId
  const findings: StatementFinding[] = []
  const bytes = Buffer.from(publicKey, 'base64url')
  if (createHash('sha256').update(bytes).digest('hex').slice(0, 16) !== keyId) {
    findings.push(note('KEY_MISMATCH', id, null, `The key in the file is not the one named ${keyId}.`))
  }
  if (wanted !== undefined && wanted !== keyId) {
    findings.push(note('KEY_UNEXPECTED', id, null, `It is signed with the key ${keyId}, not with ${wanted}.`))
  }
  if (inputHash(statement.head) !== hash) {
    findings.push(note('HASH_WRONG', id, null, 'The head (parties, totals, dates or hashes of entries) was altered.'))
  }
  if (!isSigned(bytes, hash, signature)) {
    findings.push(note('SIGNATURE_WRONG', id, null, 'The signature does not belong to this hash.'))
  }
  return findings
}

function isSigned(publicKey: Buffer, hash: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(hash, 'utf8'), key, Buffer.from(signature, 'base64url')) // prettier-ignore
  } catch {
    return false // bytes that are no key signed nothing
  }
}

/** Which entry is not as it was signed: compared with the hashes in the signed head, whatever their order. */
function judgeEntries({ statement: { head: said, entries } }: File): StatementFinding[] {
  const id = said.statementId
  const hashes = entries.map((each) => inputHash(each))
  if (hashes.length === said.entryHashes.length) {
    return entries.flatMap((each, index) =>
      hashes[index] === said.entryHashes[index] ? [] : [note('ENTRY_ALTERED', id, each.id, describe(each, index))],
    )
  }
  const signed = new Set(said.entryHashes)
  const added = entries.flatMap((each, index) =>
    signed.has(hashes[index] ?? '') ? [] : [note('ENTRY_ADDED', id, each.id, describe(each, index))],
  )
  const missing = said.entryHashes.flatMap((hash, index) =>
    hashes.includes(hash) ? [] : [note('ENTRY_MISSING', id, null, `Entry ${index + 1} of the signed list is gone.`)],
  )
  return [...added, ...missing]
}

function describe({ id, kind, at, amountMinor }: Entry, index: number): string {
  return `Entry ${index + 1} (${id}, ${kind}, ${at}, ${amountMinor}) is not as it was signed.`
}

function judgeSums({ statement: { head: said, entries } }: File): StatementFinding[] {
  const id = said.statementId
  const of = (rows: readonly { amountMinor: string }[]) => sum(rows.map((row) => BigInt(row.amountMinor)))
  const [total, fees, bank] = [of(entries), of(said.fees), BigInt(said.bank.amountMinor)]
  const findings: StatementFinding[] = []
  const wrong = (says: string) => findings.push(note('SUM_WRONG', id, null, says))
  if (total !== BigInt(said.totalMinor)) wrong(`The entries come to ${total}, the statement says ${said.totalMinor}.`)
  const { exchange, currency } = said
  if (!exchange) {
    if (said.bank.currency !== currency) wrong('The bank amount is in another currency without an exchange.')
    if (total !== bank + fees) wrong(`The total ${total} is not the bank amount ${bank} and the fees ${fees}.`)
    return findings
  }
  const from = BigInt(exchange.fromMinor)
  if (total !== from + fees) wrong(`The total ${total} is not the exchanged ${from} and the fees ${fees}.`)
  if (!isExact(said, exchange))
    wrong(`${from} at ${exchange.rate} is not ${exchange.toMinor} of ${exchange.toCurrency}.`)
  if (bank !== BigInt(exchange.toMinor) || said.bank.currency !== exchange.toCurrency) {
    wrong('The bank amount is not what the exchange gave.')
  }
  return findings
}

/** C8, C7: computed again from the amount and the rate, in steps of what the rail carries. */
function isExact({ currency, payout }: File['statement']['head'], exchange: Exchanged): boolean {
  const { fromMinor, toCurrency: to, rate, toMinor } = exchange
  if (!readRate(rate)) return false
  const unitMinor = railUnitMinor(payout.rail, to)
  return exchangeMinor({ amountMinor: BigInt(fromMinor), from: currency, to, rate, unitMinor }) === BigInt(toMinor)
}

/** Each follows the one before. Of a part of the chain only what is there can be judged. */
function judgeChains(files: readonly File[]): StatementFinding[] {
  const sorted = [...files].sort((a, b) => a.statement.head.sequence - b.statement.head.sequence)
  const last = new Map<string, File>()
  const findings: StatementFinding[] = []
  for (const one of sorted) {
    const { creator, shop, currency, sequence, previousHash, statementId } = one.statement.head
    const chain = `${creator.id} ${shop.id} ${currency}`
    const before = last.get(chain)
    const broken = (says: string) => findings.push(note('CHAIN_BROKEN', statementId, null, says))
    if (sequence === 1 && previousHash !== null) broken('The first statement follows none.')
    if (before && before.statement.head.sequence === sequence) broken(`There are two statements number ${sequence}.`)
    if (before && before.statement.head.sequence === sequence - 1 && before.hash !== previousHash) {
      broken(`It does not follow statement ${sequence - 1} as that one is.`)
    }
    last.set(chain, one)
  }
  return findings
}

export type { StatementFile }
