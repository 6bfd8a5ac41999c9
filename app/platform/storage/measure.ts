import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { TooLargeError, type StoredObject } from './storage.ts'

/** Passes bytes through while counting and hashing them; fails as soon as there are too many. */
export function measure(maximumBytes: number): { through: Transform; result(): StoredObject } {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length
      if (sizeBytes > maximumBytes) return done(new TooLargeError(maximumBytes))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ sizeBytes, sha256: hash.digest('hex') }) }
}
