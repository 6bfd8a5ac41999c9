import { inflateSync } from 'node:zlib'

const woffHeaderBytes = 44
const woffEntryBytes = 20
const sfntHeaderBytes = 12
const sfntEntryBytes = 16

type Table = { readonly tag: Buffer; readonly checksum: number; readonly bytes: Buffer }

/**
 * A WOFF 1.0 font as the plain font that is packed in it (W3C WOFF File Format 1.0, sections 3 to 5). A reader that
 * keeps the packed one unpacks the whole table of shapes again for every sign it draws.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF 1.0 font')
  const flavor = woff.readUInt32BE(4)
  const count = woff.readUInt16BE(12)
  return toSfnt(
    flavor,
    Array.from({ length: count }, (_, index) => readTable(woff, woffHeaderBytes + index * woffEntryBytes)),
  )
}

function readTable(woff: Buffer, at: number): Table {
  const offset = woff.readUInt32BE(at + 4)
  const packedLength = woff.readUInt32BE(at + 8)
  const length = woff.readUInt32BE(at + 12)
  const packed = woff.subarray(offset, offset + packedLength)
  // What would not become smaller is stored as it is.
  const bytes = packedLength < length ? inflateSync(packed) : packed
  if (bytes.length !== length) throw new Error('a table of this WOFF font is not as long as it says')
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes }
}

function toSfnt(flavor: number, tables: readonly Table[]): Buffer {
  const directory = Buffer.alloc(sfntHeaderBytes + tables.length * sfntEntryBytes)
  const power = Math.floor(Math.log2(tables.length))
  const searchRange = 2 ** power * sfntEntryBytes
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(searchRange, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(tables.length * sfntEntryBytes - searchRange, 10)
  const parts = [directory]
  let offset = directory.length
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = sfntHeaderBytes + index * sfntEntryBytes
    tag.copy(directory, at)
    directory.writeUInt32BE(checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    // Tables begin at multiples of four.
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
