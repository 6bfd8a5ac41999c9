import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { measure } from './measure.ts'
import {
  assertKey,
  StorageFullError,
  type ByteRange,
  type OpenedObject,
  type PutOptions,
  type Storage,
} from './storage.ts'

/** Objects as files below `folder`, the content type in a small file beside each. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    assertKey(key)
    return join(folder, key)
  }
  return {
    put: (key, bytes, options) => putFile(pathOf(key), bytes, options),
    open: (key, range) => openFile(pathOf(key), range),
    async remove(key) {
      await rm(pathOf(key), { force: true })
      await rm(typePath(pathOf(key)), { force: true })
    },
  }
}

const typePath = (path: string) => `${path}.type`

async function putFile(path: string, bytes: Readable, options: PutOptions) {
  const partial = `${path}.${randomUUID()}.partial`
  const measured = measure(options.maximumBytes)
  // The sender can fail while the folder is being made, before the pipeline listens; unheard, that would end the process.
  bytes.once('error', () => {})
  try {
    await mkdir(dirname(path), { recursive: true })
    await pipeline(bytes, measured.through, createWriteStream(partial))
    await flushToDisk(partial)
    await writeFile(typePath(path), options.contentType)
    await rename(partial, path)
    return measured.result()
  } catch (cause) {
    await rm(partial, { force: true })
    throw toStorageError(cause)
  }
}

/** Before the rename makes the object visible: a power cut must not leave a whole name with half its bytes. */
async function flushToDisk(path: string) {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function openFile(path: string, range?: ByteRange): Promise<OpenedObject | null> {
  try {
    const [{ size }, contentType] = await Promise.all([stat(path), readFile(typePath(path), 'utf8')])
    return { stream: createReadStream(path, range ?? {}), sizeBytes: size, contentType }
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null
    throw cause
  }
}

export function toStorageError(cause: unknown): unknown {
  const isFull = codeOf(cause) === 'ENOSPC' || codeOf(cause) === 'EDQUOT'
  return isFull ? new StorageFullError('no room left on the media disk', { cause }) : cause
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}
