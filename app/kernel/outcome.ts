/**
 * An expected refusal is a value; a fault is an exception. Commands return `Outcome` and callers must look at `ok`.
 * `code` is one of the module's closed list (its `refusals.ts`); `ui/messages` turns it into words and a next step.
 */
export type Refusal<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  /** Facts a sentence may need (limits, names, counts). Never ids, table names or upstream text. */
  readonly detail: RefusalDetail
}

export type RefusalDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Accepted<Value> = { readonly ok: true; readonly value: Value }

export type Outcome<Value, Code extends string = string> = Accepted<Value> | Refusal<Code>

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<const Code extends string>(code: Code, detail: RefusalDetail = {}): Refusal<Code> {
  return { ok: false, code, detail }
}
