import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creatorHeld,
  creatorPayable,
  merchantAbsorbedReversals,
  merchantCommissionPayable,
  type AccountName,
} from '#app/domain/ledger/accounts.ts'
import { balanceOf, balancesOf } from '#app/domain/ledger/balance-of.server.ts'
import { postEntry, type EntryInput } from '#app/domain/ledger/post-entry.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { inSqlTransaction, sql } from '#app/platform/db/sql.server.ts'
import { brokenRules } from '#test/support/invariants.sql.ts'
import { accepted } from '#test/support/money-world.ts'

const occurredAt = new Date('2026-11-20T12:00:00Z')
let serial = 0

/** Every run of a property has accounts and keys of its own, so that runs do not see each other. */
function accountsOf(run: number): AccountName[] {
  const shop = `shop_${run}`
  return [
    merchantCommissionPayable(shop),
    merchantAbsorbedReversals(shop),
    creatorHeld(`crt_${run}`, shop),
    creatorPayable(`crt_${run}`, shop),
  ]
}

const move = fc.record({
  from: fc.nat(3),
  hop: fc.integer({ min: 1, max: 3 }),
  amountMinor: fc.bigInt({ min: 1n, max: 10n ** 15n }),
  currency: fc.constantFrom('USD', 'JPY', 'KWD'),
})
const history = fc.array(fc.array(move, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
type Moves = { from: number; hop: number; amountMinor: bigint; currency: string }[]

function toEntry(moves: Moves, run: number, index: number): EntryInput {
  const accounts = accountsOf(run)
  const at = (position: number) => accounts[position % accounts.length] ?? accounts[0]!
  return {
    kind: 'test',
    idempotencyKey: `run ${run} entry ${index}`,
    occurredAt,
    postings: moves.map(({ from, hop, amountMinor, currency }) => ({
      debit: at(from), credit: at(from + hop), amountMinor, currency,
    })), // prettier-ignore
  }
}

const post = (entries: readonly EntryInput[]) =>
  inSqlTransaction('post', async (tx) => {
    for (const entry of entries) accepted(await postEntry(tx, entry))
  })

const balances = async (run: number) => {
  const rows = await balancesOf(db, accountsOf(run))
  return rows.map(({ account, currency, balanceMinor }) => [accountsOf(run).indexOf(account), currency, balanceMinor])
}

describe('properties, on the real database', () => {
  it('Z1: whatever is posted, all accounts together sum to zero in every currency', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (entries) => {
        const run = ++serial
        await post(entries.map((moves, index) => toEntry(moves, run, index)))
        const totals = new Map<string, bigint>()
        for (const { currency, balanceMinor } of await balancesOf(db, accountsOf(run))) {
          totals.set(currency, (totals.get(currency) ?? 0n) + balanceMinor)
        }
        expect([...totals.values()].filter((total) => total !== 0n)).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect(await sql('pool', brokenRules['Z1: the ledger sums to zero per currency'] ?? '')).toEqual([])
  })

  it('Z7: any order with any repetition gives the same balances', async () => {
    const twice = history.chain((entries) => {
      const all = [...entries.keys(), ...entries.keys()]
      return fc.tuple(fc.constant(entries), fc.shuffledSubarray(all, { minLength: all.length }))
    })
    await fc.assert(
      fc.asyncProperty(twice, async ([entries, order]) => {
        const [first, second] = [++serial, ++serial]
        await post(entries.map((moves, index) => toEntry(moves, first, index)))
        await post(order.map((index) => toEntry(entries[index] ?? [], second, index)))
        expect(await balances(second)).toEqual(await balances(first))
      }),
      { numRuns: 25 },
    )
  })
})

describe('one key, one entry', () => {
  const entry = (key: string, changes: Partial<EntryInput> = {}): EntryInput => ({
    kind: 'test', idempotencyKey: key, occurredAt, ...changes,
    postings: changes.postings ?? [
      { debit: merchantCommissionPayable(key), credit: creatorHeld('crt', key), amountMinor: 250n, currency: 'USD' },
    ],
  }) // prettier-ignore
  const postOne = (input: EntryInput) => inTransaction('post', (tx) => postEntry(tx, input))

  it('concurrent posts with one key give one entry, and everybody learns its id', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => postOne(entry('race'))))
    const values = outcomes.map(accepted)
    expect(new Set(values.map(({ entryId }) => entryId)).size).toBe(1)
    expect(values.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await balanceOf(db, creatorHeld('crt', 'race'), 'USD')).toBe(250n)
  })

  it.each([
    [
      'another amount',
      {
        postings: [
          {
            debit: merchantCommissionPayable('x'),
            credit: creatorHeld('crt', 'x'),
            amountMinor: 251n,
            currency: 'USD',
          },
        ],
      },
    ],
    ['another kind', { kind: 'other' }],
    ['another time', { occurredAt: new Date(0) }],
  ] as const)('the same key with %s is refused and changes nothing', async (what, changes) => {
    const key = `reused ${what}`
    accepted(await postOne(entry(key)))
    expect(await postOne(entry(key, changes))).toEqual({ ok: false, code: 'KEY_REUSED', detail: {} })
    expect(await db.ledgerEntry.count({ where: { idempotencyKey: key } })).toBe(1)
  })

  it('a reversal is a new entry that names what it reverses', async () => {
    const { entryId } = accepted(await postOne(entry('sold')))
    const back = {
      debit: creatorHeld('crt', 'sold'),
      credit: merchantCommissionPayable('sold'),
      amountMinor: 250n,
      currency: 'USD',
    }
    accepted(await postOne(entry('sold back', { postings: [back], reversesId: entryId })))
    const original = await db.ledgerEntry.findUniqueOrThrow({ where: { id: entryId }, include: { reversedBy: true } })
    expect(original.reversedBy).toHaveLength(1)
    expect(await balanceOf(db, creatorHeld('crt', 'sold'), 'USD')).toBe(0n)
  })

  it('the database refuses edits, deletes and postings of nothing', async () => {
    const { entryId } = accepted(await postOne(entry('kept')))
    await expect(db.ledgerEntry.update({ where: { id: entryId }, data: { kind: 'x' } })).rejects.toThrow('append-only')
    await expect(db.posting.deleteMany({ where: { entryId } })).rejects.toThrow('append-only')
    const nothing = { id: 'pst_0', entryId, debitAccount: 'a', creditAccount: 'b', amountMinor: 0n, currency: 'USD' }
    await expect(db.posting.create({ data: nothing })).rejects.toThrow('posting_amount_positive')
    const circle = { ...nothing, creditAccount: 'a', amountMinor: 1n }
    await expect(db.posting.create({ data: circle })).rejects.toThrow('posting_accounts_differ')
  })

  it('a balance keeps amounts that no float could hold', async () => {
    const amountMinor = 9_007_199_254_740_993n
    const huge = {
      debit: merchantCommissionPayable('h'),
      credit: creatorHeld('crt', 'h'),
      amountMinor,
      currency: 'JPY',
    }
    accepted(await postOne(entry('huge', { postings: [huge] })))
    expect(await balanceOf(db, creatorHeld('crt', 'h'), 'JPY')).toBe(amountMinor)
    expect(await balanceOf(db, creatorHeld('crt', 'h'), 'USD')).toBe(0n)
  })
})
