import type { MediaDraft } from '../catalog/build-product.ts'
import type { Media } from '../state/catalog-types.ts'
import { integerOf, listOf, refuse, requireText, textOf, type Input } from './input.ts'

const KINDS: readonly Media['kind'][] = ['IMAGE', 'VIDEO', 'EXTERNAL_VIDEO']
const STILL_SIZE = { width: 1280, height: 720 }

function sizeOf(input: Input): Partial<Pick<Media, 'width' | 'height'>> {
  const [width, height] = [integerOf(input, 'width'), integerOf(input, 'height')]
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

/** A video names its sources, or is one itself; the duration is in milliseconds. */
function videoOf(input: Input): NonNullable<Media['video']> {
  const sources = (listOf(input, 'sources') ?? [input]).map((one) => ({
    url: requireText(one, 'url'),
    mimeType: textOf(one, 'mimeType') ?? 'video/mp4',
    ...STILL_SIZE,
    ...sizeOf(one),
  }))
  const still = textOf(input, 'previewUrl')
  return {
    sources,
    durationMs: integerOf(input, 'duration') ?? 10_000,
    preview: still === undefined ? null : { ...STILL_SIZE, ...sizeOf(input), url: still },
  }
}

export function mediaOf(input: Input): MediaDraft[] | undefined {
  return listOf(input, 'media')?.map((one) => {
    const asked = (textOf(one, 'kind') ?? 'IMAGE').toUpperCase()
    const kind = KINDS.find((known) => known === asked) ?? refuse(`kind must be one of ${KINDS.join(', ')}.`)
    const alt = textOf(one, 'alt') ?? ''
    if (kind !== 'VIDEO') return { url: requireText(one, 'url'), alt, kind, ...sizeOf(one) }
    const video = videoOf(one)
    return { url: textOf(one, 'url') ?? video.sources[0]?.url ?? '', alt, kind, video, ...STILL_SIZE, ...sizeOf(one) }
  })
}
