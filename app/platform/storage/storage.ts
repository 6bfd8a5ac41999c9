import type { Readable } from 'node:stream'

export type PutOptions = {
  readonly contentType: string
  /** Refused with TooLargeError as soon as one byte more arrives. */
  readonly maximumBytes: number
}

export type StoredObject = { readonly sizeBytes: number; readonly sha256: string }

/** Both ends inclusive, as in a Range header. */
export type ByteRange = { readonly start: number; readonly end: number }

export type OpenedObject = {
  readonly stream: Readable
  /** Of the whole object, also when a range was opened. */
  readonly sizeBytes: number
  readonly contentType: string
}

/** Where bytes live. A key is a path of [A-Za-z0-9._-] segments; writing an existing key replaces it as a whole. */
export type Storage = {
  /** All or nothing: after a failure, a refusal or a crash there is no object under `key`. */
  readonly put: (key: string, bytes: Readable, options: PutOptions) => Promise<StoredObject>
  /** null if there is no such object. */
  readonly open: (key: string, range?: ByteRange) => Promise<OpenedObject | null>
  /** Removing what is not there is fine. */
  readonly remove: (key: string) => Promise<void>
}

export class TooLargeError extends Error {
  override name = 'TooLargeError'
  constructor(readonly maximumBytes: number) {
    super(`more than ${maximumBytes} bytes`)
  }
}

/** The disk or bucket has no room left. Nothing was kept; trying again later can work. */
export class StorageFullError extends Error {
  override name = 'StorageFullError'
}

/** Keeps a key inside the store, whatever a caller was talked into. */
export function assertKey(key: string): void {
  const isSafe = key.split('/').every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment))
  if (!isSafe || key.length > 200) throw new Error(`Not a storage key: ${JSON.stringify(key)}`)
}
