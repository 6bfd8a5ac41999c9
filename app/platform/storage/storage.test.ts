import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { startS3StandIn } from '#test/support/s3-stand-in.ts'
import { diskStorage } from './disk-storage.server.ts'
import { s3Storage } from './s3-storage.server.ts'
import { StorageFullError, TooLargeError, type Storage } from './storage.ts'

const folder = await mkdtemp(join(tmpdir(), 'vitrine-storage-'))
const bucket = await startS3StandIn({ quotaBytes: 50_000 })
afterAll(async () => {
  await rm(folder, { recursive: true })
  await bucket.close()
})

const s3 = {
  kind: 's3',
  endpoint: bucket.url,
  region: 'us-east-1',
  bucket: 'media',
  accessKeyId: 'id',
  secretAccessKey: 'secret',
} as const

const leftovers: Record<string, () => Promise<string[]>> = {
  disk: async () => (await readdir(folder, { recursive: true })).filter((name) => /partial|b\.mp4/.test(name)),
  s3: async () => [...bucket.objects.keys()].filter((key) => key.includes('b.mp4')),
}

const stores: [string, Storage][] = [
  ['disk', diskStorage(folder)],
  ['s3', s3Storage(s3)],
]

describe.each(stores)('%s storage', (name, storage) => {
  const bytes = randomBytes(20_000)
  const options = { contentType: 'video/mp4', maximumBytes: 30_000 }

  it('gives back what was put, whole or in part, with its type and size', async () => {
    const stored = await storage.put('v/a.mp4', Readable.from([bytes]), options)
    expect(stored.sizeBytes).toBe(20_000)
    expect(stored.sha256).toMatch(/^[0-9a-f]{64}$/)
    const whole = await storage.open('v/a.mp4')
    expect(whole).toMatchObject({ sizeBytes: 20_000, contentType: 'video/mp4' })
    expect(await buffer(whole!.stream)).toEqual(bytes)
    const part = await storage.open('v/a.mp4', { start: 100, end: 199 })
    expect(part!.sizeBytes).toBe(20_000)
    expect(await buffer(part!.stream)).toEqual(bytes.subarray(100, 200))
  })

  it('keeps nothing of an object that is too large or whose sender went away', async () => {
    await expect(storage.put('v/b.mp4', Readable.from([bytes, bytes]), options)).rejects.toThrow(TooLargeError)
    const broken = new Readable({ read() {} })
    const put = storage.put('v/b.mp4', broken, options)
    broken.push(bytes)
    broken.destroy(new Error('connection lost'))
    await expect(put).rejects.toThrow('connection lost')
    expect(await storage.open('v/b.mp4')).toBeNull()
    expect(await leftovers[name]!()).toEqual([])
  })

  it('removes, also what is not there, and refuses keys that leave the store', async () => {
    await storage.remove('v/a.mp4')
    await storage.remove('v/a.mp4')
    expect(await storage.open('v/a.mp4')).toBeNull()
    await expect(async () => storage.open('../etc/passwd')).rejects.toThrow('Not a storage key')
  })
})

it('a full bucket says so and keeps nothing', async () => {
  const storage = s3Storage(s3)
  const put = storage.put('full.mp4', Readable.from([randomBytes(60_000)]), {
    contentType: 'video/mp4',
    maximumBytes: 1e6,
  })
  await expect(put).rejects.toThrow(StorageFullError)
  expect(await storage.open('full.mp4')).toBeNull()
})

it.runIf(process.platform === 'linux')('a full disk says so and keeps nothing', async () => {
  // /dev/full answers every write with ENOSPC: the real error, without filling a real disk.
  const { createWriteStream } = await import('node:fs')
  const { toStorageError } = await import('./disk-storage.server.ts')
  const sink = createWriteStream('/dev/full')
  const failure = new Promise((done) => sink.once('error', done))
  sink.end(Buffer.alloc(10))
  expect(toStorageError(await failure)).toBeInstanceOf(StorageFullError)
})
