import { newId, type IdKind } from '#app/kernel/ids.ts'

const randomLength = 16

/** The part of an id that says its kind and its time; a statement that makes many ids adds the random rest. */
export function idHead(kind: IdKind): string {
  return newId(kind).slice(0, -randomLength)
}
