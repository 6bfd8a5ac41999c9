import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FIRST_ID = 7_300_000_000_000
const RESERVED_AHEAD = 1_000_000

/** Thirteen-digit ids that are never given twice: a block is reserved on disk before any id of it is used. */
export class Ids {
  private current: number
  private ceiling: number
  private readonly path: string

  constructor(folder: string) {
    this.path = join(folder, 'next-id.txt')
    mkdirSync(folder, { recursive: true })
    this.current = existsSync(this.path) ? Number(readFileSync(this.path, 'utf8')) : FIRST_ID
    this.ceiling = this.current
  }

  next(): number {
    this.current += 1
    if (this.current >= this.ceiling) this.reserve()
    return this.current
  }

  /** Gives the rest of the reserved block back on a clean stop. */
  close(): void {
    writeFileSync(this.path, String(this.current))
  }

  private reserve(): void {
    this.ceiling = this.current + RESERVED_AHEAD
    writeFileSync(this.path, String(this.ceiling))
  }
}
