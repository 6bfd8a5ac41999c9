import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { unpackWoff } from './unpack-woff.ts'

const require = createRequire(import.meta.url)
const fileOf = (subset: string, weight: number) =>
  require.resolve(`@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff`)

/** Unpacked once: the renderer takes seconds for a page of Arabic from a packed font. */
const fontOf = (subset: string, weight: number) =>
  `data:font/ttf;base64,${unpackWoff(readFileSync(fileOf(subset, weight))).toString('base64')}`

const subsets = ['latin', 'latin-ext', 'arabic'] as const
const weights = [400, 600] as const

/** The families in the order in which a sign is looked for. All are read from disk: no network. */
export const sheetFonts: string[] = subsets.map((subset) => `plex-${subset}`)

for (const subset of subsets) {
  Font.register({
    family: `plex-${subset}`,
    fonts: weights.map((fontWeight) => ({ src: fontOf(subset, fontWeight), fontWeight })),
  })
}
// Words are not broken: a product's name is no place for guessed hyphens.
Font.registerHyphenationCallback((word) => [word])

/** What these fonts can show, first and last sign; anything else (another script, a picture sign) would come out garbled. */
const shown: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0x24f],
  [0x600, 0x6ff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
]
const invisible = /\p{Cc}|\p{Cf}|[\ufe00-\ufe0f]/gu
const spaces = /\p{Zs}/gu

/** The text with only what can be printed: marks that are not seen go, signs without a picture become `?`. */
export function toPrintable(text: string): string {
  const plain = text.normalize('NFC').replace(spaces, ' ').replace(invisible, '')
  return [...plain].map((sign) => (isShown(sign.codePointAt(0) ?? 0) ? sign : '?')).join('')
}

function isShown(code: number): boolean {
  return shown.some(([first, last]) => code >= first && code <= last)
}
