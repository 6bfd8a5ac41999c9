import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '#app/config.server.ts'

const algorithm = 'aes-256-gcm'
const [nonceLength, tagLength] = [12, 16]

/** Keys are derived for each purpose, so what was sealed for one cannot be opened as another. */
function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', config.sealingKey, 'vitrine', purpose, 32))
}

/** Encrypts a text that must be read again later (bank details, tax numbers). Never log what comes in. */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws if it was altered, sealed for another purpose, or sealed with another SEALING_KEY. */
export function unseal(purpose: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceLength))
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
}

/** Compares texts without keeping them: the same text always gives the same hash, and nobody can try texts without the key. */
export function blindHash(purpose: string, text: string): string {
  return createHmac('sha256', keyFor(`hash:${purpose}`))
    .update(text)
    .digest('base64url')
}
