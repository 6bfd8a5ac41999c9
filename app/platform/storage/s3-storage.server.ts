import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Config } from '#app/config.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { measure } from './measure.ts'
import {
  assertKey,
  StorageFullError,
  type ByteRange,
  type OpenedObject,
  type PutOptions,
  type Storage,
} from './storage.ts'

type S3Config = Extract<Config['storage'], { kind: 's3' }>

/** Objects in an S3 bucket, or anything that speaks its protocol. */
export function s3Storage(config: S3Config): Storage {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey } = config
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint }),
    // Stand-alone servers rarely have a wildcard host name per bucket.
    forcePathStyle: Boolean(endpoint),
    credentials: { accessKeyId, secretAccessKey },
    // Without one, the client writes its warnings to the console.
    logger: { debug() {}, info() {}, warn: (text: string) => log.warn(text), error: (text: string) => log.error(text) },
  })
  return {
    async put(key, bytes, options) {
      assertKey(key)
      return putObject(client, bucket, key, bytes, options)
    },
    async open(key, range) {
      assertKey(key)
      return openObject(client, bucket, key, range)
    },
    async remove(key) {
      assertKey(key)
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
  }
}

/** Over a temporary file, because S3 wants the length up front and a refusal must leave nothing in the bucket. */
async function putObject(client: S3Client, bucket: string, key: string, bytes: Readable, options: PutOptions) {
  const file = join(tmpdir(), `vitrine-upload-${randomUUID()}`)
  const measured = measure(options.maximumBytes)
  try {
    await pipeline(bytes, measured.through, createWriteStream(file))
    const stored = measured.result()
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: createReadStream(file),
        ContentLength: stored.sizeBytes,
        ContentType: options.contentType,
      }),
    )
    return stored
  } catch (cause) {
    throw isFull(cause) ? new StorageFullError('no room left in the media bucket', { cause }) : cause
  } finally {
    await rm(file, { force: true })
  }
}

async function openObject(
  client: S3Client,
  bucket: string,
  key: string,
  range?: ByteRange,
): Promise<OpenedObject | null> {
  const Range = range && `bytes=${range.start}-${range.end}`
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range }))
    const total = answer.ContentRange?.split('/')[1]
    return {
      stream: answer.Body as Readable,
      sizeBytes: Number(total ?? answer.ContentLength ?? 0),
      contentType: answer.ContentType ?? 'application/octet-stream',
    }
  } catch (cause) {
    if (cause instanceof NoSuchKey) return null
    throw cause
  }
}

function isFull(error: unknown): boolean {
  if (error instanceof S3ServiceException)
    return ['QuotaExceeded', 'XMinioStorageFull', 'InsufficientStorage'].includes(error.name)
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOSPC'
}
