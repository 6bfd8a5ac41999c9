import { freshId } from './ids.ts'
import type { Processor } from './processor.ts'
import type { EventType, Fault } from './records.ts'
import type { Writer } from './store.ts'

/** Writes the notice in the same commit as the change it tells of; faults and the duplicate card bend its delivery. */
export function announce(
  processor: Processor,
  write: Writer,
  type: EventType,
  object: Record<string, unknown>,
  repeats = 0,
): void {
  const id = freshId('evt')
  const createdAt = processor.nowIso()
  const late = useFault(processor, write, 'late-webhook')
  const duplicate = useFault(processor, write, 'duplicate-webhook')
  write.put('notice', id, {
    id,
    type,
    createdAt,
    body: JSON.stringify({ id, type, createdAt, object }),
    owed: 1 + repeats + (duplicate ? 1 : 0),
    attempts: 0,
    notBefore: Date.now() + (late ? (late.delayMs ?? 3_000) : 0),
  })
}

/** Takes one use out of the oldest matching fault, in the caller's commit. */
export function useFault(
  processor: Processor,
  write: Writer,
  kind: Fault['kind'],
  operation?: string,
): Fault | undefined {
  const fault = processor.store
    .list('fault')
    .find((each) => each.kind === kind && (!each.on || !operation || each.on === operation))
  if (!fault) return undefined
  if (fault.times <= 1) write.remove('fault', fault.id)
  else write.put('fault', fault.id, { ...fault, times: fault.times - 1 })
  return fault
}
