import { createHash, randomBytes } from 'node:crypto'

export function makeSessionSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Only this is stored: a copy of the table signs nobody in. */
export function hashSessionSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
