import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { unpackWoff } from './unpack-woff.ts'

const require = createRequire(import.meta.url)
const packed = readFileSync(
  require.resolve('@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff'),
)

type Table = { readonly tag: string; readonly checksum: number; readonly offset: number; readonly length: number }

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16
    return {
      tag: font.toString('latin1', at, at + 4),
      checksum: font.readUInt32BE(at + 4),
      offset: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    }
  })
}

/** The sum of a table's words, as the OpenType specification reckons it. */
function checksumOf(font: Buffer, { tag, offset, length }: Table): number {
  let total = 0
  for (let at = 0; at < length; at += 4) {
    // The head table's own adjustment counts as nothing.
    if (tag === 'head' && at === 8) continue
    total = (total + font.readUInt32BE(offset + at)) >>> 0
  }
  return total
}

describe('a packed font', () => {
  it('is unpacked to the very tables that were packed', () => {
    const font = unpackWoff(packed)
    const tables = tablesOf(font)
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'loca', 'GSUB']))
    for (const table of tables) {
      expect(table.offset % 4, table.tag).toBe(0)
      expect(checksumOf(font, table), table.tag).toBe(table.checksum)
    }
    expect(font.length).toBe(packed.readUInt32BE(16))
  })

  it('that is none, or was cut short, is said to be', () => {
    expect(() => unpackWoff(Buffer.from('OTTO'.padEnd(64)))).toThrow('not a WOFF 1.0 font')
    expect(() => unpackWoff(packed.subarray(0, packed.length - 4_000))).toThrow()
  })
})
