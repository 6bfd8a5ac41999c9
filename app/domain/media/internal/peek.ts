import { Readable } from 'node:stream'

export type Peeked = { readonly head: Uint8Array; readonly whole: Readable }

/** Reads at least `length` bytes (fewer only at the end), and gives a stream that still has all of them. */
export async function peek(bytes: Readable, length: number): Promise<Peeked> {
  const chunks: Buffer[] = []
  let seen = 0
  const iterator = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  while (seen < length) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(Buffer.from(next.value))
    seen += next.value.length
  }
  const head = Buffer.concat(chunks)
  return { head, whole: Readable.from(continueWith(head, iterator), { objectMode: false }) }
}

async function* continueWith(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
