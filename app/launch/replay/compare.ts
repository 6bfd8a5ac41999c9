import { inputHash } from '#app/kernel/hash.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { balancesSql, lineFactsSql, orderFactsSql } from './replay.sql.ts'
import type { Source } from './source.ts'

export type Comparison = {
  readonly hashBefore: string
  readonly hashAgain: string
  /** In words: what differs, in the source and rebuilt. */
  readonly differences: readonly string[]
}

type Balance = { account: string; currency: string; amount: string }
type Fact = { name: string; facts: string }

/** Z7: the balances of both ledgers by their hash, and whatever differs by its name: accounts, orders, lines. */
export async function compare(source: Source): Promise<Comparison> {
  const before = await source.rows<Balance>(balancesSql)
  const again = await sql<Balance>('pool', balancesSql)
  const named = (rows: readonly Balance[]) =>
    rows.map(({ account, currency, amount }) => ({ name: `${account} (${currency})`, facts: amount }))
  return {
    hashBefore: inputHash(before),
    hashAgain: inputHash(again),
    differences: [
      ...differencesOf('account', named(before), named(again)),
      ...differencesOf('order', await source.rows<Fact>(orderFactsSql), await sql<Fact>('pool', orderFactsSql)),
      ...differencesOf('commission', await source.rows<Fact>(lineFactsSql), await sql<Fact>('pool', lineFactsSql)),
    ],
  }
}

function differencesOf(kind: string, before: readonly Fact[], again: readonly Fact[]): string[] {
  const others = new Map(again.map(({ name, facts }) => [name, facts]))
  const known = new Set(before.map(({ name }) => name))
  return [
    ...before.flatMap(({ name, facts }) => {
      const other = others.get(name)
      return other === facts ? [] : [`${kind} ${name}: ${facts} in the source, ${other ?? 'nothing'} rebuilt`]
    }),
    ...again
      .filter(({ name }) => !known.has(name))
      .map(({ name, facts }) => `${kind} ${name}: nothing in the source, ${facts} rebuilt`),
  ].sort()
}
