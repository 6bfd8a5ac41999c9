import { toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import { db } from './database.server.ts'

/** One value of an entry, ready to be said in the reader's language. */
export type AuditValue =
  | { readonly as: 'text' | 'time' | 'word'; readonly text: string }
  | { readonly as: 'percent'; readonly bps: number }
  | { readonly as: 'money'; readonly money: MoneyView }
  | { readonly as: 'flag'; readonly isSet: boolean }

export type AuditFact = { readonly name: string; readonly before: readonly AuditValue[]; readonly after: readonly AuditValue[] } // prettier-ignore

type Noted = Readonly<Record<string, unknown>>
type Entry = { readonly subject: string; readonly before: unknown; readonly after: unknown }

/** What each entry says, with people and goods by name instead of by id; what is nobody's to read is left out. */
export async function auditFactsOf(entries: readonly Entry[], shopCurrency: string): Promise<readonly AuditFact[][]> {
  const names = await namesIn(entries)
  return entries.map(({ subject, before, after }) => {
    const [was, is] = [toNoted(before), toNoted(after)]
    const of = { names, currency: typeof is['currency'] === 'string' ? is['currency'] : shopCurrency }
    const about = names.get(subject)
    const facts = [...new Set([...Object.keys(is), ...Object.keys(was)])]
      .filter((name) => name !== 'currency')
      .map((name) => ({ name, before: toValues(name, was[name], of), after: toValues(name, is[name], of) }))
      .filter((fact) => fact.before.length + fact.after.length > 0)
    const isNamed = facts.some(({ name }) => name === 'creatorId' || name === 'productId')
    if (!about || isNamed) return facts
    return [{ name: about.kind, before: [], after: [{ as: 'text', text: about.text } as const] }, ...facts]
  })
}

function toNoted(noted: unknown): Noted {
  if (noted === null || typeof noted !== 'object') return {}
  // What is noted as a whole (whom a program takes) is read part by part.
  return Object.fromEntries(
    Object.entries(noted).flatMap(([name, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value) && name !== 'fixedAmounts'
        ? Object.entries(value as Noted)
        : [[name, value] as const],
    ),
  )
}

type Named = { readonly kind: string; readonly text: string }
type Of = { readonly names: ReadonlyMap<string, Named>; readonly currency: string }

const isId = /^[a-z]{2,5}_[0-9a-z]{20,}$/
const isTime = /^\d{4}-\d{2}-\d{2}T/
const longest = 120

function toValues(name: string, value: unknown, of: Of): AuditValue[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => (isStep(one) ? toStep(one, of) : toValues(name, one, of)))
  if (typeof value === 'boolean') return [{ as: 'flag', isSet: value }]
  if (name === 'fixedAmounts') return Object.entries(value).map(([currency, minor]) => money(minor, currency))
  if (name.endsWith('Bps')) return [{ as: 'percent', bps: Number(value) }]
  if (name.endsWith('Minor')) return [money(value, of.currency)]
  if (typeof value === 'number') return [{ as: 'text', text: String(value) }]
  if (typeof value !== 'string') return []
  if (isId.test(value)) return of.names.has(value) ? [{ as: 'text', text: of.names.get(value)?.text ?? '' }] : []
  if (isTime.test(value)) return [{ as: 'time', text: value }]
  if (/^[A-Za-z_]{3,40}$/.test(value)) return [{ as: 'word', text: value }]
  return [{ as: 'text', text: value.length > longest ? `${value.slice(0, longest)}…` : value }]
}

type Step = { readonly fromMinor: string; readonly rateBps: number }
const isStep = (one: unknown): one is Step => typeof one === 'object' && one !== null && 'fromMinor' in one

const toStep = ({ fromMinor, rateBps }: Step, { currency }: Of): AuditValue[] => [
  money(fromMinor, currency),
  { as: 'percent', bps: rateBps },
]

const money = (minor: unknown, currency: string): AuditValue => ({
  as: 'money',
  money: toMoneyView(BigInt(String(minor)), currency),
})

async function namesIn(entries: readonly Entry[]): Promise<ReadonlyMap<string, Named>> {
  const texts = JSON.stringify(entries.map(({ subject, before, after }) => [subject, before, after]))
  const ids = [...new Set(texts.match(/(?<=")[a-z]{2,5}_[0-9a-z]{20,}(?=")/g) ?? [])]
  const of = (prefix: string) => ({ id: { in: ids.filter((id) => id.startsWith(`${prefix}_`)) } })
  const creator = { select: { handle: true } } as const
  const [creators, products, collections, enrollments, samples, fees, payouts] = await Promise.all([
    db.creator.findMany({ where: of('crt'), select: { id: true, handle: true } }),
    db.product.findMany({ where: of('prd'), select: { id: true, title: true } }),
    db.collection.findMany({ where: of('col'), select: { id: true, title: true } }),
    db.enrollment.findMany({ where: of('enr'), select: { id: true, creator } }),
    db.sampleRequest.findMany({ where: of('smr'), select: { id: true, creator } }),
    db.flatFee.findMany({ where: of('fee'), select: { id: true, creatorId: true } }),
    db.payout.findMany({ where: of('pyt'), select: { id: true, creator } }),
  ])
  const byCreator = [...enrollments, ...samples, ...payouts]
  const feesOf = await db.creator.findMany({ where: { id: { in: fees.map(({ creatorId }) => creatorId) } }, select: { id: true, handle: true } }) // prettier-ignore
  const handleOf = new Map(feesOf.map(({ id, handle }) => [id, handle]))
  return new Map<string, Named>([
    ...creators.map(({ id, handle }) => [id, { kind: 'creatorId', text: `@${handle}` }] as const),
    ...products.map(({ id, title }) => [id, { kind: 'productId', text: title }] as const),
    ...collections.map(({ id, title }) => [id, { kind: 'collectionId', text: title }] as const),
    ...fees.map(({ id, creatorId }) => [id, { kind: 'creatorId', text: `@${handleOf.get(creatorId) ?? ''}` }] as const),
    ...byCreator.map(({ id, creator: { handle } }) => [id, { kind: 'creatorId', text: `@${handle}` }] as const),
  ])
}
