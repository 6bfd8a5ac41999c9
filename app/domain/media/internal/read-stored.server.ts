import { buffer } from 'node:stream/consumers'
import type { Storage } from '#app/platform/storage/storage.ts'
import type { ReadBytes } from './is-whole.ts'

/** Random access to a stored object, for parsers: `end` is exclusive. */
export function readStored(store: Storage, key: string): ReadBytes {
  return async (start, end) => {
    const opened = await store.open(key, { start, end: end - 1 })
    if (!opened) throw new Error('a stored object vanished while it was being read')
    return new Uint8Array(await buffer(opened.stream))
  }
}
