import { connectionOf, db, type Reader } from '#app/platform/db/database.server.ts'
import { pool } from '#app/platform/db/pool.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { explainSql } from '../limits/reads.sql.ts'

export type Statement = { readonly text: string; readonly params: readonly unknown[] }
type Model = Record<string, (...args: unknown[]) => unknown>

/**
 * A reader that takes note of its statements, which run on the pool as those of the app's own reader do, and of the calls
 * to Prisma's models, which stay what they are. To `sql` it looks like a transaction: only there is it asked for its
 * connection.
 */
export function pooledReader(): { reader: Reader; statements: Statement[]; models: Set<string> } {
  const statements: Statement[] = []
  const models = new Set<string>()
  const connection = {
    query: async (text: string, params: unknown[]) => {
      if (!statements.some((one) => one.text === text)) statements.push({ text, params })
      return (await pool.query(text, params)).rows as unknown
    },
  }
  const reader = new Proxy(db, {
    has: (target, property) => property !== '$transaction' && Reflect.has(target, property),
    get(target, property, receiver) {
      if (property === connectionOf) return connection
      const found: unknown = Reflect.get(target, property, receiver)
      const isModel = typeof property === 'string' && !property.startsWith('$') && typeof found === 'object' && found
      return isModel ? watched(property, found as Model) : found
    },
  })
  const watched = (name: string, model: Model): Model =>
    new Proxy(model, {
      get(target, method) {
        models.add(`${name}.${String(method)}`)
        return Reflect.get(target, method) as unknown
      },
    })
  return { reader, statements, models }
}

type PlanNode = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: PlanNode[] }

/** Node types of a plan from the top down; scans with the table or the index they read. */
export async function planOf({ text, params }: Statement): Promise<string[]> {
  const [row] = await sql<{ 'QUERY PLAN': { Plan: PlanNode }[] }>('pool', explainSql(text), [...params])
  const nodes: string[] = []
  const visit = (node: PlanNode) => {
    const target = node['Index Name'] ?? node['Relation Name']
    nodes.push(target ? `${node['Node Type']} ${target}` : node['Node Type'])
    node.Plans?.forEach(visit)
  }
  const plan = row?.['QUERY PLAN'][0]?.Plan
  if (plan) visit(plan)
  return nodes
}

/** Reads a whole table of the catalogue from its beginning: the cost would grow with every product of every shop. */
export const readsWholeCatalogue = (nodes: readonly string[]) =>
  nodes.some((node) => /^Seq Scan (Product|Variant|VariantPrice|StockLevel)$/.test(node))
