/** What the first bytes say, whatever name or content type the sender gave. */
export type VideoKind = 'mp4' | 'webm' | 'otherVideo' | null
export type ImageKind = 'jpeg' | 'png' | 'webp' | null

/** Enough bytes to tell every kind below. */
export const sniffLength = 64

const otherVideoStarts: readonly (readonly number[])[] = [
  [0x46, 0x4c, 0x56], // FLV
  [0x00, 0x00, 0x01, 0xba], // MPEG program stream
  [0x00, 0x00, 0x01, 0xb3], // MPEG video
  [0x30, 0x26, 0xb2, 0x75], // ASF, WMV
  [0x4f, 0x67, 0x67, 0x53], // Ogg
]

export function sniffVideo(head: Uint8Array): VideoKind {
  if (ascii(head, 4, 8) === 'ftyp') {
    const brand = ascii(head, 8, 12)
    if (brand === 'qt  ') return 'otherVideo'
    // HEIC and AVIF stills share the container; their brands give them away.
    return /^(heic|heix|mif1|msf1|avif|avis|M4A |M4B )$/.test(brand) ? null : 'mp4'
  }
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) {
    const text = ascii(head, 0, sniffLength)
    if (text.includes('webm')) return 'webm'
    return text.includes('matroska') ? 'otherVideo' : null
  }
  if (['moov', 'mdat', 'wide', 'free'].includes(ascii(head, 4, 8))) return 'otherVideo'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 11) === 'AVI') return 'otherVideo'
  return otherVideoStarts.some((start) => startsWith(head, start)) ? 'otherVideo' : null
}

export function sniffImage(head: Uint8Array): ImageKind {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'webp'
  return null
}

function startsWith(head: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => head[index] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
