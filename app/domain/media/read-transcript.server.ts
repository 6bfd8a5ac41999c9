import { text } from 'node:stream/consumers'
import { storage } from '#app/platform/storage/storage.server.ts'
import type { Storage } from '#app/platform/storage/storage.ts'

/** The stored captions as WebVTT text for an editor; empty when there are none. */
export async function readTranscript(captionsKey: string | null, store: Storage = storage): Promise<string> {
  const opened = captionsKey ? await store.open(captionsKey) : null
  return opened ? text(opened.stream) : ''
}
