import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

const CHUNK_CHARACTERS = 1_000_000

/**
 * Records kept in memory and journaled to one append-only JSONL file: a change costs one line, whatever the size of
 * the collection. The last line of an id wins; `{"gone":id}` removes it. Rewritten when read, once mostly stale.
 */
export class Collection<T extends { id: number }> {
  private readonly records = new Map<number, T>()
  private readonly dirty = new Set<number>()
  private readonly persisted = new Set<number>()
  private ordered: number[] | null = null
  private appending: Promise<void> = Promise.resolve()

  constructor(
    private readonly path: string,
    private readonly changed: () => void,
  ) {}

  get size(): number {
    return this.records.size
  }

  get(id: number): T | undefined {
    return this.records.get(id)
  }

  put(record: T): T {
    if (!this.records.has(record.id)) this.ordered?.push(record.id)
    this.records.set(record.id, record)
    this.dirty.add(record.id)
    this.changed()
    return record
  }

  remove(id: number): boolean {
    if (!this.records.delete(id)) return false
    this.ordered = null
    this.dirty.add(id)
    this.changed()
    return true
  }

  clear(): void {
    for (const id of this.records.keys()) this.dirty.add(id)
    this.records.clear()
    this.ordered = null
    this.changed()
  }

  /** In order of creation, which is the order of ids. */
  values(): IterableIterator<T> {
    return this.records.values()
  }

  find(matches: (record: T) => boolean): T | undefined {
    for (const record of this.records.values()) if (matches(record)) return record
    return undefined
  }

  ids(): readonly number[] {
    this.ordered ??= [...this.records.keys()]
    return this.ordered
  }

  async load(): Promise<void> {
    if (!existsSync(this.path)) return
    let lines = 0
    for await (const line of createInterface({ input: createReadStream(this.path), crlfDelay: Infinity })) {
      if (line === '') continue
      lines++
      this.apply(line)
    }
    for (const id of this.records.keys()) this.persisted.add(id)
    if (lines > 2 * this.records.size + 1000) await this.rewrite()
  }

  flush(): Promise<void> {
    if (this.dirty.size === 0) return this.appending
    const ids = [...this.dirty]
    this.dirty.clear()
    this.appending = this.appending.then(() => this.append(ids))
    return this.appending
  }

  private apply(line: string): void {
    let entry: T | { gone: number }
    try {
      entry = JSON.parse(line) as T | { gone: number }
    } catch (cause) {
      // Only a line that was being written when the process died can be broken: everything before it stands.
      if (cause instanceof SyntaxError) return
      throw cause
    }
    if ('gone' in entry) this.records.delete(entry.gone)
    else this.records.set(entry.id, entry)
  }

  private async append(ids: readonly number[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true })
    const file = await open(this.path, 'a')
    try {
      // A leading newline closes a line that an earlier crash may have left open.
      await this.writeLines(file, this.changedLines(ids), '\n')
    } finally {
      await file.close()
    }
  }

  private *changedLines(ids: readonly number[]): Generator<string> {
    for (const id of ids) {
      const record = this.records.get(id)
      if (record) {
        this.persisted.add(id)
        yield JSON.stringify(record)
      } else if (this.persisted.delete(id)) yield JSON.stringify({ gone: id })
    }
  }

  private async writeLines(file: FileHandle, lines: Iterable<string>, prefix: string): Promise<void> {
    let chunk = prefix
    for (const line of lines) {
      chunk += `${line}\n`
      if (chunk.length < CHUNK_CHARACTERS) continue
      await file.write(chunk)
      chunk = ''
    }
    if (chunk !== prefix && chunk !== '') await file.write(chunk)
  }

  private async rewrite(): Promise<void> {
    const scratch = `${this.path}.rewrite`
    const file = await open(scratch, 'w')
    try {
      await this.writeLines(file, this.allLines(), '')
    } finally {
      await file.close()
    }
    await rename(scratch, this.path)
  }

  private *allLines(): Generator<string> {
    for (const record of this.records.values()) yield JSON.stringify(record)
  }
}
