import type { Media } from '../../state/catalog-types.ts'
import { previewOf } from '../../catalog/build-product.ts'
import { gid } from '../gid.ts'
import { fields, typed, type ResolverMap, type TypeResolvers } from '../resolver.ts'

const MEDIA_TYPES = { IMAGE: 'MediaImage', VIDEO: 'Video', EXTERNAL_VIDEO: 'ExternalVideo' } as const
export function asMedia(media: Media): Media {
  return typed(MEDIA_TYPES[media.kind], media)
}

const EPOCH = '2026-01-01T00:00:00Z'

const shared: TypeResolvers = fields<Media>({
  id: (media) => gid(MEDIA_TYPES[media.kind], media.id),
  alt: (media) => (media.alt === '' ? null : media.alt),
  mediaContentType: (media) => media.kind,
  mediaErrors: () => [],
  mediaWarnings: () => [],
  status: () => 'READY',
  fileStatus: () => 'READY',
  fileErrors: () => [],
  preview: (media) => ({ image: previewOf(media), status: 'READY' }),
  createdAt: () => EPOCH,
  updatedAt: () => EPOCH,
})

function hostOf(url: string): string {
  return /vimeo/.test(url) ? 'VIMEO' : 'YOUTUBE'
}

function sourcesOf(media: Media) {
  const own = { url: media.url, mimeType: 'video/mp4', width: media.width, height: media.height }
  return (media.video?.sources ?? [own]).map((source) => ({
    ...source,
    format: source.mimeType.split('/').pop() ?? 'mp4',
    fileSize: null,
  }))
}

export const mediaResolvers: ResolverMap = {
  MediaImage: { ...shared, ...fields<Media>({ image: (media) => media, mimeType: () => 'image/jpeg' }) },
  Video: {
    ...shared,
    ...fields<Media>({
      duration: (media) => media.video?.durationMs ?? null,
      originalSource: (media) => sourcesOf(media)[0] ?? null,
      filename: (media) => media.url.split('/').pop() ?? media.url,
      sources: sourcesOf,
    }),
  },
  ExternalVideo: {
    ...shared,
    ...fields<Media>({
      embedUrl: (media) => media.url,
      originUrl: (media) => media.url,
      host: (media) => hostOf(media.url),
    }),
  },
  Image: fields<Media>({
    id: (media) => gid('ProductImage', media.id),
    altText: (media) => (media.alt === '' ? null : media.alt),
    url: (media) => media.url,
    src: (media) => media.url,
    originalSrc: (media) => media.url,
    width: (media) => media.width,
    height: (media) => media.height,
    thumbhash: () => null,
  }),
}
