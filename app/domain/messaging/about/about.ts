import type { Tx } from '#app/platform/db/database.server.ts'
import type { JsonObject } from '#app/platform/json.ts'
import type { NoticeInput } from '../notify.server.ts'

/** Who is told what about an event, by its type. Everything else that words need is read here. */
export type About = Readonly<Record<string, (tx: Tx, payload: JsonObject) => Promise<readonly NoticeInput[]>>>
