import type { JsonObject } from '#app/platform/json.ts'

/** Something that is now true. The module where it became true owns the type, in its events.ts. */
export type DomainEvent = { readonly type: string; readonly payload: JsonObject }
