import { toImageView, type ImageView } from './image-view.server.ts'

export type VideoView = {
  readonly sources: readonly { readonly url: string; readonly mimeType: string }[]
  readonly poster: ImageView | null
  readonly alt: string
  readonly width: number
  readonly height: number
}

type StoredVideo = {
  readonly sources?: readonly {
    readonly url: string
    readonly mimeType: string
    readonly width?: number | null
    readonly height?: number | null
  }[]
  readonly posterUrl?: string | null
  readonly alt?: string | null
}

/** Enough for a phone held upright; a gallery needs no more. */
const enoughPixels = 1280

/**
 * What browsers can play without a library, smallest good picture first: they take the first source they understand.
 * Videos that only come as a playlist are left out.
 */
export function toVideoViews(videos: readonly StoredVideo[]): VideoView[] {
  return videos.flatMap(({ sources = [], posterUrl = null, alt }) => {
    const playable = sources.filter(({ mimeType }) => /^video\/(mp4|webm)$/.test(mimeType)).sort(byFit)
    const [first] = playable
    if (!first) return []
    return [
      {
        sources: playable.slice(0, 2).map(({ url, mimeType }) => ({ url, mimeType })),
        poster: toImageView(posterUrl),
        alt: alt ?? '',
        width: first.width ?? 16,
        height: first.height ?? 9,
      },
    ]
  })
}

type Source = { readonly width?: number | null; readonly height?: number | null }

const longSide = ({ width, height }: Source) => Math.max(width ?? 0, height ?? 0)

/** The largest that is not more than enough; of those that are, the smallest. */
function byFit(one: Source, other: Source): number {
  const [a, b] = [longSide(one), longSide(other)]
  const [isOneFine, isOtherFine] = [a <= enoughPixels, b <= enoughPixels]
  if (isOneFine !== isOtherFine) return isOneFine ? -1 : 1
  return isOneFine ? b - a : a - b
}
