export const postRefusalCodes = [
  'POST_NOT_FOUND',
  'POST_REMOVED',
  'MEDIA_NOT_YOURS',
  'MEDIA_NOT_READY',
  'CAPTION_TOO_LONG',
  'CAPTIONS_MISSING',
  'PRODUCT_NOT_SHOWN',
  'NOT_ENROLLED',
  'PERMIT_MISSING',
  'PERMIT_EXPIRED',
  'TOO_MANY_TAGS',
  'MOMENT_OUT_OF_RANGE',
  'TAG_NOT_FOUND',
  'UNDO_TOO_LATE',
] as const

export type PostRefusalCode = (typeof postRefusalCodes)[number]
