import type { Readable } from 'node:stream'
import { accept, refuse, type Outcome } from '#app/kernel/outcome.ts'
import {
  StorageFullError,
  TooLargeError,
  type PutOptions,
  type Storage,
  type StoredObject,
} from '#app/platform/storage/storage.ts'

export type PutRefusalCode = 'TOO_LARGE' | 'STORAGE_FULL' | 'UPLOAD_INTERRUPTED'

/** Storage's typed failures become refusals that a person can act on; anything else stays a fault. */
export async function putUpload(
  store: Storage,
  key: string,
  bytes: Readable,
  options: PutOptions,
  isSender: (cause: unknown) => boolean = () => false,
): Promise<Outcome<StoredObject, PutRefusalCode>> {
  try {
    return accept(await store.put(key, bytes, options))
  } catch (cause) {
    if (cause instanceof TooLargeError) return refuse('TOO_LARGE')
    if (cause instanceof StorageFullError) return refuse('STORAGE_FULL')
    if (isSender(cause)) return refuse('UPLOAD_INTERRUPTED')
    throw cause
  }
}
