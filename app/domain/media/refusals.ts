export const mediaRefusalCodes = [
  'EMPTY_FILE',
  'NOT_A_VIDEO',
  'UNSUPPORTED_CONTAINER',
  'UNSUPPORTED_CODEC',
  'BROKEN_VIDEO',
  'TOO_LARGE',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY_PIXELS',
  'STORAGE_FULL',
  'UPLOAD_INTERRUPTED',
  'NOT_AN_IMAGE',
  'IMAGE_TOO_LARGE',
  'CAPTIONS_EMPTY',
  'CAPTIONS_UNREADABLE',
  'CAPTIONS_TOO_LONG',
  'CAPTIONS_PAST_END',
  'MEDIA_NOT_FOUND',
] as const

export type MediaRefusalCode = (typeof mediaRefusalCodes)[number]
