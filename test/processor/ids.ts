import { randomBytes } from 'node:crypto'

export function freshId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}
