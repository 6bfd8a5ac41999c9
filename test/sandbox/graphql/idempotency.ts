import { createHash } from 'node:crypto'
import { Kind, type GraphQLResolveInfo } from 'graphql'
import type { IdempotencyRecord } from '../state/shop-types.ts'
import { topLevel } from './errors.ts'
import type { Rc } from './resolver.ts'
import { asText } from '../present.ts'

const RETENTION_MS = 24 * 60 * 60 * 1000

/** A mutation that honours `@idempotent`: how its result is remembered by ids and told again. */
export type IdempotentMutation = {
  mandatory: boolean
  run: (args: never, rc: Rc) => Record<string, unknown>
  /** The ids that identify a successful result; null when it must not be remembered. */
  remember: (payload: Record<string, unknown>) => Record<string, number> | null
  recall: (reference: Record<string, number>, rc: Rc) => Record<string, unknown>
  /** How a reused key with other arguments is refused, where the payload can say it. */
  mismatch?: () => Record<string, unknown>
}

function keyOf(info: GraphQLResolveInfo): string | null {
  for (const node of info.fieldNodes) {
    const directive = node.directives?.find((one) => one.name.value === 'idempotent')
    const value = directive?.arguments?.find((one) => one.name.value === 'key')?.value
    if (value?.kind === Kind.STRING) return value.value
    if (value?.kind === Kind.VARIABLE) return asText(info.variableValues[value.name.value])
  }
  return null
}

export function refuseDirective(info: GraphQLResolveInfo): void {
  if (keyOf(info) !== null) {
    throw topLevel('The @idempotent directive is not supported for this mutation.', 'BAD_REQUEST')
  }
}

export function runIdempotent(mutation: IdempotentMutation, args: unknown, rc: Rc, info: GraphQLResolveInfo): unknown {
  const key = keyOf(info)
  if (key === null) {
    if (!mutation.mandatory) return mutation.run(args as never, rc)
    throw topLevel('The @idempotent directive is required for this mutation but was not provided.', 'BAD_REQUEST')
  }
  if (key.trim() === '') throw topLevel('The idempotency key must not be blank.', 'BAD_REQUEST')
  const argumentsHash = createHash('sha256').update(canonical(args)).digest('hex')
  const known = recordOf(rc, key)
  if (known) {
    if (known.field === info.fieldName && known.argumentsHash === argumentsHash)
      return mutation.recall(known.reference, rc)
    if (mutation.mismatch) return mutation.mismatch()
    throw topLevel(
      'The idempotency key was already used with different parameters.',
      'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
    )
  }
  const payload = mutation.run(args as never, rc)
  const reference = mutation.remember(payload)
  if (reference) {
    const id = rc.ctx.store.ids.next()
    const storedAt = rc.ctx.clock.now()
    rc.state.idempotency.put({ id, key, field: info.fieldName, argumentsHash, storedAt, reference })
  }
  return payload
}

function recordOf(rc: Rc, key: string): IdempotencyRecord | undefined {
  const oldest = rc.ctx.clock.now() - RETENTION_MS
  for (const record of [...rc.state.idempotency.values()]) {
    if (record.storedAt < oldest) rc.state.idempotency.remove(record.id)
    else if (record.key === key) return record
  }
  return undefined
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  )
}
