export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>

const segmentId = 0x18538067

/**
 * Is the end of the file there? An upload that was cut, or a copy that stopped, often still opens: the index at the front
 * promises more than the file holds, and a player stalls halfway. So the container's own lengths are added up.
 */
export async function isWhole(kind: 'mp4' | 'webm', sizeBytes: number, read: ReadBytes): Promise<boolean> {
  return kind === 'mp4' ? hasAllBoxes(sizeBytes, read) : hasWholeSegment(sizeBytes, read)
}

/** MP4: top-level boxes must end exactly at the end of the file, and an index (moov) must be among them. */
async function hasAllBoxes(sizeBytes: number, read: ReadBytes): Promise<boolean> {
  let offset = 0
  let hasIndex = false
  while (offset < sizeBytes) {
    if (sizeBytes - offset < 8) return hasIndex && (await isPadding(offset, sizeBytes, read))
    const header = toView(await read(offset, Math.min(offset + 16, sizeBytes)))
    const type = String.fromCharCode(header.getUint8(4), header.getUint8(5), header.getUint8(6), header.getUint8(7))
    hasIndex ||= type === 'moov'
    let boxBytes = header.getUint32(0)
    if (boxBytes === 0) return hasIndex // "until the end of the file"
    if (boxBytes === 1) {
      if (header.byteLength < 16) return false
      boxBytes = Number(header.getBigUint64(8))
    }
    if (boxBytes < 8) return false
    offset += boxBytes
  }
  return hasIndex && offset === sizeBytes
}

/** Some writers leave a few zero bytes behind the last box. */
async function isPadding(start: number, end: number, read: ReadBytes): Promise<boolean> {
  return (await read(start, end)).every((byte) => byte === 0)
}

/** WebM: the segment's declared size must fit in the file; live recorders write "unknown", which any length fulfils. */
async function hasWholeSegment(sizeBytes: number, read: ReadBytes): Promise<boolean> {
  const head = toView(await read(0, Math.min(4_096, sizeBytes)))
  const ebml = readSize(head, 4)
  if (!ebml || ebml.value === null) return false
  const start = ebml.end + ebml.value
  if (start + 12 > head.byteLength || head.getUint32(start) !== segmentId) return false
  const segment = readSize(head, start + 4)
  if (!segment) return false
  return segment.value === null || segment.end + segment.value <= sizeBytes
}

/** An EBML length: the first set bit tells how many bytes it takes; all ones means unknown (null). */
function readSize(view: DataView, at: number): { value: number | null; end: number } | null {
  if (at >= view.byteLength) return null
  const first = view.getUint8(at)
  const length = Math.clz32(first) - 23
  if (length > 8 || at + length > view.byteLength) return null
  let value = BigInt(first & (0xff >> length))
  for (let index = 1; index < length; index++) value = value * 256n + BigInt(view.getUint8(at + index))
  const unknown = (1n << BigInt(7 * length)) - 1n
  return { value: value === unknown ? null : Number(value), end: at + length }
}

function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
